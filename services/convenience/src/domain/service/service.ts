import {
  type Acting,
  accept,
  addDays,
  type Decision,
  dayOf,
  endOfDay,
  fen,
  fenOf,
  formatFen,
  type Instant,
  isSelf,
  type Recording,
  type Refused,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import type { CatalogueLine } from '../catalogue/catalogue.js';
import type { ItemKind } from '../item/kinds.js';
import type { Order } from '../order/order.js';
import { type Happened, refuseFuture } from '../recording.js';
import { type ServiceAct, type ServiceState, serviceMachine } from './machine.js';

/** One performance of an order: who did what when, and what the owner says of it (C-05). */
export interface Service {
  readonly id: string;
  readonly propertyId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly kind: ItemKind;
  readonly unit: string;
  readonly householdId: string;
  readonly address: string;
  readonly departmentId: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly performedAt: Instant;
  readonly quantity: number;
  /** Yuan: the list's price of the day × quantity. */
  readonly amount: string;
  readonly note?: string;
  readonly state: ServiceState;
  /** Until when the owner is to confirm it. */
  readonly confirmDueAt: Instant;
  readonly confirmedAt?: Instant;
  readonly answer?: OwnerAnswer & { readonly at: Instant };
  /** The event that told of it; absent on older ones. */
  readonly toldBy?: string;
  /** Who said that it was logged by mistake, and why. */
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly byName: string; readonly reason: string };
}

export interface OwnerAnswer {
  /** Yuan that the owner paid for it in all, as they remember. */
  readonly paid?: string | undefined;
  readonly remark?: string | undefined;
}

export type ServiceEvent = Happened<
  'ServicePerformed' | 'ServiceConfirmed' | 'ServiceDisputed' | 'ServiceWithdrawn',
  Service
>;

/** C-05 (reading): days after which a service that the owner has not confirmed is held against who performed it. */
export const CONFIRM_WITHIN_DAYS = 3;

export interface PerformService extends Recording {
  readonly service: Pick<Service, 'id' | 'employeeId' | 'employeeName' | 'quantity'> & {
    readonly note?: string | undefined;
  };
  readonly order: Order;
  /** The item's line in the list in force; undefined where nothing of it is published. */
  readonly line: CatalogueLine | undefined;
  readonly timeZone: string;
}

/** A service is logged: of something that the list in force has, at its price (C-02). */
export const performService = (command: PerformService): Decision<ServiceEvent> => {
  const { service, order, line, timeZone, at, eventId } = command;
  if (line === undefined) return refuse('convenience.item-not-published', { name: order.itemName });
  const { propertyId, itemId, itemName, kind, unit, householdId, address, departmentId } = order;
  const of = { propertyId, itemId, itemName, kind, unit, householdId, address, departmentId };
  const { note, ...done } = service;
  const record: Service = {
    ...of,
    ...done,
    ...(note !== undefined && { note }),
    orderId: order.id,
    orderNumber: order.number,
    performedAt: at,
    amount: formatFen(fenOf(fen(line.price) * BigInt(service.quantity))),
    state: 'performed',
    toldBy: eventId,
    confirmDueAt: endOfDay(addDays(dayOf(at, timeZone), CONFIRM_WITHIN_DAYS), timeZone),
  };
  return refuseFuture(command) ?? accept({ type: 'ServicePerformed', eventId, at, record });
};

/** Why nothing can be said of it any more. */
export const refuseSettled = ({ state }: Service): Refused =>
  refuse(state === 'withdrawn' ? 'convenience.service-withdrawn' : 'convenience.service-answered', {});

/** Nothing is paid for what was never done; changes nothing itself. */
export const refuseWithdrawn = (service: Service): Decision<never> =>
  service.state === 'withdrawn' ? refuseSettled(service) : accept();

const answered =
  (act: ServiceAct) =>
  (service: Service, command: Recording & OwnerAnswer): Decision<ServiceEvent> => {
    const { paid, remark, at, eventId } = command;
    const state = serviceMachine[service.state][act];
    if (state === undefined) return refuseSettled(service);
    if (at < service.performedAt) return refuse('convenience.act-too-early-invalid', {});
    if (act === 'dispute' && remark === undefined) return refuse('convenience.dispute-unreasoned-invalid', {});
    const answer = {
      at,
      ...(paid !== undefined && { paid: formatFen(fen(paid)) }),
      ...(remark !== undefined && { remark }),
    };
    const { confirmedAt: _before, ...rest } = service;
    const record = { ...rest, state, answer, ...(act === 'confirm' && { confirmedAt: at }) };
    const type = act === 'confirm' ? 'ServiceConfirmed' : 'ServiceDisputed';
    return refuseFuture(command) ?? accept({ type, eventId, at, record });
  };

/** Refuses whoever performed the service, or stands in for who did: what its owner says of it does not go through their hands. */
export const refuseOwnService = ({ employeeId }: Service, acting: Selves): Refused | undefined =>
  isSelf(employeeId, acting) ? refuse('convenience.own-service.forbidden', {}) : undefined;

/** Whether its owner can still say something of it. */
export const isOpen = ({ state }: Service): boolean => serviceMachine[state].confirm !== undefined;

/** Whether this person may give out the owner's link, or take it back: another than performed the service, while an answer counts. */
export const mayLinkService = (service: Service, acting: Selves): boolean =>
  isOpen(service) && refuseOwnService(service, acting) === undefined;

export interface WithdrawService extends Recording, Acting {
  readonly byName: string;
  readonly reason: string;
}

/**
 * A service that was logged by mistake was never done (C-05): another person than who performed it says so, for it counts against
 * them while its owner does not confirm it.
 */
export const withdrawService = (service: Service, command: WithdrawService): Decision<ServiceEvent> => {
  const { at, by, byName, reason, eventId } = command;
  const state = serviceMachine[service.state].withdraw;
  if (state === undefined) return refuseSettled(service);
  if (service.toldBy === undefined) return refuse('convenience.service-too-old', {});
  const own = refuseOwnService(service, command);
  if (own !== undefined) return own;
  return accept({
    type: 'ServiceWithdrawn',
    eventId,
    at,
    record: { ...service, state, withdrawn: { at, by, byName, reason } },
  });
};

/** The owner confirms that the service was done (C-05). */
export const confirmService = answered('confirm');
/** The owner says that it was not done, or not well, and why. */
export const disputeService = answered('dispute');

/**
 * Whether what the owner paid differs from what is on record: someone may have settled privately (C-06). Undefined where the
 * owner did not say what they paid.
 */
export const paidOtherwise = (answer: OwnerAnswer | undefined, onRecord: string): boolean | undefined =>
  answer?.paid === undefined ? undefined : fen(answer.paid) !== fen(onRecord);
