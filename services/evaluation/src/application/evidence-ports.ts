import type { Fen, Instant, Month } from '@goldkey/kernel';
import type { Apart, ApartEntry } from '@goldkey/rulebook';
import type { Evidence } from '../domain/evidence/evidence.js';
import type { DecidedOutage, Outage, RevokedOutage } from '../domain/outage/outage.js';

/** The misses of a property's month that do not count. */
export interface ApartOf {
  readonly propertyId: string;
  readonly month: Month;
  readonly apart: readonly ApartEntry[];
}

/** How complete the facts are, and which misses do not count for it. */
export interface EvidenceStore {
  read(propertyIds: readonly string[]): Promise<Evidence>;
  /** Keeps which misses of these months stand apart, in place of those kept before. */
  replace(months: readonly ApartOf[]): Promise<void>;
  /** Marks months with a miss that was pending and of which enough is known by now; answers how many. */
  release(): Promise<number>;
}

/** A producer's stream as it is known. */
export interface Stream {
  readonly service: string;
  /** Everything up to then was told; absent: it never stated any. */
  readonly completeUpTo?: Instant;
  /** When it stated that last. */
  readonly heardAt?: Instant;
  /** When the newest of its events that was read came. */
  readonly lastEventAt?: Instant;
}

/** A miss that does not count, as pages show it. */
export interface ApartLine {
  readonly key: string;
  readonly propertyId: string;
  readonly month: Month;
  readonly clause: string;
  readonly at: Instant;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  /** What it would cost. */
  readonly points: number;
  readonly fine: Fen;
  readonly kind: ApartEntry['kind'];
  readonly reason: string;
}

/** Reads what is known of completeness, within the caller's scope. */
export interface CompletenessReader {
  streams(): Promise<readonly Stream[]>;
  /** How many misses of each property and service are pending. */
  pending(): Promise<readonly { readonly propertyId: string; readonly service: string; readonly count: number }[]>;
  /** Events that could not be read and wait, by property and service. */
  unread(): Promise<readonly { readonly propertyId: string; readonly service: string; readonly count: number }[]>;
  /** Those of these properties and months, whoever it concerns. */
  standingApart(
    propertyIds: readonly string[],
    months: readonly Month[],
  ): Promise<readonly (Apart & { readonly key: string })[]>;
  apart(
    month: Month,
    whose: { readonly propertyId?: string; readonly employeeId?: string },
  ): Promise<readonly ApartLine[]>;
}

/** Declared outages. Those of all properties are seen by everybody. */
export interface OutageStore {
  /** Whether the caller sees the property, or for `null` everything. */
  covers(propertyId: string | null): Promise<boolean>;
  add(outage: Outage): Promise<void>;
  find(outageId: string): Promise<Outage | undefined>;
  /** Newest first. */
  list(): Promise<readonly Outage[]>;
  /** Keeps the decision with its news; an approved one marks the months that it meets, so that they are judged again. */
  decide(outage: DecidedOutage): Promise<void>;
  /** As {@link decide}, for one that waives no more. */
  revoke(outage: RevokedOutage): Promise<void>;
}
