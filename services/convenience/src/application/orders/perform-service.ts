import { accept, type Day, type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { lineOf } from '../../domain/catalogue/in-force.js';
import { type PerformOrder, performOrder } from '../../domain/order/decide.js';
import { settleOccasion } from '../../domain/order/occasion.js';
import type { Order } from '../../domain/order/order.js';
import { dueFor } from '../../domain/order/recurrence.js';
import { performService, type Service } from '../../domain/service/service.js';
import type { SpendAdvance } from '../billing/spend-advance.js';
import type { FindListInForce } from '../catalogue/find-list-in-force.js';
import type { OccasionStore, OrderStore, ServiceStore, Transactions } from '../order-ports.js';
import type { PlaceHoldStore } from '../parking-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface PerformServiceCommand {
  readonly orderId: string;
  /** Who did it; left out: who says so. */
  readonly employeeId?: string | undefined;
  readonly quantity?: number | undefined;
  readonly note?: string | undefined;
  /** The day that it was due on; left out: today's, or the first that was missed; `none`: it comes beside the rhythm. */
  readonly dueOn?: Day | 'none' | undefined;
  readonly at?: Instant | undefined;
}

/** What is delivered out of a stock leaves it together with the service. */
export interface Deliveries {
  /** Refused where less is there than is delivered. */
  deliver(service: Service): Promise<Kept<unknown>>;
}

/**
 * A performance is logged, on the order and by itself; whoever did it waits for the owner's word (C-05). It covers the day on which a
 * standing order was due.
 */
export class PerformService {
  constructor(
    private readonly orders: OrderStore,
    private readonly services: ServiceStore,
    private readonly occasions: OccasionStore,
    private readonly holds: Pick<PlaceHoldStore, 'lastOf'>,
    private readonly deliveries: Deliveries,
    private readonly spendAdvance: SpendAdvance,
    private readonly transactions: Transactions,
    private readonly inForce: FindListInForce,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ orderId, at, note, dueOn, ...said }: PerformServiceCommand): Promise<Kept<Service>> {
    const known = await this.orders.one(orderId);
    if (known === undefined) return refused('convenience.order-not-found', { id: orderId });
    const property = await this.directory.property(known.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: known.propertyId });
    const employeeId = said.employeeId ?? this.self.employeeId();
    const employee = employeeId === undefined ? undefined : await this.directory.employee(employeeId);
    if (employee === undefined) return refused('convenience.employee-not-found', { employeeId });
    const recording = this.recorder.recording(at);
    const line = lineOf(await this.inForce.run(known.propertyId, recording.at), known.itemId);
    const quantity = said.quantity ?? known.quantity;
    const id = this.recorder.newId();
    const service = { id, employeeId: employee.employeeId, employeeName: employee.name, quantity, note };
    return this.transactions.run(async () => {
      const covered = await this.#covered(orderId, recording.at, dueOn);
      if (!covered.accepted) return covered;
      const { covers } = covered.value;
      const outcome = await this.orders.change({ id: orderId }, (order) =>
        performOrder(order, { ...recording, covers }),
      );
      if (!outcome.accepted) return outcome;
      const { timeZone } = property;
      const own = { ...recording, eventId: this.recorder.newId() };
      const performed = await this.services.perform(
        performService({ ...own, service, order: outcome.value.state, line, timeZone }),
      );
      if (!performed.accepted) return performed;
      if (covers !== undefined) await this.#settle(outcome.value.state, covers.on, id);
      const delivered = await this.deliveries.deliver(performed.value.state);
      if (!delivered.accepted) return delivered;
      const charged = await this.spendAdvance.run(outcome.value.state, performed.value.state);
      return charged.accepted ? performed : charged;
    });
  }

  /** For which day of the rhythm it is; its parking place is the order's, where it rents one. The order is held: two who log at once do not cover the same day. */
  async #covered(
    orderId: string,
    at: Instant,
    dueOn: PerformServiceCommand['dueOn'],
  ): Promise<Outcome<Pick<PerformOrder, 'covers'>>> {
    const held = await this.orders.change({ id: orderId }, () => accept());
    if (!held.accepted) return held;
    const { recurrence, number } = held.value.state;
    const place = await this.holds.lastOf(orderId);
    if (place !== undefined && place.state !== 'held')
      return refused('convenience.place-not-held', { number, place: place.placeNumber });
    if (recurrence === undefined)
      return dueOn === undefined || dueOn === 'none'
        ? { accepted: true, value: {} }
        : refused('convenience.no-rhythm', { number });
    const settled = await this.occasions.settledOf(orderId, recurrence.next);
    const on = dueFor(recurrence, settled, at, dueOn);
    if (typeof on === 'object') return on;
    return { accepted: true, value: on === undefined ? {} : { covers: { on, settled } } };
  }

  async #settle(order: Order, dueOn: Day, serviceId: string): Promise<void> {
    const said = { id: this.recorder.newId(), order, dueOn, done: { serviceId } };
    const who = { by: this.self.id(), byName: this.self.name() };
    await this.occasions.settle(settleOccasion({ ...this.recorder.recording(undefined), ...said, ...who }));
  }
}
