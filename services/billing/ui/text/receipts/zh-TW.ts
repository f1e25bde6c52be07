import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Traditional Chinese as it is used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  again: '補印 第 {count} 次 · {at}',
  back: '返回清單',
  cashier: '收款人',
  charges: '所繳費用',
  days: '日期',
  desk: '回收費台',
  empty: '沒有收據',
  'empty.lead': '收費台收的款在這裡，預設看今天的。',
  number: '收據號碼',
  open: '收據',
  order: '便民訂單',
  rebook: '改記到正確房號',
  'rebook.byAnother': '由收款人以外、有出帳權限的另一人辦理。',
  'rebook.home': '正確房號',
  'rebook.home.hint': '同一專案的房號。原戶的欠費恢復，新戶從最早的欠費起抵，餘下轉預存。',
  'rebook.reason': '改記原因',
  'rebooked.as': '改記為',
  'rebooked.from': '原收據',
  'rebooked.paper': '代替收據 {receipt}',
  reference: '流水號',
  reprint: '補印收據',
  reprints: '補印次數',
  search: '收據號碼、房號',
  'state.booked': '已收',
  'state.rebooked': '已改記',
  takenAt: '收款時間',
  title: '收據',
};
