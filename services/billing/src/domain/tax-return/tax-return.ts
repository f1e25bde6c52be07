import {
  accept,
  addDays,
  type Day,
  type Decision,
  daysOf,
  fen,
  formatFen,
  type Instant,
  isWorkingDay,
  type Month,
  monthOf,
  type Period,
  parsePeriod,
  periodKind,
  quarterOf,
  type Recording,
  refuse,
  shiftMonth,
  yearOf,
} from '@goldkey/kernel';

export const TAXES = ['vat', 'surtax', 'income-tax', 'stamp-tax', 'property-tax'] as const;
export type Tax = (typeof TAXES)[number];
export const CADENCES = ['month', 'quarter', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

/** A tax for which the property's company files returns, how often, and by which day of the month after the period. */
export interface TaxDuty {
  readonly id: string;
  readonly propertyId: string;
  readonly tax: Tax;
  readonly cadence: Cadence;
  /** Months after the period in which the return is due: 1 as a rule, up to 5 for the year's income tax. */
  readonly monthsAfter: number;
  readonly dueDay: number;
  /** The first month whose period is filed for. */
  readonly from: Month;
  readonly returns: readonly TaxReturn[];
}

export interface TaxReturn {
  readonly period: Period;
  readonly filedOn: Day;
  /** Of the tax office. */
  readonly reference: string;
  /** Yuan of tax. */
  readonly amount: string;
  /** Whether it was filed after its day. */
  readonly late: boolean;
  readonly filedBy: string;
}

export interface TaxDutyEvent {
  readonly type: 'TaxDutyRegistered' | 'TaxReturnFiled';
  readonly eventId: string;
  readonly at: Instant;
  readonly taxDuty: TaxDuty;
  readonly filed?: TaxReturn;
}

export const evolveTaxDuty = (_state: TaxDuty | undefined, { taxDuty }: TaxDutyEvent): TaxDuty => taxDuty;

const nextWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1)));

/** The last day for a period's return; a day off moves it to the next working day. */
export const dueOn = ({ monthsAfter, dueDay }: Pick<TaxDuty, 'monthsAfter' | 'dueDay'>, period: Period): Day => {
  const month = shiftMonth(monthOf(daysOf(period).last), monthsAfter);
  const { first, last } = daysOf(month);
  const wished = addDays(first, dueDay - 1);
  return nextWorkingDay(wished > last ? last : wished);
};

const periodIn = (cadence: Cadence, month: Month): Period =>
  cadence === 'month' ? month : cadence === 'quarter' ? quarterOf(month) : yearOf(month);

/** One line of the calendar: a period that is over, or ends this month, with its day and what became of it. */
export interface TaxDue {
  readonly period: Period;
  readonly dueOn: Day;
  readonly state: 'ahead' | 'due' | 'late' | 'filed';
  readonly filed?: TaxReturn;
}

/** Periods from the duty's first one up to that of today, the latest first. */
export const calendarOf = (duty: TaxDuty, today: Day): readonly TaxDue[] => {
  const lines: TaxDue[] = [];
  for (let month = duty.from; month <= monthOf(today); month = shiftMonth(month, 1)) {
    const period = periodIn(duty.cadence, month);
    if (lines.at(-1)?.period === period) continue;
    const due = dueOn(duty, period);
    const filed = duty.returns.find((each) => each.period === period);
    const isOver = daysOf(period).last < today;
    const state = filed !== undefined ? 'filed' : !isOver ? 'ahead' : today > due ? 'late' : 'due';
    lines.push({ period, dueOn: due, state, ...(filed !== undefined && { filed }) });
  }
  return lines.reverse();
};

export interface RegisterTaxDuty extends Recording {
  readonly duty: Omit<TaxDuty, 'returns'>;
}

export const registerTaxDuty = (
  sameTax: TaxDuty | undefined,
  { duty, eventId, at }: RegisterTaxDuty,
): Decision<TaxDutyEvent> =>
  sameTax === undefined
    ? accept({ type: 'TaxDutyRegistered', eventId, at, taxDuty: { ...duty, returns: [] } })
    : refuse('billing.tax-duty-registered', { tax: duty.tax });

export interface FileTaxReturn extends Recording {
  readonly filed: Omit<TaxReturn, 'late' | 'period'> & { readonly period: string };
  readonly today: Day;
}

/** A return is filed once for a period that is over; a late one is said to be late. */
export const fileTaxReturn = (
  duty: TaxDuty,
  { filed: said, today, eventId, at }: FileTaxReturn,
): Decision<TaxDutyEvent> => {
  const kind = periodKind(said.period);
  if (kind !== duty.cadence) return refuse('billing.period-does-not-fit-invalid', {});
  const period = parsePeriod(said.period);
  const { first, last } = daysOf(period);
  if (last < `${duty.from}-01` || first > today) return refuse('billing.period-does-not-fit-invalid', {});
  if (said.filedOn <= last || said.filedOn > today) return refuse('billing.filed-before-end-invalid', {});
  if (duty.returns.some((each) => each.period === period)) return refuse('billing.return-filed-already', { period });
  const filed: TaxReturn = {
    ...said,
    period,
    amount: formatFen(fen(said.amount)),
    late: said.filedOn > dueOn(duty, period),
  };
  const taxDuty = { ...duty, returns: [...duty.returns, filed] };
  return accept({ type: 'TaxReturnFiled', eventId, at, taxDuty, filed });
};
