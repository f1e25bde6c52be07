import { type Month, type Ratio, ratio, ratioToText, reduced } from '@goldkey/kernel';
import { gapOf, type HeadCountLine } from '../head-count/head-count.js';
import type { Recruitment } from '../recruitment/recruitment.js';
import type { TrainingPlan } from '../training/plan.js';
import type { Figure, FigureRecord } from './card.js';

/** A record that is a part of the two numbers. */
type Counted = FigureRecord & { readonly numerator: number; readonly denominator: number };

/** An amount in one form, however it was written. */
const ratioText = (text: string): string => ratioToText(ratio(text));

const sum = (records: readonly Counted[], part: 'numerator' | 'denominator'): number =>
  records.reduce((all, record) => all + record[part], 0);

/** The figure that records make together; of nothing there is none. */
const figureOf = (records: readonly Counted[]): Figure => {
  const [numerator, denominator] = [sum(records, 'numerator'), sum(records, 'denominator')];
  if (denominator === 0) return {};
  const value: Ratio = reduced(BigInt(numerator), BigInt(denominator));
  return { value: ratioToText(value), numerator, denominator, records };
};

/** Who is missing over how many there should be: more than the standard in one position makes up for nobody in another. */
export const headCountFigure = (lines: readonly HeadCountLine[]): Figure =>
  figureOf(
    lines.flatMap((line): Counted[] => {
      const { positionId, name = '', standard } = line;
      if (positionId === undefined || standard === undefined) return [];
      const missing = Math.max(0, gapOf(line) ?? 0);
      return [{ kind: 'position', id: positionId, name, numerator: missing, denominator: standard }];
    }),
  );

/** Who was hired over who was wanted, of approved needs that fell due in the period. `names` are those of positions. */
export const recruitmentFigure = (needs: readonly Recruitment[], names: ReadonlyMap<string, string>): Figure =>
  figureOf(
    needs
      .filter(({ state }) => state === 'approved' || state === 'closed')
      .map(
        (need): Counted => ({
          kind: 'recruitment',
          id: need.id,
          name: names.get(need.positionId) ?? '',
          numerator: need.state === 'closed' ? Math.min(need.hired, need.number) : 0,
          denominator: need.number,
        }),
      ),
  );

/** A hand-over to payroll that was checked when it came back. */
export interface CheckedHandover {
  readonly id: string;
  readonly month: Month;
  /** Yuan as decimal text. */
  readonly amount: string;
  readonly paidAmount: string;
}

/** Hand-overs that were paid as they were handed over, over all that were checked. */
export const payrollFigure = (handovers: readonly CheckedHandover[]): Figure =>
  figureOf(
    handovers.map(({ id, month, amount, paidAmount }): Counted => {
      const unchanged = ratioText(amount) === ratioText(paidAmount);
      return { kind: 'pay-handover', id, name: month, numerator: unchanged ? 1 : 0, denominator: 1 };
    }),
  );

/** Courses of approved plans that fell in the period and were held by its end, over all that fell in it. */
export const trainingFigure = (
  plans: readonly TrainingPlan[],
  months: readonly Month[],
  held: ReadonlySet<string>,
): Figure =>
  figureOf(
    plans
      .filter(({ state }) => state === 'approved')
      .flatMap(({ courses }) => courses)
      .filter(({ month }) => months.includes(month))
      .map(({ courseId, name }): Counted => {
        return { kind: 'training-course', id: courseId, name, numerator: held.has(courseId) ? 1 : 0, denominator: 1 };
      }),
  );
