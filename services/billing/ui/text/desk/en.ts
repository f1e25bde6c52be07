import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** The same in English. */
export const en: Words<typeof zhCN> = {
  counted: 'All the cash in the till, with the float of {float}.',
  last: 'Last asked {day}: {words}',
  over: 'To credit',
  promised: ', to pay by {day}',
  short: 'Short by',
  tooLittle: 'This is {short} less than the amount. To take only this, make the amount {given}.',
  use: 'Pay {amount} from credit',
};
