import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of one cause with many callers. */
export const incidentTexts = defineTexts({ namespace: 'complaints-incidents', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
