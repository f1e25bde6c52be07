import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of the close of a month. */
export const closingTexts = defineTexts({ namespace: 'evaluation-closing', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
