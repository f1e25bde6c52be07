import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of letters that ask for what is owed, English. */
export const en: Words<typeof zhCN> = {
  title: 'Letter about what is owed',
  print: 'Print the letter',
  back: 'Arrears',
  none: 'Nothing is owed: there is no letter to print',
  most: 'At most {most} homes are printed at once: choose them in several goes.',
  to: '{home}, {owner}:',
  owner: 'the owner',
  asked: 'As of {day} the following is open for your home, {amount}{capitals} in all. Please pay by {payBy}.',
  capitals: ' ({words})',
  bill: 'Charge',
  period: 'For',
  amount: 'Charged',
  paid: 'Paid',
  open: 'Open',
  late: 'Late fee',
  total: 'Total',
  lateAhead:
    'Late fees of {amount} are counted and not billed yet; they come with a later bill, less what is conceded.',
  credit: 'You have {amount} paid ahead that can be set against it.',
  how: 'You can pay at the service centre in cash, by card, transfer, WeChat or Alipay.',
  'how.link': 'Or scan to see your bill and pay online, until {until}:',
  'phone.line': 'Telephone: {phone}',
  doubt: 'If you have paid, please disregard this letter; if you doubt an amount, please ask us.',
  'sign.property': 'Property (sealed)',
  'sign.recipient': 'Received by',
  'sign.day': 'Received on',
  phone: 'Telephone (printed on letters)',
  payBy: 'To be paid by',
  link: 'Add a link to pay',
  'link.note': '{home}: add a link to pay',
  recorded: 'The letter is recorded',
  'recorded.lead': 'It can be printed now, to be delivered by hand.',
  later: 'Print later',
};
