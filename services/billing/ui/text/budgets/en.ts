import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of budgets by category and of what was spent against them, English. */
export const en: Words<typeof zhCN> = {
  byCategory: 'By category',
  byMonth: 'By month',
  byProperty: 'By property',
  category: 'Category',
  'category.cleaning': 'Cleaning',
  'category.community': 'Community',
  'category.energy': 'Common water and power',
  'category.facilities': 'Upkeep of facilities',
  'category.greening': 'Greening',
  'category.insurance': 'Insurance',
  'category.none': 'Of no category',
  'category.office': 'Office',
  'category.other': 'Other',
  'category.security': 'Security',
  'category.staff': 'Staff',
  budget: 'Budget',
  'close.lead':
    '{spent} of {amount} were spent. Once closed, neither the budget nor the spending of the month changes any more.',
  empty: 'No budgets in these months yet',
  'empty.lead': 'Set each month’s budget on the page of budgets first.',
  from: 'From',
  import: 'Import budgets',
  'import.comeTo':
    'Monthly budgets: {count}. Rows of one property and month are one; a budget that stands already is not moved.',
  left: 'Left',
  list: 'List',
  of: 'Of',
  print: 'Print',
  resort: 'Change category',
  'resort.label': 'Change category of {purpose}',
  'set.note':
    'The total alone is enough. Where categories are filled in, the total is their sum, and spending is held against each.',
  spent: 'Spent',
  sum: 'The categories come to {sum}',
  title: 'Budget and spending',
  total: 'Total',
  until: 'Until',
  used: 'Used',
  workbook: 'Export workbook',
};
