import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of a person’s year and its review. */
export const yearTexts = defineTexts({ namespace: 'evaluation-year', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
