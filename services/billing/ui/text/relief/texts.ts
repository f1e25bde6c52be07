import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of what households pay less, of debts that are given up, and of single bills. */
export const reliefTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-relief',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
