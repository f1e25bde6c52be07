import type { Day, Decision, Month, Period } from '@goldkey/kernel';
import type { ClosedMonths, UtilityAdvance, UtilityAdvanceEvent } from '../domain/advance/advance.js';
import type { Budget, BudgetEvent } from '../domain/budget/budget.js';
import type { BudgetCell } from '../domain/budget/comparison.js';
import type { FeeReport, FeeReportEvent, ReportFigures, ReportKind } from '../domain/report/report.js';
import type { Kept, Target } from './ports.js';

export interface FiguresAsked {
  readonly propertyId: string;
  readonly period: Period;
  readonly asOf: Day;
  readonly today: Day;
  readonly timeZone: string;
}

export interface ReportStore {
  /** What the ledger says of the period as of the end of a day. */
  figures(asked: FiguresAsked): Promise<ReportFigures>;
  submit(
    key: { readonly propertyId: string; readonly kind: ReportKind; readonly period: Period },
    decide: (known: FeeReport | undefined) => Decision<FeeReportEvent>,
  ): Promise<Kept<FeeReport>>;
}

export interface BudgetsAsked {
  /** Absent: all that the caller may see. */
  readonly propertyIds?: readonly string[];
  /** First and last month. */
  readonly from: Month;
  readonly until: Month;
}

export interface BudgetCells {
  readonly cells: readonly BudgetCell[];
  /** Of the properties, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

export interface BudgetStore {
  /** The one that stands is changed as it was seen, where a version is said. */
  set(
    key: { readonly propertyId: string; readonly month: Month } & Pick<Target, 'expectedVersion'>,
    decide: (known: Budget | undefined) => Decision<BudgetEvent>,
  ): Promise<Kept<Budget>>;
  /** Decided by the day where the property is. */
  change(target: Target, decide: (budget: Budget, timeZone: string) => Decision<BudgetEvent>): Promise<Kept<Budget>>;
  /** What the budgets of the months have and spent. */
  cells(asked: BudgetsAsked): Promise<BudgetCells>;
}

export interface AdvanceStore {
  pay(decision: Decision<UtilityAdvanceEvent>): Promise<Kept<UtilityAdvance>>;
  change(
    target: Target,
    decide: (advance: UtilityAdvance, closed: ClosedMonths) => Decision<UtilityAdvanceEvent>,
  ): Promise<Kept<UtilityAdvance>>;
}
