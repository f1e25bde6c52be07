import {
  accept,
  type Day,
  type Decision,
  daysOf,
  endOfDay,
  type Instant,
  type Month,
  type Period,
  type PeriodKind,
  periodKind,
  type Recording,
  refuse,
  startOfDay,
} from '@goldkey/kernel';
import type { ReportPart } from './parts.js';

/** What a fee report is about (M-27, M-28). */
export const REPORT_KINDS = ['weekly', 'monthly', 'quarterly', 'shortfall-analysis'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const SPANS: Readonly<Record<ReportKind, PeriodKind>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  'shortfall-analysis': 'month',
};

/** What a month of the period was closed with, which its collection is measured by (M-28). */
export interface ReportClose {
  readonly month: Month;
  readonly receivable: string;
  readonly collected: string;
  readonly target: string;
  /** Collected of what was receivable; absent where nothing was. */
  readonly share?: string;
}

/** What was billed and paid of the period's charges after its last day, up to the day of the report: meters are read afterwards. */
export interface ReportSince {
  readonly day: Day;
  /** What of the receivable was charged after the last day; below zero where more was taken back. */
  readonly billed: string;
  /** What of the receivable was paid by that day, and its share; the share is absent where nothing was receivable. */
  readonly collected: string;
  readonly share?: string;
}

/** What the ledger says of a period as of its last day; all money in yuan. What is dated later belongs to a later report. */
export interface ReportFigures {
  /** The day whose end they show: the period's last, or the day of the report where the period still ran. Older reports have none. */
  readonly asOf?: Day;
  /** Charges of the months of the period, and what of them was paid by then. A week has what was charged and paid in it. */
  readonly receivable: string;
  readonly collected: string;
  /** What came in within the period, by means, whatever it was for. */
  readonly takings: Readonly<Record<string, string>>;
  readonly payments: number;
  /** All that was owed by then, and by how many households. */
  readonly arrears: string;
  readonly households: number;
  /** Collected of what was receivable; and the parts of the three, which come to them. Older reports have none. */
  readonly share?: string;
  readonly byFeeItem?: readonly ReportPart[];
  readonly byBuilding?: readonly ReportPart[];
  /** Absent while the period runs, in a week, and in older reports. */
  readonly since?: ReportSince;
  /** The months of the period that were closed by the time of the report; absent where none was, and in a week. */
  readonly closes?: readonly ReportClose[];
}

export interface FeeReport {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: ReportKind;
  readonly period: Period;
  readonly figures: ReportFigures;
  /** What whoever answers for it says: remarks, and in an analysis causes and measures. */
  readonly remarks?: string;
  readonly measures?: string;
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly submitterName: string;
}

/** The last day of a period, or today while it runs. */
export const asOfDay = (period: Period, today: Day): Day => {
  const { last } = daysOf(period);
  return today < last ? today : last;
};

export interface FeeReportEvent {
  readonly type: 'ReportSubmitted';
  readonly eventId: string;
  readonly at: Instant;
  readonly report: FeeReport;
}

export const evolveReport = (_state: FeeReport | undefined, { report }: FeeReportEvent): FeeReport => report;

export interface SubmitReport extends Recording {
  readonly report: Omit<FeeReport, 'submittedAt'>;
  readonly timeZone: string;
}

/** A report is submitted once, on a week that has begun or on a month or quarter that is over; an analysis says causes and measures. */
export const submitReport = (known: FeeReport | undefined, command: SubmitReport): Decision<FeeReportEvent> => {
  const { report: said, timeZone, at, now, eventId } = command;
  if (periodKind(said.period) !== SPANS[said.kind])
    return refuse('billing.period-does-not-fit-invalid', { kind: said.kind });
  const { first, last } = daysOf(said.period);
  if (now < startOfDay(first, timeZone)) return refuse('billing.period-not-begun', {});
  // A week's is due on its Sunday (M-27); of a month or a quarter that still runs the figures would say nothing.
  if (said.kind !== 'weekly' && now <= endOfDay(last, timeZone)) return refuse('billing.period-not-over', {});
  if (known !== undefined) return refuse('billing.report-submitted-already', { reportId: known.id });
  if (said.kind === 'shortfall-analysis' && (said.remarks === undefined || said.measures === undefined))
    return refuse('billing.analysis-incomplete-invalid', {});
  return accept({ type: 'ReportSubmitted', eventId, at, report: { ...said, submittedAt: at } });
};
