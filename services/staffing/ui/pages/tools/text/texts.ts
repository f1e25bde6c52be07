import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the page of tools says. */
export const toolTexts = defineTexts({ namespace: 'staffing-tools', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
