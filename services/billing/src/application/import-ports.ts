import type { Decision, Refusal } from '@goldkey/kernel';
import type { OpeningCharge, OpeningStanding } from '../domain/run/opening.js';
import type { BillingRunEvent } from '../domain/run/run.js';
import type { Booking } from './run-ports.js';

/** A home as a workbook names it. */
export interface NamedHome {
  /** Name of its property. */
  readonly property: string;
  readonly building: string;
  readonly room: string;
}

/** Whose home it is: the properties of that name, and the home in the one that there is. */
export interface FoundHome {
  readonly properties: readonly { readonly propertyId: string; readonly timeZone: string }[];
  readonly householdId?: string;
}

/** Within the caller's scope, in the order of what was named. */
export interface HomesNamed {
  find(named: readonly NamedHome[]): Promise<readonly FoundHome[]>;
}

/** The properties of each word, which is a name or a code, within the caller's scope; a word that is neither has no entry. */
export interface PropertiesNamed {
  find(words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** What became of a row of a workbook. */
export type BroughtIn =
  | { readonly status: 'new' | 'unchanged' }
  | { readonly status: 'bad'; readonly refusal: Refusal; readonly column?: string };

export interface OpeningArrearsStore {
  /**
   * Tells of each charge, in their order, what stands there already, and keeps what is decided: the run, its lines and what is
   * owed by them, in one transaction. Bills of the property wait meanwhile.
   */
  bringIn(
    charges: readonly OpeningCharge[],
    booking: Booking & { readonly propertyId: string },
    decide: (
      standings: readonly OpeningStanding[],
    ) => { readonly fresh: readonly OpeningCharge[]; readonly run: Decision<BillingRunEvent> } | undefined,
  ): Promise<void>;
}
