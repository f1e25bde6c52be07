import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of leave say. */
export const leaveTexts = defineTexts({ namespace: 'staffing-leave', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
