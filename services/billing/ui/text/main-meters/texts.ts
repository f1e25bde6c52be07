import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of main meters, and of what they counted against the meters below. */
export const mainMeterTexts = defineTexts<typeof zhCN>({
  namespace: 'billing-main-meters',
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
});
