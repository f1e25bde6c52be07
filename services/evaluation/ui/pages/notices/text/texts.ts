import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of notices. */
export const noticeTexts = defineTexts({ namespace: 'evaluation-notices', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
