import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of publications and payroll. */
export const publicationTexts = defineTexts({ namespace: 'evaluation-publication', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
