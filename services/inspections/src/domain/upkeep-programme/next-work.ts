import { addDays, type Day } from '@goldkey/kernel';
import { isReminded, remindedAhead } from '../reminding.js';
import { type Frequency, isDueOn, type UpkeepProgramme } from './upkeep-programme.js';

/** How the work of a programme stands. */
export interface WorkSoFar {
  /** The last day whose work is done. */
  readonly doneThrough?: Day;
  /** The first day whose work was sent back and is not done again. */
  readonly returned?: Day;
}

/** Nothing comes back more seldom. */
const LONGEST_DAYS = 366;

const periodOf = (frequency: Frequency): number => {
  switch (frequency.every) {
    case 'week':
      return Math.floor(7 / frequency.weekdays.length);
    case 'month':
      return Math.floor(30 / frequency.days.length);
    case 'days':
      return frequency.days;
  }
};

const firstAfter = (programme: UpkeepProgramme, after: Day): Day | undefined => {
  for (let day = addDays(after, 1), looked = 0; looked <= LONGEST_DAYS; day = addDays(day, 1), looked += 1)
    if (isDueOn(programme, day)) return day;
  return undefined;
};

/**
 * For which day the work is to be done next, and from which day on to remind of it: what was sent back, or the first day after the last
 * that is done. A missed day is asked for until a later one is done. Work that comes back within days reminds nobody.
 */
export const nextWork = (
  programme: UpkeepProgramme,
  { doneThrough, returned }: WorkSoFar,
): { readonly dueOn: Day; readonly remindOn: Day } | undefined => {
  const [begins] = programme.rhythms;
  if (begins === undefined) return undefined;
  const before = addDays(begins.from, -1);
  const after = doneThrough === undefined || doneThrough < before ? before : doneThrough;
  const dueOn = returned ?? firstAfter(programme, after);
  const rhythm = dueOn && programme.rhythms.findLast(({ from }) => from <= dueOn);
  const every = rhythm && periodOf(rhythm.frequency);
  if (dueOn === undefined || every === undefined || !isReminded(every)) return undefined;
  return { dueOn, remindOn: addDays(dueOn, -remindedAhead(every)) };
};
