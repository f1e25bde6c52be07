import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of satisfaction: calls, answers, kiosk and ballots. */
export const surveyTexts = defineTexts({ namespace: 'complaints-survey', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
