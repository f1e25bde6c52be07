import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the equipment register. */
export const equipmentTexts = defineTexts({ namespace: 'inspections-equipment', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
