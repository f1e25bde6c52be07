import { fen, fenOf, formatFen, type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { type Fee, receiveFee } from '../../domain/fee/fee.js';
import { refuseWithdrawn } from '../../domain/service/service.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { FeeStore } from '../fee-ports.js';
import type { OrderStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface ReceiveFeeCommand {
  readonly serviceId: string;
  readonly amount: string;
  readonly at?: Instant | undefined;
}

/** A member of staff takes the fee for a service from the owner, and has until the next working day to hand it over (C-06). */
export class ReceiveFee {
  constructor(
    private readonly fees: FeeStore,
    private readonly services: ServiceStore,
    private readonly commands: BillingCommandStore,
    private readonly orders: OrderStore,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ serviceId, amount, at }: ReceiveFeeCommand): Promise<Kept<Fee>> {
    const service = await this.services.one(serviceId);
    const order = service && (await this.orders.one(service.orderId));
    if (service === undefined || order === undefined)
      return refused('convenience.service-not-found', { id: serviceId });
    const property = await this.directory.property(service.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: service.propertyId });
    const employeeId = this.self.employeeId();
    if (employeeId === undefined) return refused('convenience.employee-not-found', {});
    const who = { employeeId, receivedAs: idsOf(this.self.acting()), employeeName: this.self.name() };
    const fee = { id: this.recorder.newId(), kind: 'service' as const, amount, ...who, serviceId };
    const recording = this.recorder.recording(at);
    const { timeZone } = property;
    return this.transactions.run(async () => {
      // Held until the end: nobody says meanwhile that it was logged by mistake.
      const held = await this.services.change({ id: serviceId }, refuseWithdrawn);
      if (!held.accepted) return held;
      const received = fen(await this.fees.receivedFor(serviceId));
      const charged = await this.commands.charged({ orderId: order.id, serviceId });
      const onAccount = charged.reduce((sum, amount) => sum + fen(amount), 0n);
      // What was paid ahead or goes with the bill of the month is not taken a second time.
      const owed = order.due.prepayment === '0.00' ? fen(service.amount) : 0n;
      const open = formatFen(fenOf(owed - received - (owed === 0n ? 0n : onAccount)));
      return this.fees.receive(receiveFee({ ...recording, fee, order, open, timeZone }));
    });
  }
}
