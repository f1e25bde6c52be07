import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of what the tax office and the company's books want, and of what households agreed to. */
export const bookTexts = defineTexts({ namespace: 'billing-books', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
