import type { Decision, Outcome } from '@goldkey/kernel';
import type { FeeItem, FeeItemEvent } from '../domain/fee-item/fee-item.js';

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

/**
 * Keeps state, history and outbox rows in one transaction, and joins the one that runs already. Records outside the
 * caller's scope do not exist for it.
 */
export interface FeeItemStore {
  register(
    place: Pick<FeeItem, 'propertyId' | 'code'>,
    decide: (sameCode: FeeItem | undefined) => Decision<FeeItemEvent>,
  ): Promise<Kept<FeeItem>>;
  change(target: Target, decide: (feeItem: FeeItem) => Decision<FeeItemEvent>): Promise<Kept<FeeItem>>;
}

/** Whether the caller acts for a property. */
export interface Reach {
  includes(propertyId: string): boolean;
}
