import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the desk's receipts: their list, and what is done with them afterwards. */
export const receiptTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-receipts',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
