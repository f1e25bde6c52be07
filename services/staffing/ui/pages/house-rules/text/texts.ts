import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of those who read house rules say. */
export const houseRuleTexts = defineTexts({ namespace: 'staffing-house-rules', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
