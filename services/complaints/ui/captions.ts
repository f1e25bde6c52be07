import type { Caption } from '@goldkey/ui';

/** Of the service to owners: what comes in, what craftsmen mend, how it was found, what owners say at large, the records. */
export const captions: readonly Caption[] = [
  { area: 'owners', from: 30, title: { 'zh-CN': '受理', 'zh-TW': '受理', en: 'Taking in' } },
  { area: 'owners', from: 33, title: { 'zh-CN': '维修', 'zh-TW': '維修', en: 'Repairs' } },
  { area: 'owners', from: 35.5, title: { 'zh-CN': '回访评价', 'zh-TW': '回訪評價', en: 'Feedback' } },
  { area: 'owners', from: 38, title: { 'zh-CN': '业主意见', 'zh-TW': '業主意見', en: 'Voices' } },
  { area: 'owners', from: 39, title: { 'zh-CN': '簿册规则', 'zh-TW': '簿冊規則', en: 'Records' } },
];
