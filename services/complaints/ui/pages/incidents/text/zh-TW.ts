import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of one cause with many callers, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'incidents.title': '群體事件',
  'incidents.lead': '一個起因、很多來電：統一答覆，一次結束；每件仍各自計算，還在修的隨維修單結案。',
  'incidents.open': '登記起因',
  'incidents.none': '沒有正在發生的',
  'incidents.none.lead': '停水、停電、電梯停運時，在這裡登記起因。',
  'incidents.name': '起因',
  'incidents.category': '類別',
  'incidents.department': '責任部門',
  'incidents.answer': '統一答覆',
  'incidents.expected': '預計恢復',
  'incidents.callers': '{count} 個來電',
  'incidents.update': '改答覆',
  'incidents.end': '結束，全部結案',
  'incidents.result': '結果',
  'incidents.running': '進行中',
  'incidents.ended': '已結束',
  'incidents.choose': '先在頂部選一個專案',
  'join.title': '正在發生',
  'join.act': '就是這件事',
  'join.joined': '已併入，統一答覆',
  'join.leave': '不是',
};
