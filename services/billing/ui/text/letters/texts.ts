import { defineTexts } from '@goldkey/ui/texts';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';
import { zhTW } from './zh-TW.js';

/** Texts of letters that ask for what is owed. */
export const letterTexts = defineTexts({ namespace: 'billing-letters', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
