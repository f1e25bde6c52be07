import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the round of callbacks. */
export const callbackTexts = defineTexts({ namespace: 'complaints-callbacks', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
