import type { Outcome } from '@goldkey/kernel';
import { returnOfPrepayment } from '../../domain/billing-command/billing-command.js';
import type { Order } from '../../domain/order/order.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { ReleaseParkingPlace } from '../parking/release-parking-place.js';

/** What follows when an order is over: its parking place is freed, and what is left of its prepayment goes back; part of the transaction in which it ends. */
export class FinishOrder {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly releaseParkingPlace: ReleaseParkingPlace,
  ) {}

  async run(order: Order): Promise<Outcome<unknown>> {
    await this.releaseParkingPlace.run(order.id);
    return this.giveRestBack(order);
  }

  /** What is left of the prepayment now, of an order that is over. */
  async giveRestBack(order: Order): Promise<Outcome<unknown>> {
    const charged = await this.commands.charged({ orderId: order.id });
    const back = returnOfPrepayment(order, { charged, givenBack: await this.commands.givenBack(order.id) });
    return back === undefined ? { accepted: true, value: undefined } : this.giveBillingCommand.run(order, back);
  }
}
