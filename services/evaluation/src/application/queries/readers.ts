import type { Fen, Instant, Month } from '@goldkey/kernel';
import type { CorrectionKind, Difference, HeldLedger } from '@goldkey/rulebook';
import type { Appeal } from '../../domain/appeal/appeal.js';
import type { DutyCount } from './views.js';

/** What queries ask of the world. Every reader answers only what lies in the caller's scope. */

/** Counts of a rate as exact text that the kernel's `ratio` reads. */
export interface Counts {
  readonly numerator: string;
  readonly denominator: string;
}

export type RateName = 'closing' | 'closingSatisfaction' | 'establishment' | 'collection' | 'dutyCompletion';
export type Rates = Readonly<Partial<Record<RateName, Counts>>>;

/** A registered property. */
export interface PropertyFacts {
  readonly propertyId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
}

/** A post held: who, as what, where and when; `until` is the last day. */
export interface Post {
  readonly appointmentId: string;
  readonly employeeId: string;
  readonly propertyId: string;
  readonly role: string;
  readonly from: string;
  readonly until?: string;
}

/** One property's month as its last recompute left it. */
export interface PropertyFigures {
  readonly propertyId: string;
  readonly month: Month;
  readonly rates: Rates;
  readonly points: number;
  readonly fine: Fen;
  readonly missed: number;
  readonly asOf: Instant;
}

/** What one person or department has at one property in a month. */
export interface SubjectFigures {
  readonly propertyId: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly rates: Rates;
  readonly duties: Readonly<Record<string, DutyCount>>;
  readonly points: number;
  readonly fine: Fen;
}

export type SubjectKind = 'employee' | 'department' | 'property';

/** Of one property, or of one subject. */
export type Whose = { readonly propertyId: string } | { readonly employeeId: string };

/** Events of a property that could not be read and wait, and since when. */
export interface Parked {
  readonly propertyId: string;
  readonly count: number;
  readonly since: Instant;
}

/** A line of the ledger that stands. */
export interface LedgerLine {
  readonly entryId: string;
  readonly clause: string;
  readonly at: Instant;
  readonly propertyId: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: number;
  readonly fine: Fen;
}

/** A duty whose deadline is ahead. */
export interface DutyAhead {
  readonly clause: string;
  readonly part: string;
  readonly propertyId: string;
  readonly deadline: Instant;
  readonly points: number;
  readonly fine: Fen;
  readonly about: string;
  readonly done: boolean;
}

/** Reads the figures that the recompute keeps for pages. */
export interface FiguresReader {
  /** All, or one. */
  properties(propertyId?: string): Promise<readonly PropertyFacts[]>;
  /** All, and where the caller is charged or held a post, wherever that is: for names and time zones of what is their own. */
  placesKnown(): Promise<readonly PropertyFacts[]>;
  /** The name of the region of each property that lies in one. */
  regions(): Promise<ReadonlyMap<string, string>>;
  /** Of these properties, or of all. */
  months(months: readonly Month[], propertyIds?: readonly string[]): Promise<readonly PropertyFigures[]>;
  /** The rates of a trend by property and month; where a month was never judged there is none. */
  trends(months: readonly Month[]): Promise<ReadonlyMap<string, ReadonlyMap<Month, Rates>>>;
  subjects(month: Month, whose: Whose): Promise<readonly SubjectFigures[]>;
  /** Newest first. */
  lines(month: Month, whose: Whose): Promise<readonly LedgerLine[]>;
  parked(propertyId?: string): Promise<readonly Parked[]>;
  /** The properties whose month is closed. */
  closed(month: Month, propertyId?: string): Promise<ReadonlySet<string>>;
  /**
   * How many complaints of each property, received by the end of the month in its time zone, are past their deadline and not
   * closed.
   */
  overdue(
    ends: readonly { readonly timeZone: string; readonly until: Instant }[],
    now: Instant,
    propertyId?: string,
  ): Promise<ReadonlyMap<string, number>>;
  /** Posts of all properties (managers' only), of one property, or of one person. */
  posts(of: Whose | 'managers'): Promise<readonly Post[]>;
  /** What lies ahead of a person, soonest first. */
  ahead(employeeId: string, now: Instant): Promise<readonly DutyAhead[]>;
}

/** Names; what nobody answers is not there. */
export interface Names {
  codes(propertyIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  employees(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  units(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** An event that an entry rests on, as the contract has it. */
export interface Evidence {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject?: string;
  readonly actorid?: string;
  readonly data: unknown;
}

/** A line of the ledger, standing or withdrawn, with what its explanation rests on. */
export interface LineRecord extends LedgerLine {
  readonly month: Month;
  readonly version: string;
  /** What the sheet of paper carries; it leads back to the line. */
  readonly verificationCode: string;
  readonly details: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
  readonly postings: readonly {
    readonly kind: 'charged' | 'adjusted' | 'withdrawn';
    readonly points: number;
    readonly fine: Fen;
    readonly postedAt: Instant;
  }[];
  /** When its month was closed; absent while it is open. */
  readonly closedAt?: Instant;
  /** The line of another month that it corrects, and why. */
  readonly corrects?: { readonly entryId: string; readonly month: Month; readonly kind: CorrectionKind };
  /** The last appeal against it. */
  readonly appeal?: { readonly appealId: string; readonly state: Appeal['state'] };
}

export interface LedgerReader {
  /** `undefined`: there is none, or it is a stranger's. */
  line(entryId: string): Promise<LineRecord | undefined>;
  /** The line that has this code, however it is written; `undefined` as for `line`. */
  entryOfCode(code: string): Promise<string | undefined>;
}

/** Where a page of events begins: after the event with this id and source. */
export interface FactPlace {
  readonly id: string;
  readonly source: string;
}

/** Which events are asked for; bounds are included. */
export interface FactSelection {
  readonly from?: Instant;
  readonly until?: Instant;
  /** Events of these properties and those that belong to none; without it all. */
  readonly propertyIds?: readonly string[];
  readonly after?: FactPlace;
  /** Events that had come when this one was the last ({@link HeldLedgerReader}). */
  readonly lastFact?: string;
  readonly limit: number;
}

export interface FactReader {
  /** Events as they came, each as its JSON text, in order of id and source. */
  page(selection: FactSelection): Promise<readonly string[]>;
}

/** Who asks. */
export interface Viewer {
  readonly employeeId?: string;
  /** Every id that is the same person where nobody judges their own case. */
  readonly selves: readonly string[];
  readonly name: string;
  /** Whether the months of other people within the scope are theirs to read. */
  readonly readsPeople: boolean;
  /** Whether they close months, and answer what is said against them. */
  readonly closes: boolean;
  readonly language: 'zh-CN' | 'zh-TW' | 'en';
}

/** Reads what is kept of the ledger and the figures, all at one instant. */
export interface HeldLedgerReader {
  /** `now` is asked once it is fixed what is seen. */
  read(now: () => Instant): Promise<
    HeldLedger & {
      /** Number of the last fact that had come. */
      readonly lastFact: string;
      /** Whether it is all of the ledger, or that of some properties. */
      readonly everything: boolean;
    }
  >;
}

/** How a comparison of the ledger with the facts ended. */
export interface Verification {
  readonly id: string;
  readonly asOf: Instant;
  readonly endedAt: Instant;
  readonly properties: number;
  readonly months: number;
  readonly waiting: number;
  /** How many differences there are; of very many only the first are kept. */
  readonly count: number;
  readonly differences: readonly Difference[];
}

export interface VerificationReader {
  /** Newest first. */
  last(count: number): Promise<readonly Verification[]>;
}

export type MetricsBy = 'month' | 'property' | 'clause';

/** Which months and properties are asked for; without months the running one. */
export interface MetricsQuestion {
  readonly by: MetricsBy;
  readonly from?: Month;
  readonly until?: Month;
  readonly propertyIds: readonly string[];
}

/** Counts and sums of one month, property or clause. */
export interface MetricsRow {
  readonly key: string;
  /** What the property is called, where the row is one of a property that is known. */
  readonly name?: string;
  readonly points: number;
  readonly fine: Fen;
  readonly charged: number;
  readonly recorded: number;
  readonly pending: number;
  readonly due: number;
  readonly done: number;
}

/** Which entries are asked for; `after`: those behind this one. */
export interface EntriesQuestion {
  readonly months: readonly Month[];
  readonly propertyIds: readonly string[];
  readonly clause?: string;
  readonly subjectId?: string;
  readonly outcome?: 'charged' | 'recorded';
  readonly after?: string;
  readonly limit: number;
}

/** Reads counts and sums of many months and properties. */
export interface MetricsReader {
  /** Months are included at both ends; no property: all in the caller's scope. */
  metrics(question: Required<MetricsQuestion>): Promise<readonly MetricsRow[]>;
  /** In order of their ids. */
  entries(question: EntriesQuestion): Promise<readonly (LedgerLine & { readonly month: Month })[]>;
}
