import type { Day, Decision, Month, Quarter } from '@goldkey/kernel';
import type { Ledger, PointsEntry, PointsEntryEvent } from '../domain/points/entry.js';
import type { PointsPublication, PointsPublicationEvent } from '../domain/points/publication.js';
import type { PointsRule, PointsRuleEvent } from '../domain/points/rule.js';
import type { PointsSummary, PointsSummaryEvent } from '../domain/points/summary.js';
import type { PersonTotal } from '../domain/points/totals.js';
import type { Change, Kept, Target } from './ports.js';

/** As of every store (ports.ts): state and history in one transaction, nothing outside the caller's scope. */
export interface PointsRuleStore {
  /** `inForce` are the rules of that property, or of the group where none is given. */
  set(
    propertyId: string | undefined,
    decide: (inForce: readonly PointsRule[]) => Decision<PointsRuleEvent>,
  ): Promise<Kept<PointsRule>>;
  change(changes: readonly Change<PointsRule, PointsRuleEvent>[]): Promise<readonly Kept<PointsRule>[]>;
  /** By id, of the caller's properties and of the group. */
  find(id: string): Promise<PointsRule | undefined>;
}

/** Nobody sums the month up while an entry is made for it, nor the other way round. */
export interface PointsEntryStore {
  enter(
    about: Pick<PointsEntry, 'propertyId' | 'employeeId' | 'ruleId' | 'on'>,
    decide: (ledger: Ledger) => Decision<PointsEntryEvent>,
  ): Promise<Kept<PointsEntry>>;
  counter(
    id: string,
    decide: (
      wrong: PointsEntry,
      seen: { readonly isCountered: boolean; readonly isSummarised: boolean },
    ) => Decision<PointsEntryEvent>,
  ): Promise<Kept<PointsEntry>>;
}

export interface PointsSummaryStore {
  /** `entries` are all of the property in the month. */
  summarise(
    propertyId: string,
    month: Month,
    decide: (standing: PointsSummary | undefined, entries: readonly PointsEntry[]) => Decision<PointsSummaryEvent>,
  ): Promise<Kept<PointsSummary>>;
  /** `isPublished`: a publication of the month's quarter stands. */
  change(
    target: Target,
    decide: (summary: PointsSummary, isPublished: boolean) => Decision<PointsSummaryEvent>,
  ): Promise<Kept<PointsSummary>>;
}

export interface PointsPublicationStore {
  /** `months` are the totals of the quarter's months that are summed up. */
  publish(
    propertyId: string,
    quarter: Quarter,
    decide: (
      standing: PointsPublication | undefined,
      months: ReadonlyMap<Month, readonly PersonTotal[]>,
    ) => Decision<PointsPublicationEvent>,
  ): Promise<Kept<PointsPublication>>;
  change(
    changes: readonly Change<PointsPublication, PointsPublicationEvent>[],
  ): Promise<readonly Kept<PointsPublication>[]>;
}

/** What pages ask of the points of a property. Every answer is bounded by the caller's scope. */
export interface PointsReader {
  /** People of the property in those days, who have points or hold a post; their entries by the day. */
  sheet(propertyId: string, first: Day, last: Day): Promise<readonly PointsPerson[]>;
  summaryOf(propertyId: string, month: Month): Promise<(PointsSummary & { readonly version: number }) | undefined>;
  entriesOf(employeeId: string, first: Day, last: Day): Promise<readonly PointsEntry[]>;
}

/** A person with the points of each day that has some. */
export interface PointsPerson {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly days: readonly { readonly on: Day; readonly points: number }[];
  readonly earned: number;
  readonly lost: number;
  readonly total: number;
}
