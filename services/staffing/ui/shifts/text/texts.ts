import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of shifts, leave, swaps and the clock say. */
export const shiftTexts = defineTexts({ namespace: 'staffing-shifts', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
