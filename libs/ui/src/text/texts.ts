import { defineTexts } from '../language/texts.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the page library itself. */
export const uiTexts = defineTexts({ namespace: 'ui', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
