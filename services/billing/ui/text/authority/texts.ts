import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of how much each level decides. */
export const authorityTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-authority',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
