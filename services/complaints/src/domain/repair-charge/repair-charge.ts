import { accept, type Decision, fen, type Instant, pauseAfter, type Recording, refuse } from '@goldkey/kernel';
import { costOf } from '../work-order/cost.js';
import type { WorkOrder } from '../work-order/work-order.js';
import { ASKED_IN, type RepairChargeAct, type RepairChargeState, repairChargeMachine } from './machine.js';

/** The code under which a property registers the fee item of repairs in billing. */
export const REPAIR_FEE_ITEM_CODE = 'WX';

/**
 * What the owner pays for a repair, on its way onto the household's account. It is kept with the owner's confirmation, in one
 * transaction, and sent to billing under its id as key until billing answers. Work that is done again has another one.
 */
export interface RepairCharge {
  /** The order's id and how often it was done again: whoever confirms the same work twice finds it here. */
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
  readonly state: RepairChargeState;
  readonly askedAt: Instant;
  /** How often billing was away, of what it is asked now. */
  readonly tries: number;
  readonly nextTryAt: Instant;
  /** Code of billing's refusal. */
  readonly refusal?: string;
  readonly bookedAt?: Instant;
  readonly returnedAt?: Instant;
}

export interface RepairChargeEvent {
  readonly type:
    | 'RepairChargeGiven'
    | 'RepairChargePostponed'
    | 'RepairChargeBooked'
    | 'RepairChargeRefused'
    | 'RepairChargeRepeated'
    | 'RepairChargeUnwanted'
    | 'RepairChargeReturned'
    | 'RepairChargeKept';
  readonly eventId: string;
  readonly at: Instant;
  readonly charge: RepairCharge;
}

export const evolveRepairCharge = (_charge: RepairCharge | undefined, { charge }: RepairChargeEvent): RepairCharge =>
  charge;

/** Of which round of an order a charge is. */
export const chargeIdOf = ({ id, redone }: Pick<WorkOrder, 'id' | 'redone'>): string => `${id}-${redone}`;

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
    ...{ householdId, amount, by, byName, state: 'waiting', askedAt: now, tries: 0, nextTryAt: now },
  };
  return accept({ type: 'RepairChargeGiven', eventId, at: now, charge });
};

/** The state after the act, with what goes with every one: what was refused before is forgotten, and asking begins anew. */
const moved = (charge: RepairCharge, act: RepairChargeAct, now: Instant): RepairCharge | undefined => {
  const state = repairChargeMachine[charge.state][act];
  if (state === undefined) return undefined;
  const { refusal: _, ...rest } = charge;
  return { ...rest, state, tries: 0, nextTryAt: now };
};

/** The owner is not content after all: what was charged is taken back. */
export const takeBackCharge = (charge: RepairCharge, { now, eventId }: Recording): Decision<RepairChargeEvent> => {
  const unwanted = moved(charge, 'take-back', now);
  return unwanted === undefined
    ? accept()
    : accept({ type: 'RepairChargeUnwanted', eventId, at: now, charge: unwanted });
};

/** Billing is away: it is asked again after a pause. */
export const postponeCharge = (charge: RepairCharge, { now, eventId }: Recording): Decision<RepairChargeEvent> => {
  if (ASKED_IN[charge.state] === undefined) return accept();
  const tries = charge.tries + 1;
  const postponed = { ...charge, tries, nextTryAt: (now + pauseAfter(tries)) as Instant };
  return accept({ type: 'RepairChargePostponed', eventId, at: now, charge: postponed });
};

/** What billing answered, and of what. */
export interface AnsweredByBilling extends Recording {
  readonly asked: 'charge' | 'take-back';
  /** Code; absent: it is booked. */
  readonly refusal?: string;
}

/** Billing has booked it, or says no. An answer that comes a second time, or to what is settled by now, changes nothing. */
export const answeredByBilling = (
  charge: RepairCharge,
  { asked, refusal, now, eventId }: AnsweredByBilling,
): Decision<RepairChargeEvent> => {
  const isCharge = asked === 'charge';
  if (refusal === undefined) {
    const booked = moved(charge, isCharge ? 'book' : 'give-back', now);
    if (booked === undefined) return accept();
    const done = isCharge ? { ...booked, bookedAt: now } : { ...booked, returnedAt: now };
    return accept({ type: isCharge ? 'RepairChargeBooked' : 'RepairChargeReturned', eventId, at: now, charge: done });
  }
  const refused = moved(charge, isCharge ? 'refuse' : 'keep', now);
  if (refused === undefined) return accept();
  const type = isCharge ? 'RepairChargeRefused' : 'RepairChargeKept';
  return accept({ type, eventId, at: now, charge: { ...refused, refusal } });
};

/** Somebody put right why billing refused: it is asked again. */
export const repeatCharge = (charge: RepairCharge, { now, eventId }: Recording): Decision<RepairChargeEvent> => {
  const again = moved(charge, 'repeat', now);
  return again === undefined
    ? refuse('complaints.repair-charge-state', { number: charge.orderNumber })
    : accept({ type: 'RepairChargeRepeated', eventId, at: now, charge: again });
};
