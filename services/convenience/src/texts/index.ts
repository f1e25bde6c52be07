import type { Texts } from '@goldkey/service-kit';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What convenience says, in the three languages. */
export const texts: Texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
