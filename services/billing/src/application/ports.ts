import type { Acting, Decision, Fen, Instant, Month, Outcome } from '@goldkey/kernel';
import type { Concession, ConcessionEvent } from '../domain/concession/concession.js';
import type { FeeItem, FeeItemEvent } from '../domain/fee-item/fee-item.js';
import type { Occupancy, SpanEvent, Subscription } from '../domain/household/span.js';
import type { Usage, UsageEvent } from '../domain/household/usage.js';
import type { CollectionTarget, CollectionTargetEvent, Period, PeriodEvent } from '../domain/period/period.js';

/** A record with the number of its version, which grows by one with each change. */
export interface Versioned<State> {
  readonly state: State;
  readonly version: number;
}

/** What became of a command. */
export type Kept<State> = Outcome<Versioned<State>>;

/** Which record a command is about, and which version of it its author had seen, where that matters. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number;
}

/*
 * Every store keeps state, history and outbox rows in one transaction, and joins the one that runs already. Records outside
 * the caller's scope do not exist for it.
 */

export interface FeeItemStore {
  register(
    place: Pick<FeeItem, 'propertyId' | 'code'>,
    decide: (sameCode: FeeItem | undefined) => Decision<FeeItemEvent>,
  ): Promise<Kept<FeeItem>>;
  change(target: Target, decide: (feeItem: FeeItem) => Decision<FeeItemEvent>): Promise<Kept<FeeItem>>;
  /** Those of the property with these ids; unknown ones are left out. */
  find(propertyId: string, ids: readonly string[]): Promise<readonly FeeItem[]>;
  /** All of these properties. */
  ofProperties(propertyIds: readonly string[]): Promise<readonly FeeItem[]>;
}

/** Records that hold for a household from a day to a day; two of one subject are decided one after the other. */
export interface SpanStore<State> {
  open(
    subject: { readonly householdId: string; readonly feeItemId?: string },
    decide: (others: readonly State[]) => Decision<SpanEvent<State>>,
  ): Promise<Kept<State>>;
  change(target: Target, decide: (span: State) => Decision<SpanEvent<State>>): Promise<Kept<State>>;
  /** With the last month that is billed by the span alone, where that stands; nobody bills it meanwhile. */
  withdraw(
    target: Target,
    decide: (span: State, billed: Month | undefined) => Decision<SpanEvent<State>>,
  ): Promise<Kept<State>>;
}
export type OccupancyStore = SpanStore<Occupancy>;
export type SubscriptionStore = SpanStore<Subscription>;

export interface UsageStore {
  record(decision: Decision<UsageEvent>): Promise<Kept<Usage>>;
  /** All of them together, or none where one is refused. */
  recordAll(decisions: readonly Decision<UsageEvent>[]): Promise<Outcome<number>>;
  /** With whether it is billed, and that stands; nobody bills it meanwhile. */
  change(target: Target, decide: (usage: Usage, isBilled: boolean) => Decision<UsageEvent>): Promise<Kept<Usage>>;
}

export interface ConcessionStore {
  propose(
    subject: { readonly householdId: string; readonly feeItemId: string },
    /** With what the household was billed of the fee item in the dearest of the last twelve months that were billed. */
    decide: (standing: readonly Concession[], dearestMonth: Fen | undefined) => Decision<ConcessionEvent>,
  ): Promise<Kept<Concession>>;
  change(target: Target, decide: (concession: Concession) => Decision<ConcessionEvent>): Promise<Kept<Concession>>;
}

export interface PeriodStore {
  setTarget(
    key: { readonly propertyId: string; readonly month: Month },
    decide: (standing: {
      readonly known: CollectionTarget | undefined;
      readonly isClosed: boolean;
    }) => Decision<CollectionTargetEvent>,
  ): Promise<Kept<CollectionTarget>>;
  /** Waits for entries of the month that are under way; after it none is taken. */
  close(
    key: { readonly propertyId: string; readonly month: Month },
    decide: (figures: {
      readonly receivable: Fen;
      readonly collected: Fen;
      readonly target: string | undefined;
      readonly isClosed: boolean;
      readonly isBilling: boolean;
    }) => Decision<PeriodEvent>,
  ): Promise<Kept<Period>>;
}

/** What this service knows of a property. */
export interface Property {
  readonly propertyId: string;
  readonly name: string;
  readonly timeZone: string;
}

/** A home of the property, as estates told it. */
export interface Household {
  readonly householdId: string;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
}

/** Properties and households of the caller's scope. A property whose news has not come yet is asked of estates. */
export interface Directory {
  property(propertyId: string): Promise<Property | undefined>;
  household(householdId: string): Promise<Household | undefined>;
}

/** Somebody of the group's staff. */
export interface Employee {
  readonly employeeId: string;
  readonly name: string;
  /** Where they work. */
  readonly propertyIds: readonly string[];
}

/** Asked of staffing; a staffing that does not answer is a fault. */
export interface Staff {
  employee(employeeId: string): Promise<Employee | undefined>;
}

/** Who acts. */
/** How somebody decided what another asked for, and what they had to say. */
export interface Decided {
  readonly act: 'approve' | 'refuse';
  readonly note?: string;
}

export interface Self {
  /** Account id. */
  id(): string;
  /** By the account; with all that is the same person where another one is needed. */
  acting(): Acting;
  name(): string;
  /** Employee id; undefined for who is none. */
  employeeId(): string | undefined;
}

export interface Clock {
  now(): Instant;
}
