import { dayOf, monthOf, type Recorder, refused, yearOf } from '@goldkey/kernel';
import { type Payment, type TakePayment as Taking, takePayment } from '../../domain/payment/payment.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export type TakePaymentCommand = Pick<
  Taking,
  'householdId' | 'means' | 'amount' | 'tendered' | 'reference' | 'chosen' | 'owed'
>;

/** A household pays, and gets a receipt. Of two who take the same debt at the same time one does. */
export class TakePayment {
  constructor(
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: TakePaymentCommand): Promise<Kept<Payment>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const property = await this.directory.property(household.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: household.propertyId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const by = this.self.id();
    const booking = { entryId: this.recorder.newId(), month: monthOf(today), year: yearOf(today), by };
    const id = this.recorder.newId();
    const who = { id, propertyId: household.propertyId, by, cashierName: this.self.name() };
    return this.payments.take(household, booking, (counter) => takePayment(counter, { ...said, ...recording, ...who }));
  }
}
