import { type Decision, type Fen, fenOf, refuse } from '@goldkey/kernel';
import { type OpenCharge, oldestFirst } from '../ledger/ledger.js';
import type { Allocation } from '../ledger/postings.js';

/** What becomes of money: charges that it settles, in whole or in part, and what is left. */
export interface Settled {
  readonly allocations: readonly Allocation[];
  readonly left: Fen;
}

/** Settles charges in this order until the money is used up. */
export const settleInOrder = (open: readonly OpenCharge[], amount: Fen): Settled => {
  let left: bigint = amount;
  const allocations: Allocation[] = [];
  for (const { open: owed, ...charge } of open) {
    const part = left < owed ? left : owed;
    if (part <= 0n) continue;
    allocations.push({ ...charge, amount: fenOf(part) });
    left -= part;
  }
  return { allocations, left: fenOf(left) };
};

/**
 * Which charges a payment settles: the oldest first, or those that the payer chose, in the order chosen. A charge that is not
 * open any more refuses the whole: somebody else has taken that debt.
 */
export const allocatePayment = (
  open: readonly OpenCharge[],
  amount: Fen,
  chosen?: readonly string[],
): { readonly settled: Settled } | Decision<never> => {
  if (amount <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (chosen === undefined) return { settled: settleInOrder([...open].sort(oldestFirst), amount) };
  const byId = new Map(open.map((charge) => [charge.chargeId, charge]));
  const wanted = [...new Set(chosen)].map((id) => byId.get(id));
  const settled = chosen.find((id) => !byId.has(id));
  if (settled !== undefined) return refuse('billing.charge-settled', { chargeId: settled });
  return { settled: settleInOrder(wanted as readonly OpenCharge[], amount) };
};
