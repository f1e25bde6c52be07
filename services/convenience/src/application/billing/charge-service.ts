import { fen, fenOf, formatFen, refused } from '@goldkey/kernel';
import type { BillingCommand } from '../../domain/billing-command/billing-command.js';
import { refuseWithdrawn } from '../../domain/service/service.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { FeeStore } from '../fee-ports.js';
import type { OrderStore, ServiceStore, Transactions } from '../order-ports.js';
import type { Kept } from '../ports.js';
import type { GiveBillingCommand } from './give-billing-command.js';

/** What is open of a service is put on the household's account, to be billed with the month, instead of being taken by staff. */
export class ChargeService {
  constructor(
    private readonly services: ServiceStore,
    private readonly orders: OrderStore,
    private readonly fees: FeeStore,
    private readonly commands: BillingCommandStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly transactions: Transactions,
  ) {}

  async run(serviceId: string): Promise<Kept<BillingCommand>> {
    const service = await this.services.one(serviceId);
    const order = service && (await this.orders.one(service.orderId));
    if (service === undefined || order === undefined)
      return refused('convenience.service-not-found', { id: serviceId });
    if (order.due.prepayment !== '0.00') return refused('convenience.paid-ahead', { number: order.number });
    return this.transactions.run(async () => {
      const held = await this.services.change({ id: serviceId }, refuseWithdrawn);
      if (!held.accepted) return held;
      // Waits for who takes a fee for the same service.
      const received = fen(await this.fees.receivedFor(serviceId));
      const charged = await this.commands.charged({ orderId: order.id, serviceId });
      const open = fen(service.amount) - received - charged.reduce((sum, amount) => sum + fen(amount), 0n);
      if (open <= 0n) return refused('convenience.nothing-open', { amount: service.amount });
      return this.giveBillingCommand.run(order, { act: 'charge', serviceId, amount: formatFen(fenOf(open)) });
    });
  }
}
