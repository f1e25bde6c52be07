import type { Day, Decision, Instant } from '@goldkey/kernel';
import type { FullCoverage, FullCoverageEvent } from '../domain/full-coverage/full-coverage.js';
import type { LimitsEvent, SupervisionLimits } from '../domain/limits/limits.js';
import type { NightCheck, NightCheckEvent } from '../domain/night-check/night-check.js';
import type { Kept, Target } from './ports.js';

/** Records of one kind. A decision, its history and its news are kept in one transaction, or none of them. */
export interface RecordStore<State, Event> {
  add(decision: Decision<Event>): Promise<Kept<State>>;
  change(target: Target, decide: (state: State) => Decision<Event>): Promise<Kept<State>>;
}

export type NightCheckStore = RecordStore<NightCheck, NightCheckEvent>;

export interface FullCoverageStore extends RecordStore<FullCoverage, FullCoverageEvent> {
  /** One is open at a time in a property: two that are opened at once are decided one after the other. */
  open(
    propertyId: string,
    decide: (open: FullCoverage | undefined) => Decision<FullCoverageEvent>,
  ): Promise<Kept<FullCoverage>>;
}

export interface LimitsStore {
  /** Those of the property, or what holds until it has its own. */
  of(propertyId: string): Promise<SupervisionLimits>;
  set(
    target: { readonly propertyId: string; readonly expectedVersion?: number },
    decide: (limits: SupervisionLimits) => Decision<LimitsEvent>,
  ): Promise<Kept<SupervisionLimits>>;
}

/** Somebody who holds a role at a property. */
export interface RoleHolder {
  readonly employeeId: string;
  readonly role: string;
}

/** What supervision is reckoned from, within the caller's scope. */
export interface SupervisionReader {
  /** Who holds which role at the property on the day, by role and person. */
  holdersOn(propertyId: string, day: Day): Promise<readonly RoleHolder[]>;
  /** Checks that were made, of any standing but planned and called off, that began within the span, ends included. */
  nightChecks(
    propertyId: string,
    span: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly NightCheck[]>;
  /** Opened in the month, or completed within its span; latest first. */
  fullCoverages(
    propertyId: string,
    month: string,
    span: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly FullCoverage[]>;
  /** Kinds of findings that were raised within the span, with how many are open, late and closed. */
  findingKinds(
    propertyId: string,
    span: { readonly from: Instant; readonly until: Instant },
    sources: readonly string[],
  ): Promise<readonly FindingKindCount[]>;
}

export interface FindingKindCount {
  readonly category: string;
  readonly raised: number;
  readonly open: number;
  readonly overdue: number;
  readonly closed: number;
}

/** Names of people by their employee ids; who is not known has none. */
export interface Names {
  of(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
