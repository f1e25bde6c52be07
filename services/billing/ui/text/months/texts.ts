import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of a month's target, its close, and what reports say of it. */
export const monthTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-months',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
