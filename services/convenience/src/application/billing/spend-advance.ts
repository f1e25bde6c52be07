import type { Outcome } from '@goldkey/kernel';
import { chargeOfPrepaid } from '../../domain/billing-command/billing-command.js';
import type { Order } from '../../domain/order/order.js';
import type { Service } from '../../domain/service/service.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { ServiceStore } from '../order-ports.js';
import type { FinishOrder } from '../orders/finish-order.js';
import type { GiveBillingCommand } from './give-billing-command.js';

/**
 * What was paid ahead pays for a service; what is left of it after the one service of a one-off order goes back. Part of the
 * transaction in which the service is logged.
 */
export class SpendAdvance {
  constructor(
    private readonly services: Pick<ServiceStore, 'costOf'>,
    private readonly commands: BillingCommandStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly finishOrder: FinishOrder,
  ) {}

  async run(order: Order, { id: serviceId, amount: cost }: Service): Promise<Outcome<unknown>> {
    const so = {
      cost: await this.services.costOf(order.id),
      charged: await this.commands.charged({ orderId: order.id }),
    };
    const amount = chargeOfPrepaid(order, cost, so);
    if (amount !== undefined) {
      const given = await this.giveBillingCommand.run(order, { act: 'charge', serviceId, amount });
      if (!given.accepted) return given;
    }
    return order.state === 'fulfilled' ? this.finishOrder.run(order) : { accepted: true, value: undefined };
  }
}
