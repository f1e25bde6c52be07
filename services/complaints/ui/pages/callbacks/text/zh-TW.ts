import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the round of callbacks, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'callbacks.title': '結案回訪',
  'callbacks.dial': '撥打 {phone}',
  'callbacks.noPhone': '沒有留電話。到門口詢問，或先跳過。',
  'callbacks.closed': '{at} 結案，{name} 處理',
  'callbacks.closed.nobody': '{at} 結案',
  'callbacks.level': '處理得滿意嗎？',
  'callbacks.remark': '住戶說（可不填）',
  'callbacks.none': '沒有要回訪的',
  'callbacks.none.lead': '最近 30 天結案的都已回訪。',
  'callbacks.noNetwork': '手機上還沒有回訪單',
  'callbacks.noNetwork.lead': '連上網路後打開一次這一頁，單子就存到手機上，之後沒有網路也能用。',
  'callbacks.command': '登記回訪 {number}',
};
