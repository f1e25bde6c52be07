import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { BillLink } from '../../domain/bill-link/bill-link.js';
import {
  beginOnlinePayment,
  type OnlineMeans,
  type OnlinePayment,
  sameOrder,
} from '../../domain/online-payment/online-payment.js';
import type { OnlinePaymentStore, PaymentProvider } from '../online-ports.js';
import type { Directory } from '../ports.js';

export interface BeginOnlinePaymentCommand {
  readonly means: OnlineMeans;
  readonly amount: string;
  readonly chosen?: readonly string[];
  /** Yuan that the payer was shown to owe. */
  readonly owed: string;
  /** In which the payer reads, `zh-CN`. */
  readonly language: string;
}

export interface BegunOnlinePayment {
  readonly online: OnlinePayment;
  /** The provider's page, to which the payer is sent. */
  readonly payAt: string;
}

/** A household pays by its link: the order is kept first and then opened at the provider, so an order that pays is always known. */
export class BeginOnlinePayment {
  constructor(
    private readonly online: OnlinePaymentStore,
    private readonly directory: Directory,
    private readonly provider: PaymentProvider | undefined,
    private readonly recorder: Recorder,
  ) {}

  async run(
    { id: linkId, propertyId, householdId }: BillLink,
    { owed: shown, means, amount, chosen, language }: BeginOnlinePaymentCommand,
  ): Promise<Outcome<BegunOnlinePayment>> {
    if (this.provider === undefined || !this.provider.means.includes(means))
      return refused('billing.no-online-payment', {});
    const household = await this.directory.household(householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: householdId });
    const id = this.recorder.newId();
    const provider = this.provider.name;
    const order = { id, propertyId, householdId, linkId, provider, means, amount, ...(chosen && { chosen }) };
    const recording = this.recorder.recording(undefined);
    const begun = await this.online.begin(order, ({ known, owed }) => {
      const again = sameOrder(known, { order, now: recording.now });
      return again === undefined ? beginOnlinePayment(owed, { ...recording, order, shown }) : { again };
    });
    if (!begun.accepted) return begun;
    const { value: online } = begun;
    const property = await this.directory.property(propertyId);
    const title = `${property?.name ?? ''} ${household.building}-${household.room}`.trim();
    const { payAt } = await this.provider.begin({ ...online, title, language });
    return { accepted: true, value: { online, payAt } };
  }
}
