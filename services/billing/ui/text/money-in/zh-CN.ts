/** Texts of money that comes in from outside, simplified Chinese: the first language. */
export const zhCN = {
  'link.address': '链接地址',
  'link.copied': '已复制',
  'link.copy': '复制',
  'link.days': '有效天数',
  'link.make': '账单链接',
  'link.ready': '请发给业主，或让业主扫码。{at} 前有效，只显示这一次。',
  'link.save': '生成链接',
  'link.scan': '扫码看账单',
} as const;
