import type { Day, Decision, Instant, Year } from '@goldkey/kernel';
import type { LeaveAccount, LeaveBalance } from '../domain/leave/balance.js';
import type { WorkingLife } from '../domain/leave/entitlement.js';
import type { LeaveGrant, LeaveGrantEvent } from '../domain/leave/grant.js';
import type { LeaveRules, LeaveRulesSet } from '../domain/leave/rules.js';
import type { GroupRecordStore, Kept, Target } from './ports.js';

export interface LeaveGrantStore {
  grant(decide: () => Decision<LeaveGrantEvent>): Promise<Kept<LeaveGrant>>;
  change(target: Target, decide: (grant: LeaveGrant) => Decision<LeaveGrantEvent>): Promise<Kept<LeaveGrant>>;
  find(id: string): Promise<LeaveGrant | undefined>;
}

export type LeaveRulesStore = GroupRecordStore<LeaveRules, LeaveRulesSet>;

/** A person with all that their leave is counted from. */
export interface PersonOnLeave extends WorkingLife, Pick<LeaveAccount, 'grants' | 'leaves'> {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly number: string;
  readonly name: string;
}

/** A line of the list: with the units, and those above them, in which the person held a post in the year. */
export interface PersonInYear extends PersonOnLeave {
  readonly unitIds: readonly string[];
  readonly unitNames: readonly string[];
}

/** A grant as it is shown, with the name of who made it. */
export type GrantLine = LeaveGrant & { readonly version: number; readonly grantedByName?: string };

/** Reads what leave is counted from. Every answer is bounded by the caller's scope. */
export interface LeaveReader {
  /** Nobody else asks for, approves or grants leave of this person until the transaction ends. */
  hold(employeeId: string): Promise<void>;
  /** Whose file a property keeps; undefined: nobody, or a stranger's. */
  person(employeeId: string): Promise<PersonOnLeave | undefined>;
  /** Whose file is kept at the property, and who was there in the year; undefined: no such property, or a stranger's. */
  peopleOf(propertyId: string, year: Year): Promise<readonly PersonInYear[] | undefined>;
  /** Grants of a year, those that were taken back too, the newest first. */
  grantsOf(employeeId: string, year: Year): Promise<readonly GrantLine[]>;
}

/** The clock. */
export interface Time {
  now(): Instant;
}

/** A person's balances of every kind in a year, with the grants behind them. */
export interface PersonsLeave {
  readonly employeeId: string;
  readonly propertyId: string;
  readonly number: string;
  readonly name: string;
  readonly hiredOn: Day;
  readonly workedSince: Day;
  readonly year: Year;
  readonly balances: readonly LeaveBalance[];
  readonly grants: readonly GrantLine[];
}

/** What leave would cost, before it is asked for. */
export interface LeaveQuote {
  readonly counted: boolean;
  readonly costs: readonly { readonly year: Year; readonly halves: number; readonly left: number }[];
  /** Whether asking for it is refused for what is left. */
  readonly fits: boolean;
}
