import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Names of events. */
export const eventTexts = defineTexts({ namespace: 'evaluation-events', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
