import {
  accept,
  beginDelivery,
  type Decision,
  type Delivery,
  deliveriesBy,
  fen,
  type Instant,
  type Recording,
  type Replied,
  refuse,
} from '@goldkey/kernel';
import { costOf } from '../work-order/cost.js';
import type { WorkOrder } from '../work-order/work-order.js';
import { ASKED_IN, type RepairChargeAct, type RepairChargeState, repairChargeMachine } from './machine.js';

/** The code under which a property registers the fee item of repairs in billing. */
export const REPAIR_FEE_ITEM_CODE = 'WX';

/**
 * What the owner pays for a repair, on its way onto the household's account. It is kept with the owner's confirmation, in one
 * transaction, and sent to billing under its id as key until billing answers. Work that is done again has another one.
 */
export interface RepairCharge extends Delivery<RepairChargeState> {
  /** The order's id, how often it was done again and its home put right: whoever confirms the same work twice finds it here. */
  readonly id: string;
  readonly propertyId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  /** What was repaired, as the household knows it. */
  readonly itemName: string;
  readonly householdId: string;
  /** Yuan. */
  readonly amount: string;
  /** Who confirmed, and on whose behalf it is charged. */
  readonly by: string;
  readonly byName: string;
  readonly bookedAt?: Instant;
  readonly returnedAt?: Instant;
  /** Why what billing refused was given up, and by whom. */
  readonly withdrawal?: { readonly reason: string; readonly by: string; readonly byName: string; readonly at: Instant };
}

export interface RepairChargeEvent {
  readonly type:
    | 'RepairChargeGiven'
    | 'RepairChargePostponed'
    | 'RepairChargeBooked'
    | 'RepairChargeRefused'
    | 'RepairChargeRepeated'
    | 'RepairChargeWithdrawn'
    | 'RepairChargeUnwanted'
    | 'RepairChargeReturned'
    | 'RepairChargeKept';
  readonly eventId: string;
  readonly at: Instant;
  readonly charge: RepairCharge;
}

export const evolveRepairCharge = (_charge: RepairCharge | undefined, { charge }: RepairChargeEvent): RepairCharge =>
  charge;

/** Of which round of an order a charge is, and of which home's. */
export const chargeIdOf = ({ id, redone, rehomed }: Pick<WorkOrder, 'id' | 'redone' | 'rehomed'>): string =>
  [id, redone, ...(rehomed === undefined ? [] : [rehomed])].join('-');

export interface ChargeRepair extends Recording {
  readonly order: WorkOrder;
  readonly by: string;
  readonly byName: string;
}

/** The owner has confirmed the work: what they pay of it is charged, once, where their household is known. */
export const chargeRepair = (
  known: RepairCharge | undefined,
  { order, by, byName, now, eventId }: ChargeRepair,
): Decision<RepairChargeEvent> => {
  const { householdId, propertyId, number, category } = order;
  const { owner: amount } = costOf(order);
  if (known !== undefined || order.state !== 'confirmed' || householdId === undefined || fen(amount) === 0n)
    return accept();
  const charge: RepairCharge = {
    ...{ id: chargeIdOf(order), propertyId, orderId: order.id, orderNumber: number, itemName: category },
    ...{ householdId, amount, by, byName, ...beginDelivery('waiting', now) },
  };
  return accept({ type: 'RepairChargeGiven', eventId, at: now, charge });
};

const deliveries = deliveriesBy<RepairChargeState, RepairChargeAct, 'charge' | 'take-back'>({
  machine: repairChargeMachine,
  asks: ASKED_IN,
  replies: { charge: { done: 'book', refused: 'refuse' }, 'take-back': { done: 'give-back', refused: 'keep' } },
});

const happened = (
  type: RepairChargeEvent['type'],
  charge: RepairCharge | undefined,
  { now, eventId }: Recording,
): Decision<RepairChargeEvent> => (charge === undefined ? accept() : accept({ type, eventId, at: now, charge }));

/** The owner is not content after all: what was charged is taken back. */
export const takeBackCharge = (charge: RepairCharge, recording: Recording): Decision<RepairChargeEvent> =>
  happened('RepairChargeUnwanted', deliveries.move(charge, 'take-back', recording.now), recording);

/** Billing is away: it is asked again after a pause. */
export const postponeCharge = (charge: RepairCharge, recording: Recording): Decision<RepairChargeEvent> =>
  happened('RepairChargePostponed', deliveries.postpone(charge, recording.now), recording);

/** What billing answered, and of what. */
export type AnsweredByBilling = Recording & Replied<'charge' | 'take-back'>;

/** Billing has booked it, or says no. An answer that comes a second time, or to what is settled by now, changes nothing. */
export const answeredByBilling = (charge: RepairCharge, answer: AnsweredByBilling): Decision<RepairChargeEvent> => {
  const { asked, refusal, now } = answer;
  const isCharge = asked === 'charge';
  const settled = deliveries.settle(charge, answer, now);
  if (refusal !== undefined) return happened(isCharge ? 'RepairChargeRefused' : 'RepairChargeKept', settled, answer);
  const done = settled && { ...settled, ...(isCharge ? { bookedAt: now } : { returnedAt: now }) };
  return happened(isCharge ? 'RepairChargeBooked' : 'RepairChargeReturned', done, answer);
};

const refuseState = ({ orderNumber: number }: RepairCharge) => refuse('complaints.repair-charge-state', { number });

/** Somebody put right why billing refused, or charges after all what was withdrawn: it is asked again. */
export const repeatCharge = (charge: RepairCharge, recording: Recording): Decision<RepairChargeEvent> => {
  const { withdrawal: _, ...rest } = charge;
  const again = deliveries.move<RepairCharge>(rest, 'repeat', recording.now);
  return again === undefined ? refuseState(charge) : happened('RepairChargeRepeated', again, recording);
};

export interface WithdrawCharge extends Recording {
  readonly reason: string;
  readonly by: string;
  readonly byName: string;
}

/** What billing refused is given up: the owner pays nothing of this round, unless it is charged anew. */
export const withdrawCharge = (
  charge: RepairCharge,
  { reason, by, byName, ...recording }: WithdrawCharge,
): Decision<RepairChargeEvent> => {
  const { now } = recording;
  const withdrawn = deliveries.move(charge, 'withdraw', now);
  if (withdrawn === undefined) return refuseState(charge);
  return happened('RepairChargeWithdrawn', { ...withdrawn, withdrawal: { reason, by, byName, at: now } }, recording);
};
