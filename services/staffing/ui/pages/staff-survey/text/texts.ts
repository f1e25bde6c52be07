import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the page of the staff survey says. */
export const surveyTexts = defineTexts({ namespace: 'staffing-survey', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
