import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the sign-in, English. */
export const en: Words<typeof zhCN> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'Goldkey, property services',
  'signIn.login': 'Account',
  'signIn.password': 'Password',
  'signIn.act': 'Sign in',
  'signIn.required': 'Please fill in',
  'signIn.failed': 'No connection. Try again in a moment; the account you typed is kept.',
  'signIn.again': 'Open it again',
  'signIn.help': 'Forgotten the password? Group IT can reset it.',
};
