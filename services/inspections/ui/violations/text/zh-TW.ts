import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the notice about a violation, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  title: '整改通知書',
  violations: '違規事件',
  none: '尚未發通知，沒有通知書可列印',
  to: '致',
  'who.resident': '住戶',
  'who.outsider': '外來人員',
  what: '違規事由',
  place: '地點',
  seenAt: '發現時間',
  issuedOn: '發出日期',
  rule: '違反的規定',
  putRightBy: '改正期限',
  request: '請最遲於 {day} 改正。到期由物業複查，逾期未改者，物業將報告有關機關並保留追究的權利。',
  ended: '本件已了結',
  withdrawn: '已撤回，此通知作廢',
  'sign.property': '物業（簽字蓋章）',
  'sign.recipient': '收件人（簽字）',
  'sign.day': '送達日期',
};
