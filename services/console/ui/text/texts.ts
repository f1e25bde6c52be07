import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the pages about the platform as a whole. */
export const platformTexts = defineTexts({ namespace: 'platform', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
