import {
  daysOf,
  endOfDay,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Month,
  monthOf,
  type Refusal,
} from '@goldkey/kernel';
import type { MaterialBudget, Movement } from './movement.js';

/** What was issued to a department in a month. */
export const issuedTo = (movements: readonly Movement[], departmentId: string, month: Month): Fen =>
  movements
    .filter(
      (one) =>
        one.state === 'booked' &&
        one.direction === 'out' &&
        one.departmentId === departmentId &&
        monthOf(one.movedOn) === month,
    )
    .reduce((sum, { amount }) => fenOf(sum + fen(amount)), fenOf(0));

/**
 * An issue beyond its department's budget says why, and that stays to be seen. `known` are the department's issues of the month
 * as they stand, `changed` as they would. Without a budget there is nothing to go beyond, and what issues less than before
 * goes no further beyond.
 */
export const refuseUnexplained = (
  budget: MaterialBudget | undefined,
  known: readonly Movement[],
  changed: readonly Movement[],
  { departmentId = '', movedOn, overrunReason }: Movement,
): Refusal | undefined => {
  if (budget === undefined || overrunReason !== undefined) return undefined;
  const month = monthOf(movedOn);
  const [before, after] = [issuedTo(known, departmentId, month), issuedTo(changed, departmentId, month)];
  if (after <= fen(budget.amount) || after <= before) return undefined;
  const left = fen(budget.amount) - before;
  return { code: 'staffing.issue-beyond-budget', facts: { left: formatFen(fenOf(left < 0n ? 0 : left)) } };
};

/** Whether a month's last day is over where the property is. */
const isOver = (month: Month, now: Instant, zone: string): boolean => now > endOfDay(daysOf(month).last, zone);

/** A budget stands as it was once its month is over: by it the month's consumption was judged. `others` are those of the property. */
export const refuseBudget = (
  before: MaterialBudget | undefined,
  after: MaterialBudget,
  others: readonly MaterialBudget[],
  { now, zone }: { readonly now: Instant; readonly zone: string },
): Refusal | undefined => {
  const over = [before, after].find((one) => one !== undefined && isOver(one.month as Month, now, zone));
  if (over !== undefined) return { code: 'staffing.month-over', facts: { month: over.month } };
  if (after.state !== 'set') return undefined;
  const same = others.find(
    ({ id, state, departmentId, month }) =>
      id !== after.id && state === 'set' && departmentId === after.departmentId && month === after.month,
  );
  return same && { code: 'staffing.material-budget-already-set', facts: { month: same.month, amount: same.amount } };
};
