import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of owners' forums. */
export const forumTexts = defineTexts({ namespace: 'complaints-forums', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
