/** Texts of the round of callbacks, simplified Chinese: the first language. */
export const zhCN = {
  'callbacks.title': '闭环回访',
  'callbacks.dial': '拨打 {phone}',
  'callbacks.noPhone': '没有留电话。到门口问，或先跳过。',
  'callbacks.closed': '{at} 闭环，{name} 处理',
  'callbacks.closed.nobody': '{at} 闭环',
  'callbacks.level': '处理得满意吗？',
  'callbacks.remark': '业主说（可不填）',
  'callbacks.none': '没有要回访的',
  'callbacks.none.lead': '最近 30 天闭环的都已回访。',
  'callbacks.noNetwork': '手机上还没有回访单',
  'callbacks.noNetwork.lead': '连上网后打开一次这一页，单子就存到手机上，之后没有网络也能用。',
  'callbacks.command': '登记回访 {number}',
} as const;
