import type { Caption } from '@goldkey/ui';

/** Of the fees: the counter's work, what makes bills, the books, what is set up once. */
export const captions: readonly Caption[] = [
  { area: 'fees', from: 0, title: { 'zh-CN': '收款', 'zh-TW': '收款', en: 'Taking money' } },
  { area: 'fees', from: 58, title: { 'zh-CN': '计费', 'zh-TW': '計費', en: 'Billing' } },
  { area: 'fees', from: 61, title: { 'zh-CN': '账务', 'zh-TW': '帳務', en: 'Books' } },
  { area: 'fees', from: 65, title: { 'zh-CN': '税票设置', 'zh-TW': '稅票設定', en: 'Taxes and set-up' } },
];
