import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages of billing. */
export const billingTexts = defineTexts({ namespace: 'billing', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
