import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** The same in traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  counted: '錢箱裡的全部現金，含備用金 {float}。',
  last: '最近催繳 {day}：{words}',
  over: '轉預存',
  promised: '，承諾 {day} 前繳',
  short: '還差',
  tooLittle: '實收比金額少 {short}。只收這些，請把「金額」改為 {given}。',
  use: '用預存抵 {amount}',
};
