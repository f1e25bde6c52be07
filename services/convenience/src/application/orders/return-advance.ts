import { accept, fen, formatFen, type Outcome, refused } from '@goldkey/kernel';
import { returnOfPrepayment } from '../../domain/billing-command/billing-command.js';
import { isOver } from '../../domain/order/machine.js';
import type { Order } from '../../domain/order/order.js';
import type { GiveBillingCommand } from '../billing/give-billing-command.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Target } from '../ports.js';

export interface ReturnAdvanceCommand extends Target {
  /** Yuan; left out: all that is left. */
  readonly amount?: string | undefined;
}

/**
 * What is left of the prepayment of an order that is over goes back, where its return was given up: as a deposit's it can be asked for
 * anew, all of it or what billing holds.
 */
export class ReturnAdvance {
  constructor(
    private readonly orders: OrderStore,
    private readonly commands: BillingCommandStore,
    private readonly giveBillingCommand: GiveBillingCommand,
    private readonly transactions: Transactions,
  ) {}

  run({ amount, ...target }: ReturnAdvanceCommand): Promise<Kept<Order>> {
    return this.transactions.run(async () => {
      const held = await this.orders.change(target, () => accept());
      if (!held.accepted) return held;
      const given = await this.#give(held.value.state, amount);
      return given.accepted ? held : given;
    });
  }

  async #give(order: Order, amount: string | undefined): Promise<Outcome<unknown>> {
    if (!isOver(order.state)) return refused('convenience.no-prepayment-to-return', { number: order.number });
    const charged = await this.commands.charged({ orderId: order.id });
    const givenBack = await this.commands.givenBack(order.id);
    const rest = returnOfPrepayment(order, { charged, givenBack });
    if (rest === undefined) return refused('convenience.no-prepayment-to-return', { number: order.number });
    const part = amount === undefined ? fen(rest.amount) : fen(amount);
    if (part > fen(rest.amount)) return refused('convenience.more-than-due-invalid', { left: rest.amount });
    return this.giveBillingCommand.run(order, { ...rest, amount: formatFen(part) });
  }
}
