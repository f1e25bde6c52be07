import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the shell. */
export const shellTexts = defineTexts({ namespace: 'console', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
