import type { Day, Instant, Month } from '@goldkey/kernel';
import type { Usage } from '../household/usage.js';
import type { Withdrawal } from '../withdrawal.js';

/** What a meter showed on a day; a decimal. */
export interface MeterPoint {
  readonly day: Day;
  readonly value: string;
}

/** Counts what one household uses of a fee item. */
export interface Meter {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly feeItemId: string;
  /** On its plate; unique in the property while it is in use. */
  readonly code: string;
  /** Whole digits of its register: at 10 to this power it begins again at 0. */
  readonly digits: number;
  /** By which what it counts is multiplied: of a current transformer; `1` as a rule. */
  readonly factor: string;
  readonly state: 'in-use' | 'removed';
  readonly installedOn: Day;
  readonly removedOn?: Day;
  /** The last accepted reading, and whether it was seen or estimated. */
  readonly last: MeterPoint & { readonly kind: 'actual' | 'estimate' };
  /** The last that was seen. */
  readonly lastSeen: MeterPoint;
  /** What was estimated since then, before the factor; absent: nothing. */
  readonly estimated?: string;
  /** What it used a day between the last two that were seen, before the factor; absent: nobody knows yet. */
  readonly daily?: string;
  /** What the meter before it had counted when it was replaced and nobody has been charged for, and since when. */
  readonly carried?: { readonly from: Day; readonly quantity: string };
  /** A reading that waits for somebody to confirm or dismiss it. */
  readonly held?: Reading;
}

export const HELD_REASONS = ['high', 'backwards'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export interface Reading extends MeterPoint {
  readonly id: string;
  readonly meterId: string;
  readonly propertyId: string;
  readonly kind: 'actual' | 'estimate' | 'final';
  readonly state: 'accepted' | 'held' | 'dismissed' | 'withdrawn';
  readonly chargeMonth: Month;
  /** Used since the reading before, factor included; negative where an estimate was too high. */
  readonly consumption: string;
  readonly rolledOver: boolean;
  readonly heldFor?: HeldReason;
  readonly readBy: string;
  readonly note?: string;
  /** Attachments: what it showed, or why nobody could read it; absent: none. */
  readonly photos?: readonly string[];
  /** How the meter stood before it; absent until it is accepted, and on older ones. */
  readonly before?: Pick<Meter, 'last' | 'lastSeen' | 'estimated' | 'daily' | 'carried'>;
  readonly withdrawn?: Withdrawal;
}

export interface MeterEvent {
  readonly type:
    | 'MeterInstalled'
    | 'MeterRead'
    | 'MeterEstimated'
    | 'ReadingHeld'
    | 'ReadingConfirmed'
    | 'ReadingDismissed'
    | 'ReadingWithdrawn'
    | 'MeterRemoved';
  readonly eventId: string;
  readonly at: Instant;
  readonly meter: Meter;
  readonly reading?: Reading;
  /** What the household is charged for because of it. */
  readonly usage?: Omit<Usage, 'id'>;
}

export const evolveMeter = (_state: Meter | undefined, { meter }: MeterEvent): Meter => meter;
