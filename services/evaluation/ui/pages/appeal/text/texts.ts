import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of appeals. */
export const appealTexts = defineTexts({ namespace: 'evaluation-appeal', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
