export const zhCN: Record<string, string> = {
  'identity.sign-in-refused': '账号或密码不对，请检查后再试。',
  'identity.account-locked': '密码连续输错，账号已暂时锁定，请 {seconds} 秒后再试。',
  'identity.too-many-attempts': '尝试次数太多，请十分钟后再试。',
  'identity.interaction-not-found': '登录页已过期，请重新打开。',
  'identity.issuer-refused': '登录服务拒绝了这个请求（{reason}）。',
  'identity.account-not-found': '没有这个账号。',
  'identity.login-taken': '账号「{login}」已存在，或该员工已有账号。',
  'identity.own-account-disabled': '不能停用自己的账号。',
  'identity.password-too-short-invalid': '密码至少 {shortest} 个字符。',
  'identity.password-too-long-invalid': '密码最多 {longest} 个字符。',
  'identity.password-too-simple-invalid': '密码太简单：至少用五种不同的字符。',
  'identity.password-holds-login-invalid': '密码里不能包含账号。',
};
