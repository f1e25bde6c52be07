import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of staff work: plans, tasks, the daily report. */
export const workTexts = defineTexts({ namespace: 'staffing-work', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
