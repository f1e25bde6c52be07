import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of convenience, English. */
export const en: Words<typeof zhCN> = {
  'venues.column.code': 'Code',
  'venues.column.name': 'Name',
  'venues.empty': 'There is nothing here yet',
  'venues.search': 'Search',
  'venues.title': 'Venues',
};
