import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of incidents. */
export const incidentTexts = defineTexts({ namespace: 'inspections-incidents', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
