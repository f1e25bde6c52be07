import { defineTexts } from '../../language/texts.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the board. */
export const boardTexts = defineTexts({ namespace: 'ui-board', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
