import { type Day, daysBetween, eachDay, type Instant, lastDayOf, monthOf, weekday } from '@goldkey/kernel';

export const UPKEEP_KINDS = ['cleaning', 'pest-control', 'planting'] as const;
export type UpkeepKind = (typeof UPKEEP_KINDS)[number];

/** On which days the work comes back. Weekdays: 1 Monday to 7 Sunday; a day that a month lacks falls on its last. */
export type Frequency =
  | { readonly every: 'week'; readonly weekdays: readonly number[] }
  | { readonly every: 'month'; readonly days: readonly number[] }
  | { readonly every: 'days'; readonly days: number };

/** A frequency with the day from which it holds; days of `every: 'days'` are counted from there. */
export interface Rhythm {
  readonly from: Day;
  readonly frequency: Frequency;
}

/** Who does it: somebody of the staff, or an outside firm. */
export type Doer =
  | { readonly employeeId: string; readonly name: string }
  | { readonly firm: string; readonly contact?: string };

/** What is cleaned, treated or tended where, how often, and by whom. */
export interface UpkeepProgramme {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: UpkeepKind;
  readonly name: string;
  readonly area: string;
  /** How it is done and what is good: agents, doses, plants with their number, rented ones with their lender. */
  readonly standard?: string;
  readonly doer: Doer;
  /** Rhythms by their days: each holds until the next begins. */
  readonly rhythms: readonly Rhythm[];
  /** The last day; absent: until further notice. */
  readonly until?: Day;
}

export interface UpkeepProgrammeEvent {
  readonly type: 'UpkeepProgrammeDrawnUp' | 'UpkeepProgrammeChanged' | 'UpkeepProgrammeEnded';
  readonly eventId: string;
  readonly at: Instant;
  readonly programme: UpkeepProgramme;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The programme after an event. */
export const evolveUpkeepProgramme = (
  _known: UpkeepProgramme | undefined,
  event: UpkeepProgrammeEvent,
): UpkeepProgramme => event.programme;

const comesOn = ({ from, frequency }: Rhythm, day: Day): boolean => {
  switch (frequency.every) {
    case 'week':
      return frequency.weekdays.includes(weekday(day));
    case 'month': {
      const last = Number(lastDayOf(monthOf(day)).slice(8));
      return frequency.days.some((each) => Math.min(each, last) === Number(day.slice(8)));
    }
    case 'days':
      return daysBetween(from, day) % frequency.days === 0;
  }
};

/** Is the work to be done on the day? What changes later leaves the days before as they were. */
export const isDueOn = ({ rhythms, until }: UpkeepProgramme, day: Day): boolean => {
  if (until !== undefined && day > until) return false;
  const rhythm = rhythms.findLast(({ from }) => from <= day);
  return rhythm !== undefined && comesOn(rhythm, day);
};

/** The days of the span on which the work is to be done, in their order. */
export const daysDue = (programme: UpkeepProgramme, first: Day, last: Day): readonly Day[] =>
  eachDay(first, last).filter((day) => isDueOn(programme, day));
