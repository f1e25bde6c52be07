import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of conduct say. */
export const conductTexts = defineTexts({ namespace: 'inspections-conduct', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
