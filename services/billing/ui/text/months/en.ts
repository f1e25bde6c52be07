import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** The same in English. */
export const en: Words<typeof zhCN> = {
  badPercent: 'Say a number from 0 to 100, such as 95.',
  closed: 'This month was closed on {at}',
  'closed.choose': 'This month is closed; choose another one.',
  measured: '{month} closed: {collected} of {receivable} collected, {share}, target {target}',
  noTarget: 'not set yet',
  since: 'After its end',
  'since.billed':
    '{billed} was billed after the period; with what was paid later, {collected} was collected by {day}, {share}',
  'since.paid': 'With what was paid later, {collected} was collected by {day}, {share}',
  undone: 'Not done yet, before you close:',
  'undone.approvals': '{count} refunds or write-offs to decide',
  'undone.bankLines': '{count} bank lines that are nobody’s',
  'undone.feeItems': '{count} fee items were billed last month and are not yet this month',
  'undone.readings': '{count} readings held back',
  'undone.runs': '{count} billing runs under way',
  'undone.tills': '{count} tills not handed over',
  'undone.usages': '{count} uses are not billed yet',
};
