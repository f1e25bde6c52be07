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
  reference: '流水號',
  reprint: '補印收據',
  reprints: '補印次數',
  search: '收據號碼、房號',
  takenAt: '收款時間',
  title: '收據',
};
