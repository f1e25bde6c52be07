import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of one cause with many callers, English. */
export const en: Words<typeof zhCN> = {
  'incidents.title': 'Mass incidents',
  'incidents.lead':
    'One cause, many callers: one answer, one end; each matter still counts by itself, and a repair under way ends with its order.',
  'incidents.open': 'Open',
  'incidents.none': 'Nothing is going on',
  'incidents.none.lead': 'When water, power or a lift is off, open it here.',
  'incidents.name': 'Cause',
  'incidents.category': 'Category',
  'incidents.department': 'Department',
  'incidents.answer': 'What callers are told',
  'incidents.shown': 'Owners who called see this by their links.',
  'incidents.expected': 'Expected to end',
  'incidents.callers': '{count} callers',
  'incidents.update': 'Change the answer',
  'incidents.end': 'End, and close all',
  'incidents.result': 'Result',
  'incidents.running': 'Running',
  'incidents.ended': 'Over',
  'incidents.choose': 'Choose a property at the top first',
  'join.title': 'Going on now',
  'join.act': 'This is it',
  'join.joined': 'Joined; tell the caller',
  'join.leave': 'Not this',
  'join.of': 'Mass incident',
  'join.leave.it': 'Not this: deal with it by itself',
  'join.command': 'Mass incident of {number}',
  'likely.title': 'Perhaps the same cause',
  'likely.lead': 'Of the same category and not joined yet; what joins is answered and closed with the others.',
  'likely.act': 'Join',
  'likely.join': 'Join {number}',
  'likely.all': 'Join all {count}',
  'incidents.begun': 'Written down',
  'incidents.endedAt': 'Ended',
  'incidents.end.lead':
    'What is open of {count} calls is closed with it; take out first, on its own page, what is not of this cause.',
};
