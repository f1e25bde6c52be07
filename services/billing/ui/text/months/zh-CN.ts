/** Texts of a month's target and close, simplified Chinese: the first language. */
export const zhCN = {
  badPercent: '请填 0 到 100 的数，如 95。',
  closed: '这个月已关账：{at}',
  'closed.choose': '这个月已关账，请选别的月份。',
  measured: '{month} 关账：应收 {receivable}，已收 {collected}，收缴率 {share}，目标 {target}',
  noTarget: '还没有设',
  since: '期末以后',
  'since.billed': '期末后补出账 {billed}；连后来收的，到 {day} 已收 {collected}，收缴率 {share}',
  'since.paid': '连期末后收的，到 {day} 已收 {collected}，收缴率 {share}',
  undone: '关账前看一看，还没做完的：',
  'undone.approvals': '{count} 件退款、核销待批',
  'undone.bankLines': '{count} 笔到账流水待认领',
  'undone.feeItems': '{count} 个收费项目上月出过账，这个月还没出',
  'undone.readings': '{count} 个读数待核',
  'undone.runs': '{count} 次出账正在进行',
  'undone.tills': '{count} 个班次还没移交',
  'undone.usages': '{count} 笔用量还没出账',
} as const;
