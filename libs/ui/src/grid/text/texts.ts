import { defineTexts } from '../../language/texts.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the grid. */
export const gridTexts = defineTexts({ namespace: 'ui-grid', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
