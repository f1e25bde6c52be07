import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the sign-in, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'signIn.title': '登入',
  'signIn.lead': '金鑰匙 物業服務平台',
  'signIn.login': '帳號',
  'signIn.password': '密碼',
  'signIn.act': '登入',
  'signIn.required': '請填寫',
  'signIn.failed': '未能連線，請稍後再試。已填的帳號仍會保留。',
  'signIn.again': '重新開啟',
  'signIn.help': '忘記密碼，請洽集團資訊部重設。',
};
