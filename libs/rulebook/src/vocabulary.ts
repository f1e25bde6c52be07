import type { Fen, Instant, Month, Period, Ratio } from '@goldkey/kernel';
import type { FactData, FactKind } from './facts/fact-data.js';

/**
 * The words of the rulebook: the facts that it reads and the lines and figures that it writes; no other words exist. A
 * fact is a past event; what carries it on the wire is the drivers' business (services/evaluation/src/translate).
 */
export type { FactData, FactKind };

/** A past event: `kind` is its type without `goldkey.` and version; instants in `data` are numbers, money is fen. */
export interface Fact<Kind extends string = string> {
  readonly kind: Kind;
  /** With `source` unique. */
  readonly id: string;
  readonly source: string;
  /** When it became true; decides what an as-of instant sees. */
  readonly at: Instant;
  readonly propertyId?: string;
  readonly data: Kind extends FactKind ? FactData[Kind] : Readonly<Record<string, unknown>>;
}

/** A withdrawal: takes back the facts of this source and kind with these ids. */
export interface Withdrawal {
  readonly withdraws: string;
  readonly source: string;
  readonly id: string;
  readonly at: Instant;
  readonly eventIds: readonly string[];
}

export const isWithdrawal = (fact: Fact | Withdrawal): fact is Withdrawal => 'withdraws' in fact;

export type SubjectKind = 'employee' | 'department' | 'property';

/** One line of an assessment. */
export interface Entry {
  /** Stable name of the line: the same miss of the same subject has the same key in every run. */
  readonly key: string;
  readonly clause: string;
  readonly at: Instant;
  readonly propertyId: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: bigint;
  readonly fine: Fen;
  /** Ids of the events that caused it, oldest first. */
  readonly evidence: readonly string[];
  /** What the explanation's sentences quote, already as text. */
  readonly details: Readonly<Record<string, string>>;
}

/** A duty that will fall due: what, for whom, by when, and what missing it will cost. */
export interface UpcomingDuty {
  readonly clause: string;
  readonly part: string;
  readonly about: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly deadline: Instant;
  /** Done already. */
  readonly done: boolean;
  readonly points: bigint;
  readonly fine: Fen;
  readonly details: Readonly<Record<string, string>>;
}

/** Why a miss does not count: nobody knows yet whether it is one (pending, unread), or a declared outage waives it (rulebook 7). */
export interface Apart {
  readonly kind: 'pending' | 'unread' | 'waived';
  /** The service that is not known to be complete or whose event could not be read, or the id of the outage. */
  readonly reason: string;
}

/** A miss that stands apart: neither due nor done, and it costs nothing. */
export interface ApartEntry extends Apart {
  readonly entry: Entry;
}

/** Counts of a duty clause. */
export interface DutyCount {
  readonly due: number;
  readonly done: number;
}

/** A rate with its counts; where nothing was counted (denominator 0) its value is `null`, or `mean` where a clause says so. */
export interface Rate {
  readonly numerator: Ratio;
  readonly denominator: Ratio;
  /** S-07: whether the value is the subject's own, the mean of the others, or there is none. */
  readonly basis?: 'own' | 'mean' | 'none';
  readonly mean?: Ratio;
  /** Arithmetic that the counts do not show, `4 × 1 + 2 × 0.6`; for explanations only. */
  readonly working?: string;
}

/** What window staff are paid for a period (W-05). */
export interface Stipend {
  readonly months: number;
  readonly standard: Fen;
  readonly deducted: Fen;
  /** Which violation took which of the months. */
  readonly deductions: readonly { readonly month: Month; readonly clause: string; readonly evidence: string }[];
}

/** The key indicators of a department in a period (J). */
export interface Scorecard {
  readonly score: Ratio;
  readonly indicators: readonly {
    readonly id: string;
    readonly value: Ratio;
    readonly score: Ratio;
    /** Scaled up where other indicators have left the card, so that all weigh 100. */
    readonly weight: Ratio;
    /** What was counted. */
    readonly rate: Rate;
  }[];
}

/** What one subject earned or lost at one property, or over several once merged. */
export interface SubjectResult {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly duties: ReadonlyMap<string, DutyCount>;
  readonly entries: readonly Entry[];
  readonly rates: ReadonlyMap<string, Rate>;
  readonly flags: ReadonlySet<string>;
  readonly stipend?: Stipend;
  readonly scorecard?: Scorecard;
  /** Misses that do not count; online only. */
  readonly apart?: readonly ApartEntry[];
}

/** The outcome of a period. */
export interface Assessment {
  /** Id of the version in force on the period's first day. */
  readonly rulebook: string;
  readonly period: Period;
  readonly asOf: Instant;
  readonly subjects: readonly SubjectResult[];
  /** The zone of each property, for writing its instants. */
  readonly zones: ReadonlyMap<string, string>;
}
