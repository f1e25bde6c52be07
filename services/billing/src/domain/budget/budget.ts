import {
  accept,
  type Day,
  type Decision,
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

export interface Spending {
  readonly id: string;
  readonly day: Day;
  /** Yuan. */
  readonly amount: string;
  readonly purpose: string;
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
  readonly spent: string;
  readonly spendings: readonly Spending[];
  readonly state: 'open' | 'closed';
}

export interface BudgetEvent {
  readonly type: 'BudgetSet' | 'SpendingRecorded' | 'SpendingWithdrawn' | 'BudgetClosed';
  readonly eventId: string;
  readonly at: Instant;
  readonly budget: Budget;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const evolveBudget = (_state: Budget | undefined, { budget }: BudgetEvent): Budget => budget;

export interface SetBudget extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  readonly amount: string;
  readonly timeZone: string;
  readonly level: Level;
}

/**
 * The month's budget is set, or another one as long as the month runs: who is measured by it (M-30) does not move it afterwards. One
 * that is missing is set afterwards by a level above the property, until the month's spending is final.
 */
export const setBudget = (known: Budget | undefined, command: SetBudget): Decision<BudgetEvent> => {
  const { propertyId, month, eventId, at } = command;
  if (known?.state === 'closed') return refuse('billing.budget-closed', { month });
  const amount = formatFen(fen(command.amount));
  if (known?.amount === amount) return accept();
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
  const budget: Budget = { ...(known ?? fresh), amount };
  return accept({ type: 'BudgetSet', eventId, at, budget, facts: { month, amount } });
};

export interface RecordSpending extends Recording {
  readonly spending: Spending;
}

/** Money is spent; beyond the budget only with a reason, which stays to be seen. */
export const recordSpending = (budget: Budget, { spending, eventId, at }: RecordSpending): Decision<BudgetEvent> => {
  const { month } = budget;
  if (budget.state === 'closed') return refuse('billing.budget-closed', { month });
  if (monthOf(spending.day) !== month) return refuse('billing.day-outside-month-invalid', { month });
  if (fen(spending.amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const spent = (fen(budget.spent) + fen(spending.amount)) as Fen;
  const left = (fen(budget.amount) - fen(budget.spent)) as Fen;
  if (spent > fen(budget.amount) && spending.overrunReason === undefined)
    return refuse('billing.budget-exceeded', { left: formatFen(left) });
  const after: Budget = { ...budget, spent: formatFen(spent), spendings: [...budget.spendings, spending] };
  const facts = { amount: spending.amount, purpose: spending.purpose, spent: after.spent };
  return accept({ type: 'SpendingRecorded', eventId, at, budget: after, facts });
};

export interface WithdrawSpending extends Recording, Omit<Withdrawal, 'at'> {
  readonly spendingId: string;
}

/** A spending was entered wrongly: it stays to be seen and counts no more, as long as the month's spending is not final. */
export const withdrawSpending = (budget: Budget, command: WithdrawSpending): Decision<BudgetEvent> => {
  const { spendingId, by, byName, reason, at, eventId } = command;
  const { month, state, spendings } = budget;
  const spending = spendings.find(({ id }) => id === spendingId);
  if (state === 'closed') return refuse('billing.budget-closed', { month });
  if (spending === undefined) return refuse('billing.spending-not-found', { id: spendingId });
  if (spending.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  const withdrawn = { ...spending, withdrawn: { at, by, byName, reason } };
  const after: Budget = {
    ...budget,
    spent: formatFen((fen(budget.spent) - fen(spending.amount)) as Fen),
    spendings: spendings.map((one) => (one.id === spendingId ? withdrawn : one)),
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
