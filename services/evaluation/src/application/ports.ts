import type { Instant, Month } from '@goldkey/kernel';
import type {
  Correction,
  Entry,
  Fact,
  FactData,
  FactSource,
  FixedLine,
  Holding,
  Organisation,
  Posting,
  Situation,
  SubjectResult,
  UpcomingDuty,
  Verified,
  Withdrawal,
} from '@goldkey/rulebook';

export type * from './appeal-ports.js';
export type * from './closing-ports.js';
export type * from './evidence-ports.js';
export type * from './publication-ports.js';
export type * from './version-ports.js';

/** What the evaluation needs from the world. Stores take part in the transaction that is going on. */

export interface Clock {
  now(): Instant;
}

/** Runs work in one transaction: all of it, or nothing. */
export type InTransaction = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** An event as it came. */
export interface Told {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly propertyid?: string;
  readonly data: unknown;
}

/** An event with what it tells the rulebook: a fact, a withdrawal, or nothing where no contract knows its type. */
export interface Collected {
  readonly event: Told;
  readonly fact?: Fact | Withdrawal;
}

/** A month of a property that has to be judged again; without a property: what clauses of the group say of the month. */
export interface Mark {
  readonly propertyId: string | null;
  readonly month: Month;
}

/** Marks of one property and month that wait, and how long ago the first and the last of them was made. */
export interface Waiting extends Mark {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** What is kept of the facts. */
export interface FactStore {
  /**
   * Keeps what is new and, of differing copies, the one that stands. Answers what changed: what is new, what took the place
   * of another copy, and the copies that lost theirs.
   */
  keep(collected: readonly Collected[]): Promise<readonly (Fact | Withdrawal)[]>;
  /** The facts that these take back, replace, or let stand again. */
  related(changed: readonly (Fact | Withdrawal)[]): Promise<readonly Fact[]>;
  /** The months that the facts of these matters fall in or speak of. */
  monthsOfMatters(
    matters: readonly { readonly propertyId: string; readonly matter: string }[],
  ): Promise<readonly Mark[]>;
  /** Every month of these properties that may hold anything: from the beginning of service or the first fact until now. */
  monthsWithAnything(propertyIds: readonly string[], now: Instant): Promise<readonly Mark[]>;
  /** The facts of these properties, and of none, whose instant lies between theirs and now. */
  seenSince(
    passed: readonly { readonly propertyId: string; readonly dueAt: Instant }[],
    now: Instant,
  ): Promise<readonly Fact[]>;
  /** Properties with a fact that names one of these departments. */
  propertiesNaming(departmentIds: readonly string[]): Promise<readonly string[]>;
}

/** The organisation as the facts tell it, with the properties that are registered. */
export interface KnownOrganisation {
  readonly organisation: Organisation;
  readonly properties: ReadonlyMap<string, FactData['estates.property.registered']>;
  /** Where an employee has or had an appointment. */
  placesOf(employeeId: string): readonly string[];
}

/** Tree, appointments and registered properties. */
export interface Organisations {
  /** As it stands. */
  now(asOf: Instant): Promise<KnownOrganisation>;
  /**
   * Makes others who would change it wait until this transaction ends, and answers how it stands; then `changed` answers
   * how it stands with what this transaction has done.
   */
  hold(asOf: Instant): Promise<{ readonly before: KnownOrganisation; changed(): Promise<KnownOrganisation> }>;
}

/** Matters of notices that facts touch; `touched`: only where somebody was told of it, or is about to be. */
export interface TouchedMatters {
  readonly asked: readonly string[];
  readonly touched: readonly string[];
}

/** Says in the running transaction what there may be to tell of deadlines that people are asked about, and of what is given to them. */
export interface AskMarks {
  mark(matters: TouchedMatters, at: Instant): Promise<void>;
}

/** A month that is being judged, with the marks that were there when that began. */
export interface Taken {
  readonly mark: Mark;
  readonly ids: readonly string[];
}

export interface Expected {
  readonly propertyId: string;
  readonly dueAt?: Instant;
}

/** What has to be judged again. */
export interface MarkStore {
  add(marks: readonly Mark[]): Promise<void>;
  /** Marks every month that was ever judged, or those from one on. */
  addEveryMonth(since?: Month): Promise<void>;
  /** Whether the rulebook with this fingerprint is the one that judged before; from now on it is. */
  judgesAsBefore(fingerprint: string): Promise<boolean>;
  /** What waits, newest month first. */
  waiting(): Promise<readonly Waiting[]>;
  /** The marks of these months as they are now: only these are removed later. Months at whose property another process works are left out. */
  take(marks: readonly Mark[]): Promise<readonly Taken[]>;
  remove(ids: readonly string[]): Promise<void>;
  /** When time alone changes something at each of these properties; without an instant, nothing does. */
  expect(expected: readonly Expected[]): Promise<void>;
  /** As `expect`, but an earlier instant that is expected already stays. */
  expectNoLaterThan(propertyIds: readonly string[], dueAt: Instant): Promise<void>;
  /** The properties whose instant has passed, each told once. */
  passed(now: Instant): Promise<readonly { readonly propertyId: string; readonly dueAt: Instant }[]>;
  /** The soonest instant that is expected. */
  soonest(): Promise<Instant | undefined>;
}

/** A property, and the months that are to be seen together. */
export interface View {
  readonly propertyId: string;
  readonly months: readonly Month[];
}

/** Loads what the rulebook's own selection asks for. */
export interface Situations {
  /** For each view in turn what it shows; `undefined` where the property is not registered. What views share is read once. */
  each(views: readonly View[], asOf: Instant): Promise<readonly (Situation | undefined)[]>;
  /** How many facts the views of each property show, roughly. */
  sizes(views: readonly View[]): Promise<ReadonlyMap<string, number>>;
  /** For each of these properties that has one, the earliest fact that lies in the future. */
  nextFacts(propertyIds: readonly string[], asOf: Instant): Promise<ReadonlyMap<string, Instant>>;
  /** Every registered property, with no more than clauses of the group look at, and without rosters. */
  ofGroup(months: readonly Month[], asOf: Instant): Promise<readonly Situation[]>;
}

/** What a line of the ledger holds, and where. */
export type PostedAt = FixedLine & { readonly month: Month };

/** A posting with the month of its line and the zone in which it is told. */
export interface PlacedPosting {
  readonly posting: Posting;
  /** Absent where the line is withdrawn: it stays where it is. */
  readonly month?: Month;
  /** Judged over all properties, whichever the line names. */
  readonly ofGroup: boolean;
  readonly zone: string;
  /** The line that it corrects, and why. */
  readonly corrects?: Pick<Correction, 'of' | 'ofMonth' | 'kind'>;
}

/** A month of a property that is closed, with the last fact that counted in it. */
export interface ClosedMonth extends Mark {
  readonly lastFact: string;
}

/** Which months nothing may be changed in. */
export interface ClosedMonths {
  /** Of these months, those closed: at these properties, and of the group; with a mark of the group, at any property. */
  among(marks: readonly Mark[]): Promise<readonly ClosedMonth[]>;
  /** Ids of the events that came after the close and concern the month, in the order in which they came. */
  late(closed: ClosedMonth): Promise<readonly string[]>;
  /** Keys of the lines of these months against which an appeal was upheld. */
  upheld(marks: readonly Mark[]): Promise<ReadonlySet<string>>;
}

/** The append-only ledger. */
export interface Ledger {
  /** What the lines of these months hold, and those of these keys wherever they are. */
  posted(marks: readonly Mark[], keys: readonly string[]): Promise<readonly PostedAt[]>;
  /** The months in which clauses of the group have recorded a consequence that a later month may still bring about (W). */
  unsettledGroupMonths(): Promise<readonly Month[]>;
  /** Corrections of lines of these months, wherever they count. */
  corrections(marks: readonly Mark[]): Promise<readonly Correction[]>;
  /** Corrections that count in these months, as entries. */
  correctionsIn(marks: readonly Mark[]): Promise<readonly (Mark & { readonly entry: Entry })[]>;
  /** Appends the postings, tells them to the world, and brings the lines up to date. */
  append(postings: readonly PlacedPosting[], at: Instant): Promise<void>;
}

/** What a property's month comes to. */
export interface MonthFigures {
  readonly propertyId: string;
  readonly month: Month;
  readonly asOf: Instant;
  readonly rulebook: string;
  readonly managerId?: string;
  readonly results: readonly SubjectResult[];
}

/** A complaint in scope that is not closed and has a deadline of its own. */
export interface OpenComplaint {
  readonly complaintId: string;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
}

/** The open complaints of a property that were received between two instants, both included. */
export interface OpenBetween {
  readonly propertyId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly open: readonly OpenComplaint[];
}

/** What a property is about to owe, and who holds which role there. */
export interface Ahead {
  readonly propertyId: string;
  readonly duties: readonly UpcomingDuty[];
  readonly holdings: readonly Holding[];
}

/** The small tables that pages read. Each month, span and property comes once. */
export interface Figures {
  replaceMonths(months: readonly MonthFigures[]): Promise<void>;
  replaceGroupMonth(month: Month, results: readonly SubjectResult[]): Promise<void>;
  /** The property is not registered: nothing of it is shown. */
  forget(propertyId: string, month: Month): Promise<void>;
  replaceAhead(properties: readonly Ahead[]): Promise<void>;
  replaceOpenComplaints(spans: readonly OpenBetween[]): Promise<void>;
}

/** The comparisons of the ledger with the facts. */
export interface VerificationStore {
  /**
   * Does the work where no process did it since the instant and none is at it, all of it seeing the database at one instant;
   * answers whether it did.
   */
  once(since: Instant, work: (facts: FactSource) => Promise<void>): Promise<boolean>;
  add(verified: Verified & { readonly asOf: Instant }, endedAt: Instant): Promise<void>;
}
