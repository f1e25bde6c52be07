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
  number: 'Receipt no.',
  open: 'Receipts',
  order: 'Order',
  reference: 'Reference',
  reprint: 'Reprint receipt',
  reprints: 'Reprints',
  search: 'Receipt no., home',
  takenAt: 'Taken at',
  title: 'Receipts',
};
