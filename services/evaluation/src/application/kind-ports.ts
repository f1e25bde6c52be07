import type { Decision, Month, Outcome } from '@goldkey/kernel';
import type { KindRuling, KindRulingEvent } from '../domain/finding-kind/ruling.js';

export interface KindRulingRecord {
  readonly state: KindRuling;
  readonly version: number;
}

/** Rulings on kinds of findings, within the caller's scope. */
export interface KindRulingStore {
  /** Oldest first, with those that were reversed. */
  list(propertyId: string, month: Month): Promise<readonly KindRuling[]>;
  find(rulingId: string): Promise<KindRuling | undefined>;
  /** One at a time for a property: each is decided on what the others have left. */
  add(
    place: { readonly propertyId: string; readonly month: Month },
    decide: (standing: readonly KindRuling[]) => Decision<KindRulingEvent>,
  ): Promise<Outcome<KindRulingRecord>>;
  change(
    rulingId: string,
    decide: (ruling: KindRuling) => Decision<KindRulingEvent>,
  ): Promise<Outcome<KindRulingRecord>>;
}

/** Ids of events to come. */
export type NewEventId = () => string;
