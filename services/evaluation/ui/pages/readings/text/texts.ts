import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the register of readings. */
export const readingTexts = defineTexts({ namespace: 'evaluation-readings', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
