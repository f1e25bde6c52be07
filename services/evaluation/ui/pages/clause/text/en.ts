import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of clauses, English. */
export const en: Words<typeof zhCN> = {
  title: 'Clause {clause}',
  clauses: 'Clauses',
  'clauses.search': 'Find by number or name',
  'clauses.none': 'No clause matches.',
  text: 'Text',
  source: 'Source',
  version: 'Rulebook {rulebook} ({month})',
  parameters: 'Parameters',
  'parameters.none': 'This clause has no parameters.',
  parameter: 'Parameter',
  value: 'In force',
  builtIn: 'Built in',
  reading: 'Reading',
  printed: 'As printed',
  entries: 'Charged and recorded in the month',
  'entries.none': 'Nobody within your scope was charged or recorded by it in this month.',
  'entries.more': 'Only the latest {count} are listed; the sums are of all.',
  sum: '{charged} charged: {points} points, {fine}; {recorded} recorded only.',
  who: 'Who',
  place: 'Property',
  at: 'At',
  cost: 'Cost',
  rulebook: 'Rulebook',
};
