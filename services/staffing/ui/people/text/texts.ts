import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of people's files, of care for the staff, and of points. */
export const peopleTexts = defineTexts({ namespace: 'staffing-people', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
