import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of one round. */
export const roundTexts = defineTexts({ namespace: 'inspections-round', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
