/** Texts of the collector's counter, simplified Chinese: the first language. */
export const zhCN = {
  counted: '钱箱里的全部现金，含备用金 {float}。',
  last: '最近催缴 {day}：{words}',
  over: '转预存',
  promised: '，承诺 {day} 前缴',
  short: '还差',
  tooLittle: '实收比金额少 {short}。只收这些，请把“金额”改为 {given}。',
  use: '用预存抵 {amount}',
} as const;
