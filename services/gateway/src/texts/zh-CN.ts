export const zhCN: Record<string, string> = {
  'gateway.csrf-token-missing': '页面已过期，请刷新后再试；已填写的内容还在。',
  'gateway.sign-in-expired': '登录等待太久或已用过，请重新登录。',
  'gateway.service-away': '服务暂时没有应答，没有保存任何改动，请稍后再试。',
};
