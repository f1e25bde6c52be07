import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the page of kinds of findings. */
export const findingKindTexts = defineTexts({
  namespace: 'evaluation-finding-kinds',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
