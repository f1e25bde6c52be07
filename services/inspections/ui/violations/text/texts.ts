import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the notice about a violation. */
export const noticeTexts = defineTexts({ namespace: 'inspections-notices', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
