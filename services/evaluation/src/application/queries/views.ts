/**
 * What the pages and other services are shown. Instants are RFC 3339 with the property's offset, months `YYYY-MM`,
 * money decimal yuan as text ('2.00'), points whole numbers, rates decimal text with four places. Nothing here is to be
 * computed again by a reader: totals, rates and gaps are worked out from their counts before they come here.
 */

/** A rate with its counts. `value` is null where the denominator is 0. */
export interface RateView {
  readonly value: string | null;
  readonly numerator: string;
  readonly denominator: string;
}

/** One month of a trend; `value` null: no count in that month; the month may still be open. */
export interface TrendPoint {
  readonly month: string;
  readonly value: string | null;
}

/** The three measures that are drawn over months. */
export const trendMeasures = ['closing', 'closingSatisfaction', 'dutyCompletion'] as const;
export type TrendMeasure = (typeof trendMeasures)[number];

/** Oldest month first. */
export type TrendView = Readonly<Record<TrendMeasure, readonly TrendPoint[]>>;

/** The values of a {@link TrendView} alone, where thousands of them are shown at once. */
export type TrendValues = Readonly<Record<TrendMeasure, readonly TrendPoint['value'][]>>;

/** The rates that the rulebook wants met (M-26), four places. */
export interface TargetsView {
  readonly closing: string;
  readonly closingSatisfaction: string;
}

/** Why a property's figures may still lack something. */
export interface IncompleteView {
  /** Events of the property that could not be read and wait to be re-driven. */
  readonly parkedEvents: number;
  readonly since: string;
}

export interface OverviewItem {
  readonly propertyId: string;
  /** The property's code in estates; the id where estates has not answered. */
  readonly code: string;
  readonly name: string;
  /** Absent where the property lies in none. */
  readonly region?: string;
  /** Who holds the manager's post at the end of the month, or now in the running month. */
  readonly managerId?: string;
  readonly managerName?: string;
  readonly closing: RateView | null;
  readonly closingSatisfaction: RateView | null;
  readonly establishment: RateView | null;
  readonly dutyCompletion: RateView | null;
  readonly points: number;
  readonly fine: string;
  /** Complaints in scope, received by the end of the month, past their `dueAt` and not closed as of the view. */
  readonly overdue: number;
  /** Duties of the month whose deadline passed without the deed. */
  readonly missed: number;
  /** How many of the two targets the property misses; the sort by trouble begins with it. */
  readonly belowTarget: number;
  readonly incomplete?: IncompleteView;
  /** Six months that follow each other, the chosen one last. */
  readonly trend: TrendValues;
}

/** Over the filtered items; rates from summed counts, never averaged. */
export interface OverviewTotals {
  readonly properties: number;
  readonly closing: RateView;
  readonly closingSatisfaction: RateView;
  readonly establishment: RateView;
  readonly dutyCompletion: RateView;
  readonly points: number;
  readonly fine: string;
  readonly overdue: number;
  readonly missed: number;
}

export interface OverviewView {
  readonly month: string;
  /** True once the quality centre has closed the month: figures do not change any more. */
  readonly closed: boolean;
  /** The instant of which the view speaks: the latest recompute of what is shown. */
  readonly asOf: string;
  readonly items: readonly OverviewItem[];
  readonly totals: OverviewTotals;
  readonly targets: TargetsView;
  /** For the chips: over all properties in scope that match `q`, whatever the filter. */
  readonly counts: {
    readonly all: number;
    readonly belowTarget: number;
    readonly overdue: number;
    readonly incomplete: number;
  };
  readonly sort: string;
}

/** One line of the ledger as it stands. */
export interface EntryView {
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly at: string;
  readonly propertyId: string | null;
  readonly propertyName?: string;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly subjectName: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: number;
  readonly fine: string;
}

export interface DutyCount {
  readonly due: number;
  readonly done: number;
}

export interface PropertyPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly role?: string;
  readonly duties: DutyCount;
  readonly points: number;
  readonly fine: string;
}

export interface PropertyDepartment {
  readonly unitId: string;
  readonly name: string;
  readonly rates: {
    readonly closing: RateView | null;
    readonly closingSatisfaction: RateView | null;
    readonly establishment: RateView | null;
  };
}

export interface PropertyMonthView {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly month: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly managerId?: string;
  readonly managerName?: string;
  readonly rates: {
    readonly closing: RateView | null;
    readonly closingSatisfaction: RateView | null;
    readonly establishment: RateView | null;
    readonly collection: RateView | null;
    readonly dutyCompletion: RateView | null;
  };
  readonly targets: TargetsView;
  readonly points: number;
  readonly fine: string;
  readonly overdue: number;
  readonly missed: number;
  readonly incomplete?: IncompleteView;
  readonly people: readonly PropertyPerson[];
  readonly departments: readonly PropertyDepartment[];
  /** Newest first. */
  readonly entries: readonly EntryView[];
  /** Twelve months, the chosen one last. */
  readonly trend12: TrendView;
}

/** A duty whose deadline is still ahead, soonest first. */
export interface UpcomingDuty {
  readonly clause: string;
  /** Which of the duties of its clause: of M-33 the kind of activity; `all` where the clause has one only. */
  readonly part: string;
  readonly title: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly deadline: string;
  /** What it costs when missed; both zero: only recorded. */
  readonly points: number;
  readonly fine: string;
  /** What it is about where one clause has several, such as a task's or a complaint's id. */
  readonly about?: string;
  /** True where the deed is already there and nothing more is to do. */
  readonly done: boolean;
}

export interface PersonClause extends DutyCount {
  readonly clause: string;
  readonly title: string;
}

export interface PersonMonthView {
  readonly employeeId: string;
  readonly name: string;
  readonly month: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly roles: readonly { readonly role: string; readonly propertyId: string; readonly propertyName: string }[];
  readonly points: number;
  readonly fine: string;
  readonly duties: DutyCount;
  readonly dutyCompletion: RateView;
  readonly clauses: readonly PersonClause[];
  /** The rates of the properties that the person manages, the ones that M-26 judges. */
  readonly properties: readonly {
    readonly propertyId: string;
    readonly name: string;
    readonly closing: RateView | null;
    readonly closingSatisfaction: RateView | null;
  }[];
  readonly targets: TargetsView;
  readonly due: readonly UpcomingDuty[];
  readonly entries: readonly EntryView[];
}

export interface ExplanationParameter {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  /** How an unclear place of the source document is read, where it is. */
  readonly reading?: string;
}

export interface EvidenceEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly actorId?: string;
  readonly data: unknown;
}

/** What happened to the line in the ledger: entries are only ever appended. */
export interface PostingView {
  readonly kind: 'charged' | 'adjusted' | 'withdrawn';
  readonly points: number;
  readonly fine: string;
  readonly postedAt: string;
}

export interface ExplanationView extends EntryView {
  readonly month: string;
  readonly rulebook: string;
  /** One sentence in the caller's language. */
  readonly sentence: string;
  readonly clauseText: { readonly id: string; readonly title: string; readonly text: string; readonly source: string };
  readonly parameters: readonly ExplanationParameter[];
  readonly evidence: readonly EvidenceEvent[];
  readonly working: string;
  /** What would have avoided it. */
  readonly avoid: string;
  readonly postings: readonly PostingView[];
  /** End of the seventh day after the close; absent while the month is open. */
  readonly appealUntil?: string;
  /** The last appeal against it. */
  readonly appeal?: { readonly appealId: string; readonly state: 'open' | 'upheld' | 'rejected' | 'dropped' };
  /** The line of a closed month that this one corrects: late news of it, or an appeal that was upheld. */
  readonly corrects?: { readonly entryId: string; readonly month: string; readonly kind: 'adjustment' | 'appeal' };
  /** Printed on the sheet, so that paper leads back to this line. */
  readonly verificationCode: string;
}
