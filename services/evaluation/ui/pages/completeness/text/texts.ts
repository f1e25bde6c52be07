import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the page of completeness and outages. */
export const completenessTexts = defineTexts({
  namespace: 'evaluation-completeness',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
