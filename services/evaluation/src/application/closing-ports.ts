import type { Fen, Instant, Month } from '@goldkey/kernel';
import type { ChainedLine, FrozenLine } from '../domain/closing/chain.js';
import type { Closed, Closing, ClosingPlace, Frozen, Obstacle } from '../domain/closing/closing.js';

/** A property with what the close needs of it; the group has the default zone. */
export interface ClosableProperty {
  readonly propertyId: string | null;
  readonly name?: string;
  readonly zone: string;
}

/** Where a property's month stands: a draft has no closing. */
export interface MonthStanding {
  readonly property: ClosableProperty;
  readonly closing?: Closing;
  readonly obstacles: readonly Obstacle[];
  readonly entries: number;
  readonly points: number;
  readonly fine: Fen;
}

export interface ToFreeze {
  readonly lines: readonly FrozenLine[];
  readonly lastFact: string;
  /** Names of the month's events, in order. */
  readonly facts: readonly string[];
  /** Of the month of the property that was closed last. */
  readonly previous?: { readonly number: number; readonly hash: string };
}

/** The months that the quality centre closes. Everything lies within the caller's scope. */
export interface ClosingStore {
  /** The property of the place, or the group; `undefined` outside the caller's scope. */
  property(propertyId: string | null): Promise<ClosableProperty | undefined>;
  /** Holds up whoever judges the property, until the transaction ends. */
  hold(propertyId: string | null): Promise<void>;
  find(place: ClosingPlace): Promise<Closing | undefined>;
  /** What stands against closing the month, now. */
  obstacles(property: ClosableProperty, month: Month, now: Instant): Promise<readonly Obstacle[]>;
  /** Where every property in scope stands. */
  standings(month: Month, now: Instant): Promise<readonly MonthStanding[]>;
  toFreeze(property: ClosableProperty, month: Month): Promise<ToFreeze>;
  submit(closing: Closing, zone: string): Promise<void>;
  remove(closing: Closing, by: string, reason: string, at: Instant, zone: string): Promise<void>;
  close(closing: Closed, lines: readonly ChainedLine[], zone: string): Promise<void>;
  /** The chained lines of a closed month, by place. */
  lines(place: ClosingPlace): Promise<readonly ChainedLine[]>;
  /** The hash of the closing of the property with this number, as it stands. */
  hashOf(propertyId: string | null, number: number): Promise<string | undefined>;
}

export type { Closed, Closing, ClosingPlace, Frozen };
