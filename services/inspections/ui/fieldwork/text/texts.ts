import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of labels, check-lists and routes. */
export const fieldworkTexts = defineTexts({ namespace: 'inspections-fieldwork', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
