import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of budgets by category, and of what was spent against them. */
export const budgetTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-budgets',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
