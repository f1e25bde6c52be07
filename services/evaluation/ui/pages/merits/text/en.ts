import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the page of stipends and scorecards, English. */
export const en: Words<typeof zhCN> = {
  title: 'Stipends and scorecards',
  lead: 'The stipends of window staff and the key indicators of departments; a figure opens how it is made.',
  property: 'Property',
  period: 'Period',
  choose: 'Choose a property first',
  stipends: 'Stipends of window staff',
  'stipends.none': 'No stipends of window staff in this period.',
  'stipends.periods': 'Stipends are of a month or half-year: choose one.',
  person: 'Person',
  months: 'Months held',
  standard: 'Standard',
  deducted: 'Deducted',
  payable: 'Payable',
  total: 'Together',
  scorecards: 'Scorecards of departments',
  'scorecards.none': 'The property has no departments.',
  score: '{score}',
  noCard: 'Nothing was counted: there is no card.',
  weights:
    'The weights on the card come to {measured} and are scaled up to 100; {count} indicators had nothing to count and are left out.',
  'weights.all': 'All indicators are on the card; the weights come to {measured}.',
  'weights.fault': 'The weights of the rulebook come to {declared}, not 100.',
  indicator: 'Indicator',
  range: 'Floor → target',
  declared: 'Weight',
  scaled: 'Scaled',
  value: 'Value',
  points: 'Score',
  notMeasured: 'Not counted',
  explain: '{title}: how it is made',
  clause: 'Rule',
  working: 'Working',
  version: 'Rulebook {rulebook}',
};
