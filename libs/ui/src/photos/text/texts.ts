import { defineTexts } from '../../language/texts.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of photos and papers. */
export const photoTexts = defineTexts({ namespace: 'ui-photos', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
