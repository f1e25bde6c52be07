import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of estates. */
export const estatesTexts = defineTexts({ namespace: 'estates', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
