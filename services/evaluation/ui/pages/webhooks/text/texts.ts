import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the page of webhooks. */
export const webhookTexts = defineTexts({ namespace: 'evaluation-webhooks', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
