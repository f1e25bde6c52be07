import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of departments' bonuses. */
export const bonusTexts = defineTexts({ namespace: 'evaluation-bonus', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
