import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of renovations. */
export const renovationTexts = defineTexts({ namespace: 'inspections-renovations', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
