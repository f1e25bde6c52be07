import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of those who read house rules, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  mine: '我的制度',
  'mine.nobody': '此帳號沒有對應的員工',
  none: '沒有需要您了解的制度',
  'kind.rule': '制度',
  'kind.procedure': '程序',
  'kind.work-standard': '作業標準',
  edition: '版次',
  inForceFrom: '執行日',
  readBy: '閱讀期限',
  readAt: '閱讀時間',
  text: '正文',
  'state.read': '已閱讀',
  'state.unread': '待閱讀',
  'state.overdue': '逾期未讀',
  acknowledge: '我已閱讀',
  'readers.read': '已閱讀的人',
  'readers.unread': '尚未閱讀的人',
  'readers.counted': '此前登記的閱讀人數：{count}',
  'readers.none': '還沒有人確認閱讀',
  'readers.all': '有關的人都已閱讀',
};
