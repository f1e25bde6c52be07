import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of home visits, household profiles and the opinion survey. */
export const householdTexts = defineTexts({ namespace: 'complaints-households', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
