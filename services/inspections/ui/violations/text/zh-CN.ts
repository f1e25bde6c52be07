/** Texts of the notice about a violation, simplified Chinese: the first language. */
export const zhCN = {
  title: '整改通知书',
  violations: '违规事件',
  none: '还没有发通知，没有通知书可打印',
  to: '致',
  'who.resident': '住户',
  'who.outsider': '外来人员',
  what: '违规事由',
  place: '地点',
  seenAt: '发现时间',
  rule: '违反的规定',
  putRightBy: '改正期限',
  request: '请在 {day} 前改正。到期由物业复查，逾期未改的，物业将报告有关部门并保留追究的权利。',
  ended: '本件已了结',
  'sign.property': '物业（签字盖章）',
  'sign.recipient': '收件人（签字）',
  'sign.day': '送达日期',
} as const;
