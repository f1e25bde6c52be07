import { defineTexts } from '../../language/texts.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the round. */
export const roundTexts = defineTexts({ namespace: 'ui-round', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
