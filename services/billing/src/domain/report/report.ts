import {
  accept,
  type Decision,
  daysOf,
  type Instant,
  type Period,
  type PeriodKind,
  periodKind,
  type Recording,
  refuse,
  startOfDay,
} from '@goldkey/kernel';

/** What a fee report is about (M-27, M-28). */
export const REPORT_KINDS = ['weekly', 'monthly', 'quarterly', 'shortfall-analysis'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const SPANS: Readonly<Record<ReportKind, PeriodKind>> = {
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  'shortfall-analysis': 'month',
};

/** What the ledger said when the report was submitted; all money in yuan. */
export interface ReportFigures {
  /** Charges of the months of the period, and what of them was paid until now. A week has those of its last day's month. */
  readonly receivable: string;
  readonly collected: string;
  /** What came in within the period, by means, whatever it was for. */
  readonly takings: Readonly<Record<string, string>>;
  readonly payments: number;
  /** All that is owed now, and by how many households. */
  readonly arrears: string;
  readonly households: number;
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

/** A report is submitted once, on a period that has begun; an analysis says causes and measures. */
export const submitReport = (known: FeeReport | undefined, command: SubmitReport): Decision<FeeReportEvent> => {
  const { report: said, timeZone, at, now, eventId } = command;
  if (periodKind(said.period) !== SPANS[said.kind])
    return refuse('billing.period-does-not-fit-invalid', { kind: said.kind });
  if (now < startOfDay(daysOf(said.period).first, timeZone)) return refuse('billing.period-not-begun', {});
  if (known !== undefined) return refuse('billing.report-submitted-already', { reportId: known.id });
  if (said.kind === 'shortfall-analysis' && (said.remarks === undefined || said.measures === undefined))
    return refuse('billing.analysis-incomplete-invalid', {});
  return accept({ type: 'ReportSubmitted', eventId, at, report: { ...said, submittedAt: at } });
};
