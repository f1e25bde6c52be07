import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of clocks and their rules. */
export const clockTexts = defineTexts({ namespace: 'complaints-clock', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
