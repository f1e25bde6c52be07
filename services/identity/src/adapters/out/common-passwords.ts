import { dictionary } from '@zxcvbn-ts/language-common';
import type { CommonPasswords } from '../../application/ports.js';

/** What people put behind a word to please a rule. */
const TAIL = /[\d\W_]+$/;

/** The fifty thousand passwords that are tried first (zxcvbn's list), also with figures and signs hung on. */
export const commonPasswords = (): CommonPasswords => {
  const known: ReadonlySet<string> = new Set(dictionary['passwords-common']);
  return {
    has(password) {
      const said = password.toLowerCase();
      const word = said.replace(TAIL, '');
      return known.has(said) || (word !== '' && known.has(word));
    },
  };
};
