import { plus, type Recorder } from '@goldkey/kernel';
import { answerRefund, expireOnlinePayment, type OnlinePayment } from '../../domain/online-payment/online-payment.js';
import type { OnlinePaymentStore, PaymentProvider } from '../online-ports.js';
import type { SettleOnlinePayment } from './settle-online-payment.js';

/** The provider's own call is given so long before it is asked. */
const FIRST_ASKED_AFTER_MS = 20_000;
/** An order that has expired is asked about for so long: a payment may have been on its way. */
const ASKED_AFTER_EXPIRY_MS = 24 * 3_600_000;

/** Asks the provider about every order that is open and every refund that it has not answered: what its calls lost is found. */
export class ChaseOnlinePayments {
  constructor(
    private readonly online: OnlinePaymentStore,
    private readonly provider: PaymentProvider | undefined,
    private readonly settle: SettleOnlinePayment,
    private readonly recorder: Recorder,
  ) {}

  /** How many orders were asked about. Throws at the end, with every cause, where some could not be. */
  async run(): Promise<number> {
    const { provider } = this;
    if (provider === undefined) return 0;
    const { now } = this.recorder.recording(undefined);
    const moments = { before: plus(now, -FIRST_ASKED_AFTER_MS), since: plus(now, -ASKED_AFTER_EXPIRY_MS) };
    const faults: unknown[] = [];
    const waiting = await this.online.waiting(provider.name, moments);
    for (const order of waiting) {
      try {
        await (order.state === 'refunded' ? this.#askRefund(provider, order) : this.#askOrder(provider, order));
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} online payments could not be asked about`);
    return waiting.length;
  }

  async #askOrder(provider: PaymentProvider, { id }: OnlinePayment): Promise<void> {
    const report = await provider.ask(id);
    if (report !== undefined) await this.settle.run(id, report);
    await this.online.change({ id }, (online) => expireOnlinePayment(online, this.recorder.recording(undefined)));
  }

  async #askRefund(provider: PaymentProvider, { id, refund }: OnlinePayment): Promise<void> {
    if (refund === undefined) return;
    const answer = await provider.refund({ orderId: id, refundId: refund.refundId, amount: refund.amount });
    if (answer === undefined) return;
    const recording = this.recorder.recording(undefined);
    await this.online.change({ id }, (online) => answerRefund(online, { ...recording, ...answer }));
  }
}
