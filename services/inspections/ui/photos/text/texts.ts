import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of photos and papers. */
export const photoTexts = defineTexts({ namespace: 'inspections-photos', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
