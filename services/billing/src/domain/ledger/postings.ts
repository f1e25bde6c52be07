import { type Fen, fenOf } from '@goldkey/kernel';
import type { ChargeKey, Means, OpenCharge, Posting } from './ledger.js';

/** What each act of billing books. Every list here sums to zero. */

const minus = (amount: Fen): Fen => fenOf(-amount);

const creditOf = (householdId: string, amount: Fen): readonly Posting[] =>
  amount === 0n ? [] : [{ account: 'credit', householdId, amount }];

export interface Charged extends ChargeKey {
  readonly amount: Fen;
}

/** Charges are owed, and are income of their fee items; one below zero (an estimate was too high) is the household's credit. */
export const chargedPostings = (charges: readonly Charged[]): readonly Posting[] => {
  const income = new Map<string, bigint>();
  for (const { feeItemId, amount } of charges) income.set(feeItemId, (income.get(feeItemId) ?? 0n) + amount);
  return [
    ...charges.filter(({ amount }) => amount > 0n).map((charge): Posting => ({ account: 'receivable', ...charge })),
    ...charges
      .filter(({ amount }) => amount < 0n)
      .map(({ householdId, amount }): Posting => ({ account: 'credit', householdId, amount })),
    ...[...income]
      .filter(([, amount]) => amount !== 0n)
      .map(([feeItemId, amount]): Posting => ({ account: 'income', feeItemId, amount: fenOf(-amount) })),
  ];
};

/** A charge is taken back: what was charged is owed no more; what was paid of it already becomes credit of the household. */
export const reversedPostings = (charge: Charged, open: Fen): readonly Posting[] => {
  const paid = fenOf(charge.amount - open);
  const { householdId, feeItemId, amount, ...key } = charge;
  const owed: readonly Posting[] =
    open === 0n ? [] : [{ account: 'receivable', ...key, householdId, feeItemId, amount: minus(open) }];
  const credit: readonly Posting[] = paid === 0n ? [] : [{ account: 'credit', householdId, amount: minus(paid) }];
  return [...owed, ...credit, { account: 'income', feeItemId, amount }];
};

export interface Allocation extends ChargeKey {
  readonly amount: Fen;
}

/** Money comes in: it settles charges, and what is too much is the household's credit. */
export const paidPostings = (
  means: Means,
  householdId: string,
  { allocations, credit }: { readonly allocations: readonly Allocation[]; readonly credit: Fen },
): readonly Posting[] => {
  const total = allocations.reduce((sum, { amount }) => sum + amount, credit as bigint);
  return [
    { account: means, amount: fenOf(total) },
    ...allocations.map((part): Posting => ({ account: 'receivable', ...part, amount: minus(part.amount) })),
    ...creditOf(householdId, minus(credit)),
  ];
};

/** What a household's money is booked to. */
export interface BookedMoney {
  readonly householdId: string;
  readonly allocations: readonly Allocation[];
  readonly credit: Fen;
}

/**
 * Money of one household is another's: what it settled is owed again, and it settles there. The account that it came in by stays as it
 * is, and with it the till, the day's takings and what was reconciled with the bank. Both come to the same amount.
 */
export const rebookedPostings = (from: BookedMoney, to: BookedMoney): readonly Posting[] => [
  ...from.allocations.map((part): Posting => ({ account: 'receivable', ...part })),
  ...creditOf(from.householdId, from.credit),
  ...to.allocations.map((part): Posting => ({ account: 'receivable', ...part, amount: minus(part.amount) })),
  ...creditOf(to.householdId, minus(to.credit)),
];

/** Credit settles charges. */
export const creditUsedPostings = (householdId: string, allocations: readonly Allocation[]): readonly Posting[] => [
  { account: 'credit', householdId, amount: fenOf(allocations.reduce((sum, { amount }) => sum + amount, 0n)) },
  ...allocations.map((part): Posting => ({ account: 'receivable', ...part, amount: minus(part.amount) })),
];

/** Credit is paid out. */
export const refundedPostings = (means: Means, householdId: string, amount: Fen): readonly Posting[] => [
  { account: 'credit', householdId, amount },
  { account: means, amount: minus(amount) },
];

/** Money came in by another means than was booked. */
export const correctedPostings = (from: Means, to: Means, amount: Fen): readonly Posting[] => [
  { account: to, amount },
  { account: from, amount: minus(amount) },
];

/** Cash goes to the bank; below zero, a banking that was recorded wrongly is taken back. */
export const bankedPostings = (amount: Fen): readonly Posting[] => [
  { account: 'transfer', amount },
  { account: 'cash', amount: minus(amount) },
];

/** What is owed of a charge is given up. */
export const writtenOffPostings = ({ open, ...charge }: OpenCharge): readonly Posting[] => [
  { account: 'loss', feeItemId: charge.feeItemId, amount: open },
  { account: 'receivable', ...charge, amount: minus(open) },
];
