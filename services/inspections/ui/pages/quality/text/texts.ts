import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of the quality centre say. */
export const qualityTexts = defineTexts({ namespace: 'inspections-quality', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
