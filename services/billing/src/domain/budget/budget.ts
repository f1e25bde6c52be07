import {
  accept,
  type Day,
  type Decision,
  dayOf,
  type Fen,
  fen,
  formatFen,
  type Instant,
  type Month,
  monthOf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Level } from '../authority/authority-limits.js';
import { isOver, refuseMeasured } from '../months.js';
import type { Withdrawal } from '../withdrawal.js';
import { type BudgetParts, SPENDING_CATEGORIES, type SpendingCategory } from './category.js';

export interface Spending {
  readonly id: string;
  readonly day: Day;
  /** Yuan. */
  readonly amount: string;
  readonly purpose: string;
  /** What it was spent on; named where the month is split. */
  readonly category?: SpendingCategory;
  readonly recordedBy: string;
  /** Why it went beyond the budget. */
  readonly overrunReason?: string;
  /** It counts no more. */
  readonly withdrawn?: Withdrawal;
}

/** What a property may spend in a month, and what it spent (M-30). The year's budget is the sum of its months. */
export interface Budget {
  /** `<propertyId>:<month>`. */
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  /** Yuan. */
  readonly amount: string;
  /** What of it is for which category; they come to the amount. Absent: it is not split. */
  readonly parts?: BudgetParts;
  readonly spent: string;
  readonly spendings: readonly Spending[];
  readonly state: 'open' | 'closed';
}

export interface BudgetEvent {
  readonly type: 'BudgetSet' | 'SpendingRecorded' | 'SpendingSorted' | 'SpendingWithdrawn' | 'BudgetClosed';
  readonly eventId: string;
  readonly at: Instant;
  readonly budget: Budget;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const evolveBudget = (_state: Budget | undefined, { budget }: BudgetEvent): Budget => budget;

/** The parts as they are kept: in the order of the categories, none where none is named. */
const keptParts = (said: BudgetParts = {}): BudgetParts | undefined => {
  const parts = SPENDING_CATEGORIES.flatMap((category) => {
    const amount = said[category];
    return amount === undefined ? [] : [[category, formatFen(fen(amount))] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
};

const sumOf = (parts: BudgetParts): Fen =>
  Object.values(parts).reduce((sum, amount) => (sum + fen(amount)) as Fen, 0n as Fen);

export interface SetBudget extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  /** Yuan; where it is split it may be left out, for then it is what the parts come to. */
  readonly amount?: string;
  readonly parts?: BudgetParts;
  readonly timeZone: string;
  readonly level: Level;
}

/**
 * The month's budget is set, or another one as long as the month runs: who is measured by it (M-30) does not move it afterwards. One
 * that is missing is set afterwards by a level above the property, until the month's spending is final. What is said is all of it: a
 * budget without parts is not split any more.
 */
export const setBudget = (known: Budget | undefined, command: SetBudget): Decision<BudgetEvent> => {
  const { propertyId, month, eventId, at } = command;
  if (known?.state === 'closed') return refuse('billing.budget-closed', { month });
  const parts = keptParts(command.parts);
  const sum = parts && formatFen(sumOf(parts));
  const amount = command.amount === undefined ? sum : formatFen(fen(command.amount));
  if (amount === undefined) return refuse('billing.budget-amount-missing-invalid', {});
  if (sum !== undefined && sum !== amount) return refuse('billing.budget-parts-differ-invalid', { amount, sum });
  if (known?.amount === amount && JSON.stringify(keptParts(known.parts)) === JSON.stringify(parts)) return accept();
  const late = refuseMeasured(known !== undefined, command);
  if (late !== undefined) return late;
  const fresh = {
    id: `${propertyId}:${month}`,
    propertyId,
    month,
    spent: '0.00',
    spendings: [],
    state: 'open',
  } as const;
  const { parts: _, ...rest }: Omit<Budget, 'amount'> = known ?? fresh;
  const budget: Budget = { ...rest, amount, ...(parts && { parts }) };
  return accept({ type: 'BudgetSet', eventId, at, budget, facts: { month, amount, ...(parts && { parts }) } });
};

/** The field where the reason is missing. */
const REASON_WANTED = { fields: ['overrunReason'] };

/** What of a category's part is left; nothing where more was spent. Other spendings than this one count. */
const leftIn = ({ parts = {}, spendings }: Budget, category: SpendingCategory, than?: string): Fen => {
  const spent = spendings
    .filter((one) => one.withdrawn === undefined && one.category === category && one.id !== than)
    .reduce((sum, { amount }) => sum + fen(amount), 0n);
  const left = fen(parts[category] ?? '0') - spent;
  return (left < 0n ? 0n : left) as Fen;
};

const refuseBeyondCategory = (budget: Budget, { id, amount, category }: Spending): Decision<never> | undefined => {
  if (budget.parts === undefined || category === undefined) return undefined;
  const left = leftIn(budget, category, id);
  return fen(amount) > left
    ? refuse('billing.category-exceeded', { left: formatFen(left), category, ...REASON_WANTED })
    : undefined;
};

export interface RecordSpending extends Recording {
  readonly spending: Spending;
  readonly timeZone: string;
}

/** Money is spent; beyond the budget, of the month or of its category, only with a reason, which stays to be seen. */
export const recordSpending = (budget: Budget, command: RecordSpending): Decision<BudgetEvent> => {
  const { spending, timeZone, now, eventId, at } = command;
  const { month } = budget;
  const { amount, purpose, category, overrunReason } = spending;
  if (budget.state === 'closed') return refuse('billing.budget-closed', { month });
  if (monthOf(spending.day) !== month) return refuse('billing.day-outside-month-invalid', { month });
  if (spending.day > dayOf(now, timeZone)) return refuse('billing.day-ahead-invalid', {});
  if (fen(amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (budget.parts !== undefined && category === undefined)
    return refuse('billing.spending-category-missing-invalid', {});
  const spent = (fen(budget.spent) + fen(amount)) as Fen;
  const left = (fen(budget.amount) - fen(budget.spent)) as Fen;
  if (overrunReason === undefined) {
    if (spent > fen(budget.amount))
      return refuse('billing.budget-exceeded', { left: formatFen(left), ...REASON_WANTED });
    const beyond = refuseBeyondCategory(budget, spending);
    if (beyond !== undefined) return beyond;
  }
  const after: Budget = { ...budget, spent: formatFen(spent), spendings: [...budget.spendings, spending] };
  const facts = { amount, purpose, ...(category && { category }), spent: after.spent };
  return accept({ type: 'SpendingRecorded', eventId, at, budget: after, facts });
};

/** A spending of the budget that counts and may be changed, or why there is none. */
const openSpending = ({ month, state, spendings }: Budget, id: string): Spending | Decision<never> => {
  const spending = spendings.find((one) => one.id === id);
  if (state === 'closed') return refuse('billing.budget-closed', { month });
  if (spending === undefined) return refuse('billing.spending-not-found', { id });
  return spending.withdrawn === undefined ? spending : refuse('billing.withdrawn-already', {});
};

const withSpending = (budget: Budget, spending: Spending): Budget => ({
  ...budget,
  spendings: budget.spendings.map((one) => (one.id === spending.id ? spending : one)),
});

export interface SortSpending extends Recording {
  readonly spendingId: string;
  readonly category: SpendingCategory;
  readonly overrunReason?: string;
}

/** A spending belongs to another category, or to one at last: the month was split after it. It says why where there is not enough. */
export const sortSpending = (budget: Budget, command: SortSpending): Decision<BudgetEvent> => {
  const { spendingId, category, eventId, at } = command;
  const known = openSpending(budget, spendingId);
  if ('accepted' in known) return known;
  const { amount, purpose, category: before } = known;
  if (before === category) return accept();
  const overrunReason = command.overrunReason ?? known.overrunReason;
  const sorted: Spending = { ...known, category, ...(overrunReason && { overrunReason }) };
  const beyond = overrunReason === undefined ? refuseBeyondCategory(budget, sorted) : undefined;
  if (beyond !== undefined) return beyond;
  const facts = { amount, purpose, category, ...(before && { before }) };
  return accept({ type: 'SpendingSorted', eventId, at, budget: withSpending(budget, sorted), facts });
};

export interface WithdrawSpending extends Recording, Omit<Withdrawal, 'at'> {
  readonly spendingId: string;
}

/** A spending was entered wrongly: it stays to be seen and counts no more, as long as the month's spending is not final. */
export const withdrawSpending = (budget: Budget, command: WithdrawSpending): Decision<BudgetEvent> => {
  const { spendingId, by, byName, reason, at, eventId } = command;
  const spending = openSpending(budget, spendingId);
  if ('accepted' in spending) return spending;
  const withdrawn = { ...spending, withdrawn: { at, by, byName, reason } };
  const after: Budget = {
    ...withSpending(budget, withdrawn),
    spent: formatFen((fen(budget.spent) - fen(spending.amount)) as Fen),
  };
  const facts = { amount: spending.amount, purpose: spending.purpose, reason, spent: after.spent };
  return accept({ type: 'SpendingWithdrawn', eventId, at, budget: after, facts });
};

export interface CloseBudget extends Recording {
  readonly timeZone: string;
}

/** The month's spending is final once the month is over. */
export const closeBudget = (budget: Budget, { timeZone, now, at, eventId }: CloseBudget): Decision<BudgetEvent> => {
  const { month, amount, spent } = budget;
  if (budget.state === 'closed') return refuse('billing.budget-closed', { month });
  if (!isOver(month, { now, timeZone })) return refuse('billing.month-not-over', { month });
  return accept({
    type: 'BudgetClosed',
    eventId,
    at,
    budget: { ...budget, state: 'closed' },
    facts: { amount, spent },
  });
};
