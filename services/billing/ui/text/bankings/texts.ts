import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of cash that goes to the bank. */
export const bankingTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-bankings',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
