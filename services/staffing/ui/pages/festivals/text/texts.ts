import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the page of festivals says. */
export const festivalTexts = defineTexts({ namespace: 'staffing-festivals', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
