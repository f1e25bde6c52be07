import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of the sign-in. */
export const identityTexts = defineTexts({ namespace: 'identity', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
