import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of appeals, English. */
export const en: Words<typeof zhCN> = {
  title: 'Appeals',
  lead: '{open} to be decided.',
  empty: 'No appeals',
  'empty.lead': 'Whoever disagrees with a line appeals on the page that explains it.',
  state: 'State',
  'state.all': 'All states',
  'state.open': 'To be decided',
  'state.upheld': 'Upheld',
  'state.rejected': 'Rejected',
  'state.dropped': 'Taken back',
  who: 'Concerns',
  property: 'Property',
  group: 'Group',
  line: 'Line',
  filed: 'Filed',
  filedBy: 'Filed by',
  'filedBy.for': '{name} for {manager}',
  until: 'Appeals until',
  'until.open': 'The seventh day after the close',
  reason: 'Reason',
  evidence: 'Evidence',
  'evidence.hint': 'One a line: papers, statements',
  'evidence.none': 'None',
  decision: 'Decision',
  decidedBy: 'Decided by {name}, {at}',
  ownCase: 'This is a case of your own: somebody else decides it.',
  'act.uphold': 'Uphold',
  'act.reject': 'Reject',
  'act.drop': 'Take back',
  'drop.hint':
    'It is then as if it had not been filed, and the amount waits for nothing; within the term it can be filed again.',
  dropped: 'Taken back',
  droppedBy: 'Taken back by {name}, {at}',
  reasons: 'Reasons',
  'upheld.lead': 'The line was reversed by a line of its own.',
  'upheld.recorded':
    'The line charged nothing, so there is nothing to give back; the decision stands with it and counts among the department’s upheld appeals.',
  'uphold.lead': 'The line is reversed by a line of its own.',
  'uphold.recorded':
    'The entry is recorded only and cost nothing, so nothing is reversed; the decision stands beside it and counts among the appeals upheld.',
  file: 'Appeal',
  'file.lead':
    'The quality centre decides; whoever is concerned does not. Photos and PDF papers are added on the page of the appeal, once it is filed.',
  see: 'See the appeal',
  'corrects.adjustment': 'Corrects a line of {month}, which is closed',
  'corrects.appeal': 'Reverses a line of {month}: an appeal was upheld',
};
