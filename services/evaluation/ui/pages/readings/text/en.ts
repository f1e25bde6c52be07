import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the register of readings, English. */
export const en: Words<typeof zhCN> = {
  title: 'Register of readings',
  lead: 'What the sources leave open: how it can be read, how it is read, and what another reading would have made of past months.',
  rulebook: 'Rulebook',
  months: 'Months',
  run: 'Work out all readings',
  'run.one': 'Work out',
  option: 'Reading',
  effect: 'What it would change',
  chosen: 'Chosen',
  by: '{clause} {title} {value}',
  notYet: 'Not worked out yet',
  none: 'No change',
  people: '{losers} worse, {gainers} better off',
  missed: 'misses {missed}',
  points: 'points {points}',
  fine: 'fines {fine}',
  of: '{months}, {properties} properties',
  waiting: 'Waiting',
  running: 'Running {done} / {total}',
  failed: 'Failed',
  clauses: 'Clauses',
  search: 'Find by id or name',
};
