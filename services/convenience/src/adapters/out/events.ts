import { formatInstant, type Instant, instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { dueSet } from '@goldkey/service-kit';
import type { CatalogueEvent } from '../../domain/catalogue/catalogue.js';
import type { FeeEvent } from '../../domain/fee/fee.js';
import type { OrderEvent } from '../../domain/order/order.js';
import type { QualityEvent } from '../../domain/quality/quality.js';
import type { ReckoningEvent } from '../../domain/reckoning/reckoning.js';
import type { ServiceEvent } from '../../domain/service/service.js';
import type { VenueEvent } from '../../domain/venue/venue.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
export const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

interface About {
  readonly eventId: string;
  readonly at: Instant;
  readonly record: { readonly id: string; readonly propertyId: string };
}

export const news = (name: string, { eventId, at, record }: About, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.convenience.${name}.v1`,
  subject: record.id,
  time: text(at),
  propertyId: record.propertyId,
  data,
});

export const venueMessages = (event: VenueEvent): NewEvent[] => {
  const { id: venueId, propertyId, code, name } = event.record;
  return [news('venue.registered', event, { venueId, propertyId, code, name })];
};

/** Approval and publication are news; a draft is nobody else's. */
export const catalogueMessages = (event: CatalogueEvent): NewEvent[] => {
  const { propertyId, year, approvedAt, publishedAt, channels } = event.record;
  if (event.type === 'CatalogueApproved' && approvedAt !== undefined)
    return [news('catalogue.approved', event, { propertyId, year, approvedAt: text(approvedAt) })];
  if (event.type === 'CataloguePublished' && publishedAt !== undefined)
    return [news('catalogue.published', event, { propertyId, year, publishedAt: text(publishedAt), channels })];
  return [];
};

/** What holds from the telling on, however late what it follows from was written down: of two tellings the later one holds. */
const asTold = (event: OrderEvent): OrderEvent => ({ ...event, at: instant(Date.now()) });

/** Whoever is named for an order, or that nobody is to come any more; an appointment that is put off is the same person's. */
const workerMessages = (event: OrderEvent): NewEvent[] => {
  const { id: orderId, propertyId, appointment, putOff, state } = event.record;
  if (appointment === undefined) return [];
  const tell = (who: object) => [
    news('order.worker-set', asTold(event), { orderId, propertyId, ...who, at: text(event.at) }),
  ];
  if (event.type === 'OrderServiceWithdrawn')
    return state === 'placed' ? tell({ employeeId: appointment.employeeId }) : [];
  if (event.type === 'OrderAppointed')
    return putOff.at(-1)?.employeeId === appointment.employeeId ? [] : tell({ employeeId: appointment.employeeId });
  const isOver = event.type === 'OrderEnded' || event.type === 'OrderWithdrawn';
  return isOver || (event.type === 'OrderPerformed' && state === 'fulfilled') ? tell({}) : [];
};

const MOVES_DUE: ReadonlySet<OrderEvent['type']> = new Set([
  ...(['OrderPlaced', 'OrderAppointed', 'OrderPerformed', 'OrderDaySettled'] as const),
  ...(['OrderPaused', 'OrderResumed', 'OrderRhythmChanged', 'OrderEnded', 'OrderWithdrawn'] as const),
  'OrderServiceWithdrawn',
]);

/** The first day on which a standing order is due and of which nothing is known; it is told on the day itself, not before. */
const dueMessages = (event: OrderEvent): NewEvent[] => {
  const { id: entryId, propertyId, recurrence, appointment } = event.record;
  if (recurrence?.begins === undefined || !MOVES_DUE.has(event.type)) return [];
  const { next } = recurrence;
  const responsible = appointment && { responsibleId: appointment.employeeId };
  const due = next && { dueOn: next, remindOn: next, ...responsible };
  const { at } = asTold(event);
  return [dueSet({ service: 'convenience', at, entryId, propertyId, register: 'standing-orders', ...due })];
};

const placedMessages = (event: OrderEvent): NewEvent[] => {
  const { id: orderId, propertyId, itemId, householdId, placedAt } = event.record;
  if (event.type !== 'OrderPlaced' || placedAt === undefined) return [];
  return [news('order.placed', event, { orderId, propertyId, itemId, householdId, placedAt: text(placedAt) })];
};

/** An order is news once it is signed (C-04), and so is who performs it, and when it is due. */
export const orderMessages = (event: OrderEvent): NewEvent[] => [
  ...placedMessages(event),
  ...workerMessages(event),
  ...dueMessages(event),
];

/** What was performed, and that the owner confirmed it; a dispute is between the owner and the house. */
export const serviceMessages = (event: ServiceEvent): NewEvent[] => {
  const {
    id: serviceId,
    propertyId,
    orderId,
    itemId,
    departmentId,
    employeeId,
    performedAt,
    confirmedAt,
    toldBy,
  } = event.record;
  if (event.type === 'ServicePerformed') {
    const who = { departmentId, employeeId, performedAt: text(performedAt) };
    return [news('service.performed', event, { serviceId, orderId, propertyId, itemId, ...who })];
  }
  if (event.type === 'ServiceConfirmed' && confirmedAt !== undefined)
    return [news('service.confirmed', event, { serviceId, propertyId, confirmedAt: text(confirmedAt) })];
  if (event.type === 'ServiceWithdrawn') return [news('service.performed.withdrawn', event, { eventId: toldBy })];
  return [];
};

/** A fee is news, and so is that the cashier has it, or that it was written down by mistake. */
export const feeMessages = (event: FeeEvent): NewEvent[] => {
  const { id: feeId, propertyId, employeeId, amount, receivedAt, handover, toldBy } = event.record;
  if (event.type === 'FeeHandedOver' && handover !== undefined)
    return [news('fee.handed-over', event, { feeId, propertyId, handedOverAt: text(handover.at) })];
  if (event.type === 'FeeWithdrawn') return [news('fee.received.withdrawn', event, { eventId: toldBy })];
  return [news('fee.received', event, { feeId, propertyId, employeeId, amount, receivedAt: text(receivedAt) })];
};

/** A loss and its measure are news; that an item covers its cost is nobody else's. */
export const reckoningMessages = (event: ReckoningEvent): NewEvent[] => {
  const { itemId, propertyId, month, result, state, measure } = event.record;
  if (event.type === 'MonthJudged' && state === 'loss-making')
    return [news('item.loss-making', event, { itemId, propertyId, month, loss: result.replace('-', '') })];
  if (event.type === 'MeasureDecided' && measure !== undefined) {
    const { kind, decidedAt } = measure;
    return [news('item.measure-decided', event, { itemId, propertyId, measure: kind, decidedAt: text(decidedAt) })];
  }
  return [];
};

export const qualityMessages = (event: QualityEvent): NewEvent[] => {
  const { itemId, propertyId, departmentId, halfYear, score, basis, ratedAt } = event.record;
  const staffOrders = basis.staffOrders.map(({ employeeId, orders }) => ({ employeeId, orders }));
  const data = { itemId, propertyId, departmentId, halfYear, score, orders: basis.orders, staffOrders };
  return [news('quality.rated', event, { ...data, ratedAt: text(ratedAt) })];
};
