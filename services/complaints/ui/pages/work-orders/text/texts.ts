import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of work orders. */
export const workOrderTexts = defineTexts({ namespace: 'complaints-work-orders', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
