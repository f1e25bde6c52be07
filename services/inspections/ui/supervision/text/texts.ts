import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of supervision say. */
export const supervisionTexts = defineTexts({ namespace: 'inspections-supervision', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
