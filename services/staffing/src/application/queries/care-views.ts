import type { Day, Instant, Month, Week } from '@goldkey/kernel';

/** One of a property's people, and when somebody last talked with them. */
export interface TalkLine {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Absent: nobody ever has. */
  readonly lastTalkAt?: Instant;
}

/** Who should be talked with next, and how the week's duty stands (rulebook M-32). */
export interface TalksDue {
  readonly propertyId: string;
  readonly timeZone: string;
  readonly week: Week;
  /** End of the week: until then one talk is due. */
  readonly dueAt: Instant;
  /** Talks that the manager has held in the week so far. */
  readonly heldInWeek: number;
  /** Longest without a talk first. */
  readonly people: readonly TalkLine[];
}

/** How often each thing was done in a month that should be done in every month (rulebook M-33; doc. 003). */
export interface CareMonth {
  readonly propertyId: string;
  readonly month: Month;
  readonly first: Day;
  readonly last: Day;
  readonly done: readonly { readonly kind: string; readonly count: number }[];
}
