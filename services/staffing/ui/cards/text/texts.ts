import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of position cards say. */
export const cardTexts = defineTexts({ namespace: 'staffing-position-cards', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
