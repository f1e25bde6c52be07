import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the notice about a violation, English. */
export const en: Words<typeof zhCN> = {
  title: 'Notice to put right',
  violations: 'Violations',
  none: 'No notice was given: there is none to print',
  to: 'To',
  'who.resident': 'Resident',
  'who.outsider': 'Outsider',
  what: 'What happened',
  place: 'Place',
  seenAt: 'Seen at',
  issuedOn: 'Issued on',
  rule: 'Rule that was broken',
  putRightBy: 'Put right by',
  request:
    'Please put it right by {day}. We shall look again then; what is not put right will be reported to the authorities, all rights reserved.',
  ended: 'This matter has ended',
  withdrawn: 'Withdrawn: this notice is void',
  'sign.property': 'Property (signed and sealed)',
  'sign.recipient': 'Recipient (signed)',
  'sign.day': 'Handed over on',
};
