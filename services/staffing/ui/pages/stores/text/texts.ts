import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of stores and consumption say. */
export const storeTexts = defineTexts({ namespace: 'staffing-stores', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
