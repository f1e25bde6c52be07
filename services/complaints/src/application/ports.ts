import type { Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Complaint, ComplaintReceived, HandlingEvent } from '../domain/complaint/complaint.js';
import type { Step } from '../domain/complaint/history.js';
import type {
  OwnerForum,
  OwnerForumActionsFiled,
  OwnerForumHeld,
  OwnerForumWithdrawn,
} from '../domain/owner-forum/owner-forum.js';
import type { OwnerLink, OwnerLinkIssued, OwnerLinkUse } from '../domain/owner-link/owner-link.js';

/** What time it is. The domain never asks; use cases put the answer into their commands. */
export interface Clock {
  now(): Instant;
}

/** New identifiers: UUID v7, so that rows of one time lie together. */
export interface Ids {
  next(): string;
}

/** A state with the number of its version, which grows by one with every change. */
export interface Stored<State> {
  readonly state: State;
  readonly version: number;
}

/** Refuse with `complaints.stale-version` when the stored version is another one than the caller saw. */
export interface Expectation {
  readonly version?: number;
}

/**
 * One transaction around several stores: all of them or nothing. A refusal rolls back too. Inside a running
 * transaction it joins that one.
 */
export interface Transactions {
  run<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
}

/** The series that a number is taken from: one property, one month (`YYYY-MM`). */
export interface NumberSeries {
  readonly propertyId: string;
  readonly propertyCode: string;
  readonly month: string;
}

/** A matter of another system, decided and ready to be stored. */
export interface PreparedMatter {
  readonly propertyId: string;
  readonly externalKey: string;
  /** SHA-256 of the row as it came, to tell a repetition from a different row under the same key. */
  readonly externalHash: string;
  /** What happened to it, from its reception on. */
  readonly steps: readonly Step[];
}

/** What is there already under a key of another system. */
export interface KnownMatter {
  readonly complaintId: string;
  readonly number: string;
  readonly externalHash: string;
}

/** Matters of the reception log. Every call is bounded by the caller's scope: a stranger's matter is not found. */
export interface ComplaintStore {
  /** Takes the next number of the series for good, then stores state, history and news in one transaction. */
  receive(
    series: NumberSeries,
    decide: (number: string) => Decision<ComplaintReceived>,
  ): Promise<Outcome<Stored<Complaint>>>;
  /** Locks the row, decides, stores state, history and news in one transaction. `complaints.complaint-not-found`. */
  change(
    complaintId: string,
    expectation: Expectation,
    decide: (complaint: Complaint) => Decision<HandlingEvent>,
  ): Promise<Outcome<Stored<Complaint>>>;
  find(complaintId: string): Promise<Stored<Complaint> | undefined>;
  /**
   * As `find`, and nobody else changes it until the running transaction ends: whoever changes what belongs to a matter holds the
   * matter first, so that two of them do not each see the matter as it was before the other.
   */
  hold(complaintId: string): Promise<Stored<Complaint> | undefined>;
}

/** Matters of other systems, many at once. */
export interface ImportStore {
  /** By property id and key, `${propertyId}/${externalKey}`. */
  known(
    source: string,
    keys: readonly { propertyId: string; externalKey: string }[],
  ): Promise<Map<string, KnownMatter>>;
  /** Sets `count` numbers of each series aside in a transaction of its own and gives the first of each. */
  reserveNumbers(wanted: readonly { series: NumberSeries; count: number }[]): Promise<readonly number[]>;
  /** All of them in one transaction, or `taken` when another request was quicker with one of the keys: nothing is stored. */
  addAll(source: string, matters: readonly PreparedMatter[]): Promise<'added' | 'taken'>;
}

/** Owners' forums. */
export interface OwnerForumStore {
  add(decision: Decision<OwnerForumHeld>): Promise<Outcome<Stored<OwnerForum>>>;
  change(
    forumId: string,
    expectation: Expectation,
    decide: (forum: OwnerForum) => Decision<OwnerForumActionsFiled | OwnerForumWithdrawn>,
  ): Promise<Outcome<Stored<OwnerForum>>>;
}

/** Links of owners. */
export interface OwnerLinkStore {
  add(decision: Decision<OwnerLinkIssued>): Promise<Outcome<Stored<OwnerLink>>>;
  change(linkId: string, decide: (link: OwnerLink) => Decision<OwnerLinkUse>): Promise<Outcome<Stored<OwnerLink>>>;
  findByTokenHash(tokenHash: string): Promise<OwnerLink | undefined>;
  /** Ids of links for this work order that were not taken away. */
  openForWork(orderId: string): Promise<readonly string[]>;
  /** Whether the home has a link that still opens an unanswered questionnaire about the department; holds others off until the end. */
  hasOpenQuestionnaire(
    of: { readonly propertyId: string; readonly departmentId: string; readonly householdId: string },
    now: Instant,
  ): Promise<boolean>;
}

/** What this service knows of a property. */
export interface Property {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
}

/** What this service knows of a department. */
export interface Department {
  readonly departmentId: string;
  readonly propertyId: string;
  readonly name: string;
}

/**
 * Properties and departments, from the local copies that the events of estates and staffing keep. What is not there
 * yet is asked of those services; when they do not answer, that is a fault (503), and the caller may come again.
 * Only what lies in the caller's scope is found.
 */
export interface Directory {
  properties(propertyIds: readonly string[]): Promise<ReadonlyMap<string, Property>>;
  departments(departmentIds: readonly string[]): Promise<ReadonlyMap<string, Department>>;
}

/**
 * Names of employees, asked of staffing, and what they may, asked of identity. When those do not answer, the matter is assigned by id
 * and the id is shown.
 */
export interface StaffDirectory {
  /** The name; `unknown` when staffing answers that there is no such person; undefined when it does not answer. */
  nameOf(employeeId: string): Promise<{ readonly name: string } | 'unknown' | undefined>;
  /** Whether they may see a matter of the property through; undefined when identity does not answer. */
  mayHandle(employeeId: string, propertyId: string): Promise<boolean | undefined>;
}

/** One-time tokens: 256 random bits as URL-safe text, and the hash that is kept instead. */
export interface Tokens {
  make(): string;
  hash(token: string): string;
}
