import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of what comes in from outside: links to bills, online payments, statements of banks and wallets, reconciliation. */
export const moneyInTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-money-in',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
