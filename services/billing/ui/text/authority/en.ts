import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the limits of authority, English. */
export const en: Words<typeof zhCN> = {
  above: 'Decided above you',
  any: 'any amount',
  'day.note': 'They hold from this day on, today at the earliest; what was decided stands.',
  'edit.note':
    'Leave out what has no limit. Above a property’s limit the region decides, above a region’s the group. A concession counts with what its first year takes off at most.',
  edit: 'Set limits',
  empty: 'No limits are set: whoever may approve decides any amount.',
  from: 'From',
  held: 'Limits in force',
  'kind.concession': 'Relief',
  'kind.refund': 'Refunds',
  'kind.write-off': 'Write-offs',
  kind: 'Of',
  lead: 'Up to which amount each level approves relief, refunds and write-offs; what is above it the next one decides.',
  'level.group': 'Group',
  'level.property': 'Property',
  'level.region': 'Region',
  mine: 'You decide as {level}: {limits}',
  'state.held': 'In force',
  'state.past': 'Past',
  'state.planned': 'Planned',
  state: 'State',
  title: 'Limits of authority',
  versions: 'All versions',
  who: 'Decided by',
  worth: 'at most {amount} in its first year',
  'worth.unknown': 'no bill tells its amount',
};
