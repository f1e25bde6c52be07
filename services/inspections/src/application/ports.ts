import type { Acting, Day, Decision, Instant, Outcome } from '@goldkey/kernel';
import type { CheckList, CheckListEvent } from '../domain/check-list/check-list.js';
import type { Finding, FindingEvent } from '../domain/finding/finding.js';
import type { Post, PostEvent, PostKind } from '../domain/post/post.js';
import type { Round, RoundEvent } from '../domain/round/round.js';

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

export interface PostStore {
  define(
    place: Pick<Post, 'propertyId' | 'code'>,
    decide: (sameCode: Post | undefined) => Decision<PostEvent>,
  ): Promise<Kept<Post>>;
  change(target: Target, decide: (post: Post) => Decision<PostEvent>): Promise<Kept<Post>>;
  /** Those of the property with these ids; unknown ones are left out. */
  find(propertyId: string, ids: readonly string[]): Promise<readonly Post[]>;
}

export interface CheckListStore {
  revise(
    place: Pick<CheckList, 'propertyId' | 'kind'>,
    decide: (list: CheckList | undefined) => Decision<CheckListEvent>,
  ): Promise<Kept<CheckList>>;
  /** By kind of post. */
  ofProperty(propertyId: string): Promise<ReadonlyMap<PostKind, CheckList>>;
}

export interface RoundStore {
  /** Two hand-ins of one round are decided one after the other. */
  handIn(
    key: Pick<Round, 'id' | 'propertyId'>,
    decide: (round: Round | undefined) => Decision<RoundEvent>,
  ): Promise<Kept<Round>>;
}

export interface FindingStore {
  raise(decision: Decision<FindingEvent>): Promise<Kept<Finding>>;
  change(target: Target, decide: (finding: Finding) => Decision<FindingEvent>): Promise<Kept<Finding>>;
  /** As it stands; nobody else changes it until the running transaction ends. */
  hold(target: Target): Promise<Kept<Finding>>;
}

/** What this service knows of a property. */
export interface Property {
  readonly propertyId: string;
  readonly timeZone: string;
}

/** Properties of the caller's scope, as estates tells them, and names of people, as staffing does. */
export interface Directory {
  property(propertyId: string): Promise<Property | undefined>;
  /** Undefined: staffing knows nobody under this id in the caller's scope. A staffing that is away is a fault. */
  nameOf(employeeId: string): Promise<string | undefined>;
  /** Whether staffing knows it as a unit of this property. A staffing that is away is a fault. */
  hasDepartment(propertyId: string, departmentId: string): Promise<boolean>;
}

/** What the day's rounds are reckoned from, within the caller's scope. */
export interface DayReader {
  /** Distinct people with an appointment at the property on the day, and those of them who manage it: who was appointed last first. */
  staffOn(propertyId: string, day: Day): Promise<{ readonly heads: number; readonly managers: readonly string[] }>;
  /** By their codes. */
  activePosts(propertyId: string, day: Day): Promise<readonly Post[]>;
  /** Rounds of the person that were completed within the span, ends included. */
  roundsOf(
    propertyId: string,
    inspectorId: string,
    span: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly Round[]>;
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
