import { addDays, type Day, type Instant } from '@goldkey/kernel';
import type { RenovationState } from './machine.js';

/** A patrol of a renovation. */
export interface SitePatrol {
  readonly at: Instant;
  /** Account that looked. */
  readonly by: string;
  readonly note?: string;
  readonly photos: readonly string[];
}

/** Who decided, and when. */
interface Signed {
  readonly at: Instant;
  /** Account. */
  readonly by: string;
  /** As it was called then; older ones do not tell. */
  readonly byName?: string;
}

/** The permit to build: what was kept with the approval and stands on the paper at the door. */
export interface RenovationPermit {
  /** Of its property and year: `ZX2026-0001`. */
  readonly number: string;
  /** When work may be done, in words. Absent on permits of before they were printed. */
  readonly hours?: string;
  /** What whoever builds has to keep to. */
  readonly rules?: string;
}

/** What was taken as a deposit: yuan with two places, when, and by which receipt. */
export interface DepositTaken {
  readonly amount: string;
  readonly receipt: string;
  readonly on: Day;
  /** Account that wrote it down. */
  readonly by: string;
}

/** What of the deposit was given back and what was kept, and why; together what was taken. */
export interface DepositReturned {
  readonly returned: string;
  readonly withheld: string;
  readonly reason?: string;
  readonly on: Day;
  readonly by: string;
}

/** Violations that were open when the work was accepted, and why it was all the same. */
export interface AcceptedDespite {
  readonly reason: string;
  /** Findings that were not verified then. */
  readonly findingIds: readonly string[];
}

/** Work on a home: applied for, approved, patrolled while it runs, accepted at its end (D-07). */
export interface Renovation {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** The home, as estates calls it. */
  readonly home: string;
  /** Who applied, by name. */
  readonly applicant?: string;
  readonly contractor: string;
  /** Who answers for the work at the contractor's, by name. */
  readonly foreman?: string;
  /** What is built. */
  readonly works: string;
  readonly from: Day;
  /** Last day; that of the acceptance, where the work was over before. */
  readonly until: Day;
  /** Agreed: yuan with two places; billing keeps the money itself. Absent: none is asked for. */
  readonly deposit?: string;
  readonly depositTaken?: DepositTaken;
  /** What was written down of it was taken back: it may be written down anew, whatever became of the work. */
  readonly depositWithdrawn?: true;
  readonly depositReturned?: DepositReturned;
  /** Ids of the papers handed in: plans, licence of the contractor, agreement. */
  readonly papers: readonly string[];
  readonly state: RenovationState;
  readonly appliedAt: Instant;
  readonly decision?: Signed & { readonly reason?: string };
  /** From the approval on. */
  readonly permit?: RenovationPermit;
  readonly patrols: readonly SitePatrol[];
  readonly acceptance?: Signed & {
    readonly note?: string;
    readonly despite?: AcceptedDespite;
    /** The last day as it was approved, where the work was over before; older ones do not tell. */
    readonly endedEarly?: { readonly until: Day };
  };
  /** Ids of the events that told of it, by type, which a withdrawal takes back. */
  readonly told: {
    readonly approved: readonly string[];
    readonly patrolled: readonly string[];
    /** Absent on older ones. */
    readonly accepted?: readonly string[];
  };
}

export type RenovationEvent = {
  readonly type:
    | 'RenovationApplied'
    | 'RenovationCorrected'
    | 'RenovationApproved'
    | 'RenovationRejected'
    | 'RenovationPatrolled'
    | 'RenovationAccepted'
    | 'RenovationWithdrawn'
    | 'RenovationAcceptanceWithdrawn'
    | 'RenovationMoved'
    | 'RenovationDepositTaken'
    | 'RenovationDepositReturned'
    | 'RenovationDepositWithdrawn'
    | 'RenovationDepositReturnWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly renovation: Renovation;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Which events it takes back besides. */
  readonly takesBack?: readonly string[];
  /** The approval is told anew, with another last day: which events this takes back, and the ids of both news. */
  readonly retold?: { readonly takesBack: readonly string[]; readonly takesBackBy: string; readonly toldBy: string };
};

/** The renovation after an event. */
export const evolveRenovation = (_known: Renovation | undefined, event: RenovationEvent): Renovation =>
  event.renovation;

/** D-07: days of each window that want a patrol, and days for the acceptance, of the built-in rulebook. */
const PATROL_DAYS = 7;
const ACCEPTANCE_DAYS = 7;

/** A whole week of the work that wants a patrol. */
export interface PatrolWindow {
  readonly first: Day;
  readonly last: Day;
}

/** The windows of D-07: each whole seven days from the first day to the last. */
export const patrolWindows = ({ from, until }: Pick<Renovation, 'from' | 'until'>): readonly PatrolWindow[] => {
  const windows: PatrolWindow[] = [];
  for (let first = from; ; first = addDays(first, PATROL_DAYS)) {
    const last = addDays(first, PATROL_DAYS - 1);
    if (last > until) return windows;
    windows.push({ first, last });
  }
};

/** What the day asks of a running renovation: a patrol until the end of a day, and the acceptance. */
export interface RenovationDues {
  /** Last day of a window that has begun and has no patrol yet. */
  readonly patrolBy?: Day;
  /** Windows that are over without a patrol. */
  readonly missed: number;
  readonly acceptBy?: Day;
}

/** What is owed on a day; `dayOf` tells the local day of an instant. */
export const duesOf = (renovation: Renovation, today: Day, dayOf: (at: Instant) => Day): RenovationDues => {
  const { state, patrols, until } = renovation;
  if (state !== 'approved') return { missed: 0 };
  const days = patrols.map(({ at }) => dayOf(at));
  const open = patrolWindows(renovation).filter(
    ({ first, last }) => first <= today && !days.some((day) => first <= day && day <= last),
  );
  const running = open.find(({ last }) => today <= last);
  return {
    missed: open.filter(({ last }) => last < today).length,
    ...(running && { patrolBy: running.last }),
    ...(today > until && { acceptBy: addDays(until, ACCEPTANCE_DAYS) }),
  };
};
