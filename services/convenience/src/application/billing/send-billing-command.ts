import type { Outcome, Recorder, Reply } from '@goldkey/kernel';
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
import type { EndOrderOfLetting } from '../orders/end-order-of-letting.js';

/** Asks billing to book a command, and keeps what it says; an advance that is booked is paid. */
export class SendBillingCommand {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly orders: OrderStore,
    private readonly billing: Billing,
    private readonly endOrderOfLetting: EndOrderOfLetting,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run(command: BillingCommand): Promise<Reply> {
    const reply = await this.billing.book(command);
    if (reply !== 'away') {
      await this.transactions.run(() => this.#settle(command, reply));
      return reply;
    }
    const recording = this.recorder.recording(undefined);
    await this.commands.change({ id: command.id }, (known) => postpone(known, recording));
    return reply;
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
    const went = await this.endOrderOfLetting.goOn(changed);
    return went.accepted ? settled : went;
  }
}
