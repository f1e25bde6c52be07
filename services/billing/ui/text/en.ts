import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of billing, English. */
export const en: Words<typeof zhCN> = {
  'fee-items.column.code': 'Code',
  'fee-items.column.name': 'Name',
  'fee-items.empty': 'There is nothing here yet',
  'fee-items.search': 'Search',
  'fee-items.title': 'Fee items',
};
