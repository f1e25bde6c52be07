import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** What the pages of training and examinations say. */
export const trainingTexts = defineTexts({ namespace: 'staffing-training', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
