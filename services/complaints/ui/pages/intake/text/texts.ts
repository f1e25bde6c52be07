import { defineTexts } from '@goldkey/ui/texts';

const zhCN = {
  'home.found': '住户：{home}',
  'home.unknown': '户册里没有这个房号，只作位置登记，不归到住户名下。',
} as const;
const zhTW: Record<keyof typeof zhCN, string> = {
  'home.found': '住戶：{home}',
  'home.unknown': '戶冊裡沒有這個房號，只作位置登記，不歸到住戶名下。',
};
const en: Record<keyof typeof zhCN, string> = {
  'home.found': 'Household: {home}',
  'home.unknown': 'No home of the register has this address: it is kept as a place and stands with no household.',
};

/** Words of the home that a matter is of, while its address is typed. */
export const homeTexts = defineTexts({ namespace: 'complaints-intake-home', 'zh-CN': zhCN, 'zh-TW': zhTW, en });
