import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { chargeOfPrepaid } from '../../domain/billing-command/billing-command.js';
import { lineOf } from '../../domain/catalogue/in-force.js';
import { performOrder } from '../../domain/order/decide.js';
import { performService, type Service } from '../../domain/service/service.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { FindListInForce } from '../catalogue/find-list-in-force.js';
import type { OrderStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface PerformServiceCommand {
  readonly orderId: string;
  /** Who did it; left out: who says so. */
  readonly employeeId?: string | undefined;
  readonly quantity?: number | undefined;
  readonly note?: string | undefined;
  readonly at?: Instant | undefined;
}

/** What is delivered out of a stock leaves it together with the service. */
export interface Deliveries {
  /** Refused where less is there than is delivered. */
  deliver(service: Service): Promise<Kept<unknown>>;
}

/** A performance is logged, on the order and by itself; whoever did it waits for the owner's word (C-05). */
export class PerformService {
  constructor(
    private readonly orders: OrderStore,
    private readonly services: ServiceStore,
    private readonly deliveries: Deliveries,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly transactions: Transactions,
    private readonly inForce: FindListInForce,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ orderId, at, note, ...said }: PerformServiceCommand): Promise<Kept<Service>> {
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
      const outcome = await this.orders.change({ id: orderId }, (order) => performOrder(order, recording));
      if (!outcome.accepted) return outcome;
      const { timeZone } = property;
      const own = { ...recording, eventId: this.recorder.newId() };
      const performed = await this.services.perform(
        performService({ ...own, service, order: outcome.value.state, line, timeZone }),
      );
      if (!performed.accepted) return performed;
      const delivered = await this.deliveries.deliver(performed.value.state);
      if (!delivered.accepted) return delivered;
      const amount = chargeOfPrepaid(outcome.value.state, performed.value.state.amount);
      if (amount === undefined) return performed;
      const charge = { act: 'charge', serviceId: id, amount } as const;
      const given = await this.giveBillingCommand.run(outcome.value.state, charge);
      return given.accepted ? performed : given;
    });
  }
}
