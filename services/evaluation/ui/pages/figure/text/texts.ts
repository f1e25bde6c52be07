import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the page that takes a figure apart. */
export const figureTexts = defineTexts({ namespace: 'evaluation-figure', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
