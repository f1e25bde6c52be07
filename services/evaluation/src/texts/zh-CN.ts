export const zhCN: Record<string, string> = {
  'evaluation.closing-being-judged': '本月还有 {count} 处考核结果正在计算，请稍后再试。',
  'evaluation.closing-month-running': '本月尚未结束，月末最后一天过后才能关账。',
  'evaluation.closing-needs-reason': '还有 {obstacles} 项未了事项，关账须写明理由。',
  'evaluation.closing-needs-second-person': '提交人不能自己关账：请由另一人关账，或写明理由。',
  'evaluation.code-not-found': '您的管辖范围内没有这个校验码的考核记录。',
  'evaluation.entry-not-found': '没有这条考核记录，或不在您的管辖范围。',
  'evaluation.month-closed': '{month} 已关账，不再更改。',
  'evaluation.month-not-under-review': '{month} 尚未提交复核。',
  'evaluation.month-under-review': '{month} 已提交复核。',
  'evaluation.permission-missing': '您的岗位没有此项权限。',
  'evaluation.person-not-found': '没有这位员工，或不在您的管辖范围。',
  'evaluation.property-not-found': '没有这个项目，或不在您的管辖范围。',
};
