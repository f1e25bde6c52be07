import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of cleaning, pest control and planting. */
export const upkeepTexts = defineTexts({ namespace: 'inspections-upkeep', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
