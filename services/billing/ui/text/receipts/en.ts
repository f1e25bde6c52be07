import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** English, for visitors. */
export const en: Words<typeof zhCN> = {
  again: 'Reprint no. {count} · {at}',
  back: 'Back to the list',
  cashier: 'Cashier',
  charges: 'What it paid',
  days: 'Days',
  desk: 'To the desk',
  empty: 'No receipts',
  'empty.lead': 'What was taken at the desk stands here; at first that of today.',
  means: 'Correct the means',
  'means.before': 'Means at first',
  'means.hint': 'The receipt, its time and its till stay; the till, the day’s takings and the statement follow.',
  'means.reason': 'Why it is corrected',
  'means.right': 'Right means',
  number: 'Receipt no.',
  open: 'Receipts',
  order: 'Order',
  rebook: 'Book to the right home',
  'rebook.byAnother': 'Another person than who took the money does this, with the permission to bill.',
  'rebook.home': 'Right home',
  'rebook.home.hint':
    'A home of the same property. The first home owes again; the right one pays its oldest charges, and the rest is its credit.',
  'rebook.reason': 'Reason',
  'rebooked.as': 'Booked as',
  'rebooked.from': 'Instead of',
  'rebooked.paper': 'Instead of receipt {receipt}',
  reference: 'Reference',
  reprint: 'Reprint receipt',
  reprints: 'Reprints',
  search: 'Receipt no., home',
  'state.booked': 'Taken',
  'state.rebooked': 'Booked to another home',
  takenAt: 'Taken at',
  title: 'Receipts',
};
