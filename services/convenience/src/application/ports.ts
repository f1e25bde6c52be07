import type { Acting, Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Venue, VenueEvent } from '../domain/venue/venue.js';

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

/** Commands on one record: unknown and stale ones are refused. */
export interface ChangeStore<State, Event> {
  change(target: Target, decide: (state: State) => Decision<Event>): Promise<Kept<State>>;
}

export interface VenueStore extends ChangeStore<Venue, VenueEvent> {
  register(
    place: Pick<Venue, 'propertyId' | 'code'>,
    decide: (sameCode: Venue | undefined) => Decision<VenueEvent>,
  ): Promise<Kept<Venue>>;
  one(id: string): Promise<Venue | undefined>;
}

/** Whether the caller acts for a property. */
export interface Reach {
  includes(propertyId: string): boolean;
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

/** A department of a property, as staffing told it. */
export interface Department {
  readonly departmentId: string;
  readonly propertyId: string;
  readonly name: string;
}

/** Places of the caller's scope, and people. What the news has not brought yet is asked of those who keep it. */
export interface Directory {
  property(propertyId: string): Promise<Property | undefined>;
  household(householdId: string): Promise<Household | undefined>;
  department(departmentId: string): Promise<Department | undefined>;
  employee(employeeId: string): Promise<{ readonly employeeId: string; readonly name: string } | undefined>;
}

/** Who acts. */
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
