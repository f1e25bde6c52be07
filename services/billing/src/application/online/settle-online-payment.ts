import { dayOf, monthOf, type Recorder, refused, yearOf } from '@goldkey/kernel';
import {
  type OnlinePayment,
  type ProviderReport,
  settleOnlinePayment,
} from '../../domain/online-payment/online-payment.js';
import { takeIncoming } from '../../domain/payment/incoming.js';
import type { AllOrNothing, OnlinePaymentStore } from '../online-ports.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Kept } from '../ports.js';

/** Who stands on the receipt: the household paid by itself. */
const PAYER = '业主';

/** What a provider reports of an order, by its call or when asked. The order, the payment and its entry are one transaction. */
export class SettleOnlinePayment {
  constructor(
    private readonly online: OnlinePaymentStore,
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly together: AllOrNothing,
    private readonly recorder: Recorder,
  ) {}

  async run(id: string, report: ProviderReport): Promise<Kept<OnlinePayment>> {
    const order = await this.online.one(id);
    const household = order && (await this.directory.household(order.householdId));
    const property = order && (await this.directory.property(order.propertyId));
    if (household === undefined || property === undefined) return refused('billing.online-payment-not-found', { id });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const paymentId = this.recorder.newId();
    return this.together.run(async () => {
      const settled = await this.online.change({ id }, (online) =>
        settleOnlinePayment(online, { ...recording, report, paymentId }),
      );
      if (!settled.accepted || settled.value.state.paymentId !== paymentId) return settled;
      const { propertyId, householdId, linkId, means, amount, reference, chosen } = settled.value.state;
      const by = `bill-link ${linkId}`;
      const booking = { entryId: this.recorder.newId(), month: monthOf(today), year: yearOf(today), by };
      const taken = await this.payments.take(household, booking, (counter) =>
        takeIncoming(counter, {
          ...this.recorder.recording(recording.at),
          ...{ id: paymentId, propertyId, householdId, means, amount, by, cashierName: PAYER },
          ...(reference !== undefined && { reference }),
          ...(chosen !== undefined && { chosen }),
          source: { kind: 'online', id },
        }),
      );
      return taken.accepted ? settled : taken;
    });
  }
}
