import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of one round, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  round: '一輪巡查',
  rounds: '巡查紀錄',
  who: '巡查人',
  started: '開始',
  completed: '結束',
  underway: '進行中',
  took: '用時',
  minutes: '{count} 分鐘',
  stops: '到過的點',
  property: '專案',
  clock: '手機時鐘',
  'clock.same': '結束後 {span}內收到，時鐘可信',
  'clock.late': '結束 {span}後才收到：沒有網路，或手機時鐘慢',
  'clock.ahead': '手機時鐘比我們快 {span}',
  received: '收到',
  post: '崗位點',
  at: '到達',
  since: '距上一點',
  scanned: '掃碼',
  'scanned.count': '{count} 個碼',
  'scanned.none': '未掃碼',
  found: '發現',
  'found.none': '全部正常',
  'result.in-order': '正常',
  'result.failed': '異常',
  'result.not-there': '不適用',
  findings: '轉成的缺失',
  'findings.none': '沒有缺失',
};
