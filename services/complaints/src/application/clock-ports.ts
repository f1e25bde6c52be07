import type { Acting, Decision, Instant, Outcome } from '@goldkey/kernel';
import type { ClockRules, ClockRulesSet } from '../domain/clock/rules.js';
import type { Stored } from './ports.js';

/** By what the clocks of a property run, within the caller's scope. */
export interface ClockRulesReader {
  ofProperty(propertyId: string): Promise<Stored<ClockRules> | undefined>;
}

export interface ClockRulesStore extends ClockRulesReader {
  /** `complaints.stale-version` where the property's rules are another version than the caller saw. */
  set(
    propertyId: string,
    expectedVersion: number | undefined,
    decide: (known: ClockRules | undefined) => Decision<ClockRulesSet>,
  ): Promise<Outcome<Stored<ClockRules>>>;
}

/** Matters whose clocks have something to say. */
export interface Alarms {
  /** Ids of at most `most` matters whose alarm lies at or before the instant, the oldest first. */
  due(until: Instant, most: number): Promise<readonly string[]>;
}

/** Who acts: the employee, or the account where it belongs to none. */
export interface Actor {
  id(): string;
  name(): string;
  /** By `id`; with all that is the same person where another one is needed. */
  acting(): Acting;
}

/** An actor of whom it is asked whether they speak for the quality centre. */
export interface QualityActor extends Actor {
  isOfQuality(): boolean;
}

/** An actor of whom it is asked whether they send others out to homes. */
export interface SendingActor extends Actor {
  sends(): boolean;
}
