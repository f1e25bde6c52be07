/** Texts of the sign-in, simplified Chinese: the first language. */
export const zhCN = {
  'signIn.title': '登录',
  'signIn.lead': '金钥匙 物业服务平台',
  'signIn.login': '账号',
  'signIn.password': '密码',
  'signIn.act': '登录',
  'signIn.required': '请填写',
  'signIn.failed': '没有连上，请稍后再试。已填的账号还在。',
  'signIn.again': '重新打开',
  'signIn.help': '忘记密码，请找集团信息部重置。',
} as const;
