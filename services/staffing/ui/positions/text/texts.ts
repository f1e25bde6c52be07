import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of positions, head-counts and the organisation. */
export const positionTexts = defineTexts({ namespace: 'staffing-positions', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
