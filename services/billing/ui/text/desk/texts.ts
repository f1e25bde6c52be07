import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the collector's counter: what is owed, given and goes back. */
export const deskTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-desk',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
