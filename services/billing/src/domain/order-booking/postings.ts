import { type Fen, fen, fenOf } from '@goldkey/kernel';
import type { Account, Posting, Reason } from '../ledger/ledger.js';
import type { HeldKind, OrderBooking, OrderMoneyKind } from './order-booking.js';

/** Where money lies that is held for orders. The order is named as the charge that it is kept for. */
export const HELD_ACCOUNTS: Readonly<Record<HeldKind, Account>> = {
  prepayment: 'order-prepayment',
  deposit: 'order-deposit',
};

const some = (posting: Posting): readonly Posting[] => (posting.amount === 0n ? [] : [posting]);

/**
 * What a booking books; the list sums to zero and is empty where all of a service is billed with the month. `feeItemId` is the
 * fee item whose income orders are.
 */
export const orderPostings = (
  { asked, householdId, orderId, fromHeld = '0' }: OrderBooking,
  feeItemId: string,
): readonly Posting[] => {
  const income = (amount: Fen): Posting => ({ account: 'income', feeItemId, amount: fenOf(-amount) });
  const held = (kind: HeldKind, amount: Fen): Posting => ({
    ...{ account: HELD_ACCOUNTS[kind], householdId, chargeId: orderId, amount },
  });
  switch (asked.act) {
    case 'take': {
      const amount = fen(asked.amount);
      const { kind }: { readonly kind: OrderMoneyKind } = asked;
      return [{ account: asked.means, amount }, kind === 'service' ? income(amount) : held(kind, fenOf(-amount))];
    }
    case 'charge':
    case 'take-back': {
      const amount = fen(fromHeld);
      return amount === 0n ? [] : [held('prepayment', amount), income(amount)];
    }
    case 'return': {
      const [amount, kept] = [fen(asked.amount), fen(asked.kept ?? '0')];
      return [
        held(asked.kind, fenOf(amount + kept)),
        ...some({ account: 'credit', householdId, amount: fenOf(-amount) }),
        ...some(income(kept)),
      ];
    }
  }
};

/** Why the entry of a booking was made. */
export const ORDER_REASONS: Readonly<Record<OrderBooking['asked']['act'], Reason>> = {
  take: 'payment',
  charge: 'order-charge',
  'take-back': 'order-charge',
  return: 'order-return',
};
