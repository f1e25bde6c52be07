import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of one round, English. */
export const en: Words<typeof zhCN> = {
  round: 'A round',
  rounds: 'Rounds',
  who: 'Walked by',
  started: 'Began',
  completed: 'Ended',
  underway: 'on its way',
  took: 'Took',
  minutes: '{count} min',
  stops: 'Stops',
  property: 'Property',
  clock: "The phone's clock",
  'clock.same': 'reached us within {span} of its end: the clock is right',
  'clock.late': 'reached us {span} after its end: no network, or a slow clock',
  'clock.ahead': 'the phone is {span} ahead of us',
  received: 'Reached us',
  post: 'Post',
  at: 'At',
  since: 'After the one before',
  scanned: 'Scanned',
  'scanned.count': '{count} codes',
  'scanned.none': 'not scanned',
  found: 'Found',
  'found.none': 'all in order',
  'result.in-order': 'in order',
  'result.failed': 'wrong',
  'result.not-there': 'not there',
  findings: 'Findings',
  'findings.none': 'none',
};
