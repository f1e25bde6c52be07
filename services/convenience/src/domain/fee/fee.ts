import {
  type Acting,
  accept,
  addDays,
  type Day,
  type Decision,
  dayOf,
  endOfDay,
  fen,
  fenOf,
  formatFen,
  type Instant,
  isWorkingDay,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import type { Order } from '../order/order.js';
import { type Happened, refuseFuture } from '../recording.js';
import { type FeeState, feeMachine } from './machine.js';

export const FEE_KINDS = ['service', 'prepayment', 'deposit'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** Money that a member of staff took from an owner, until it lies with the cashier (C-06). */
export interface Fee {
  readonly id: string;
  readonly propertyId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly serviceId?: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly householdId: string;
  readonly address: string;
  readonly kind: FeeKind;
  /** Yuan. */
  readonly amount: string;
  readonly employeeId: string;
  /** All ids of that person then; absent on older ones. */
  readonly receivedAs?: readonly string[];
  readonly employeeName: string;
  readonly receivedAt: Instant;
  /** Until when it is to be with the cashier. */
  readonly handOverDueAt: Instant;
  readonly state: FeeState;
  /** The event that told of it; absent on older ones. */
  readonly toldBy?: string;
  readonly handover?: {
    readonly id: string;
    readonly at: Instant;
    readonly cashierId: string;
    readonly cashierName: string;
  };
  /** Who took back what had been written down by mistake, and why. */
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly byName: string; readonly reason: string };
}

export type FeeEvent = Happened<'FeeReceived' | 'FeeHandedOver' | 'FeeWithdrawn', Fee>;

const nextWorkingDay = (day: Day): Day => {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};

/** C-06 (reading): the end of the working day after the day on which it was received. */
export const handOverDue = (receivedAt: Instant, timeZone: string): Instant =>
  endOfDay(nextWorkingDay(dayOf(receivedAt, timeZone)), timeZone);

export interface ReceiveFee extends Recording {
  readonly fee: Pick<Fee, 'id' | 'kind' | 'amount' | 'employeeId' | 'employeeName'> & {
    readonly receivedAs: readonly string[];
    readonly serviceId?: string | undefined;
  };
  readonly order: Order;
  /** Yuan of the service that are not paid yet; undefined where it is paid ahead, which the order bounds. */
  readonly open: string | undefined;
  readonly timeZone: string;
}

/** Staff take a fee: above zero, and not more than is open. */
export const receiveFee = (command: ReceiveFee): Decision<FeeEvent> => {
  const { fee, order, open, timeZone, at, eventId } = command;
  const amount = fen(fee.amount);
  if (amount <= 0n) return refuse('convenience.amount-not-positive-invalid', {});
  if (open !== undefined && amount > fen(open)) return refuse('convenience.more-than-due-invalid', { left: open });
  const { propertyId, id: orderId, number: orderNumber, itemId, itemName, householdId, address } = order;
  const { serviceId, ...said } = fee;
  const record: Fee = {
    ...said,
    ...(serviceId !== undefined && { serviceId }),
    ...{ propertyId, orderId, orderNumber, itemId, itemName, householdId, address },
    amount: formatFen(amount),
    receivedAt: at,
    handOverDueAt: handOverDue(at, timeZone),
    state: 'held',
    toldBy: eventId,
  };
  return refuseFuture(command) ?? accept({ type: 'FeeReceived', eventId, at, record });
};

export interface HandOverFee extends Recording {
  /** Every id of the cashier. */
  readonly selves: readonly string[];
  readonly handoverId: string;
  readonly cashierId: string;
  readonly cashierName: string;
}

/** Where nothing can be done about it any more: why. */
const refuseSettled = ({ state, amount }: Fee) =>
  refuse(state === 'withdrawn' ? 'convenience.fee-withdrawn' : 'convenience.fee-handed-over', { amount });

/** The cashier takes the fee; nobody takes their own. */
export const handOverFee = (fee: Fee, command: HandOverFee): Decision<FeeEvent> => {
  const { handoverId: id, cashierId, selves, cashierName, at, eventId } = command;
  const state = feeMachine[fee.state]['hand-over'];
  if (state === undefined) return refuseSettled(fee);
  if (tookStep(fee.employeeId, fee.receivedAs, { by: cashierId, selves }))
    return refuse('convenience.own-fee.forbidden', {});
  if (at < fee.receivedAt) return refuse('convenience.act-too-early-invalid', {});
  const record: Fee = { ...fee, state, handover: { id, at, cashierId, cashierName } };
  return refuseFuture(command) ?? accept({ type: 'FeeHandedOver', eventId, at, record });
};

export interface WithdrawFee extends Recording, Acting {
  readonly byName: string;
  readonly reason: string;
}

/** A fee that was written down by mistake: another person than who took it says so, before the cashier has it (C-06). */
export const withdrawFee = (fee: Fee, command: WithdrawFee): Decision<FeeEvent> => {
  const { by, byName, reason, at, eventId } = command;
  const state = feeMachine[fee.state].withdraw;
  if (state === undefined) return refuseSettled(fee);
  if (tookStep(fee.employeeId, fee.receivedAs, command)) return refuse('convenience.own-fee.forbidden', {});
  if (fee.toldBy === undefined) return refuse('convenience.fee-too-old', {});
  const record: Fee = { ...fee, state, withdrawn: { at, by, byName, reason } };
  return accept({ type: 'FeeWithdrawn', eventId, at, record });
};

/** What is handed over together; counted before it is signed for. */
export const sumOf = (fees: readonly Fee[]): string =>
  formatFen(fenOf(fees.reduce((sum, { amount }) => sum + fen(amount), 0n)));
