import type { Caption } from '@goldkey/ui';

/** Of the centre's work after the rounds, and of its people: who is there, what they can, each one's own, how they are looked after. */
export const captions: readonly Caption[] = [
  { area: 'work', from: 46, title: { 'zh-CN': '工作安排', 'zh-TW': '工作安排', en: 'Planning' } },
  { area: 'work', from: 51, title: { 'zh-CN': '物料工具', 'zh-TW': '物料工具', en: 'Material' } },
  { area: 'people', from: 53, title: { 'zh-CN': '人员编制', 'zh-TW': '人員編制', en: 'Staffing' } },
  { area: 'people', from: 54, title: { 'zh-CN': '培训考核', 'zh-TW': '培訓考核', en: 'Training' } },
  { area: 'people', from: 55, title: { 'zh-CN': '本人', 'zh-TW': '本人', en: 'Mine' } },
  { area: 'people', from: 56, title: { 'zh-CN': '奖惩关怀', 'zh-TW': '獎懲關懷', en: 'Care' } },
];
