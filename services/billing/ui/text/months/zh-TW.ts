import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** The same in traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  badPercent: '請填 0 到 100 的數，如 95。',
  closed: '這個月已關帳：{at}',
  'closed.choose': '這個月已關帳，請選別的月份。',
  measured: '{month} 關帳：應收 {receivable}，已收 {collected}，收繳率 {share}，目標 {target}',
  noTarget: '還沒有設',
  since: '期末以後',
  'since.billed': '期末後補出帳 {billed}；連後來收的，到 {day} 已收 {collected}，收繳率 {share}',
  'since.paid': '連期末後收的，到 {day} 已收 {collected}，收繳率 {share}',
  undone: '關帳前看一看，還沒做完的：',
  'undone.approvals': '{count} 件退款、核銷待批',
  'undone.bankLines': '{count} 筆入帳流水待認領',
  'undone.feeItems': '{count} 個收費項目上月出過帳，這個月還沒出',
  'undone.readings': '{count} 個讀數待核',
  'undone.runs': '{count} 次出帳正在進行',
  'undone.tills': '{count} 個班次還沒移交',
  'undone.usages': '{count} 筆用量還沒出帳',
};
