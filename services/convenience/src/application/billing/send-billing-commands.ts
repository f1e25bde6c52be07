import type { Outcome, Recorder } from '@goldkey/kernel';
import {
  type BillingCommand,
  type Booked,
  bookedByBilling,
  postpone,
  refusedByBilling,
} from '../../domain/billing-command/billing-command.js';
import { bookAdvance } from '../../domain/order/advances.js';
import type { Billing, BillingCommandStore } from '../billing-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';

const MOST_AT_ONCE = 50;

/** Asks billing for what waits. Whatever ends it in between, the next round asks again under the same key. */
export class SendBillingCommands {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly orders: OrderStore,
    private readonly billing: Billing,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run(): Promise<void> {
    const { now } = this.recorder.recording(undefined);
    for (const command of await this.commands.due(now, MOST_AT_ONCE)) {
      const answer = await this.billing.book(command);
      if (answer === 'away') {
        const recording = this.recorder.recording(undefined);
        await this.commands.change({ id: command.id }, (known) => postpone(known, recording));
        return;
      }
      await this.transactions.run(() => this.#settle(command, answer));
    }
  }

  async #settle({ id, orderId, asked }: BillingCommand, answer: Outcome<Booked>) {
    const recording = this.recorder.recording(undefined);
    const settled = await this.commands.change({ id }, (known) =>
      answer.accepted
        ? bookedByBilling(known, { ...recording, booked: answer.value })
        : refusedByBilling(known, { ...recording, refusal: answer.refusal.code }),
    );
    if (!settled.accepted || !answer.accepted || asked.act !== 'take' || asked.kind === 'service') return settled;
    const own = { ...recording, eventId: this.recorder.newId() };
    const { receipt } = answer.value;
    const changed = await this.orders.change({ id: orderId }, (order) =>
      bookAdvance(order, { ...own, commandId: id, receipt }),
    );
    return changed.accepted ? settled : changed;
  }
}
