import { dayOf, monthOf, type Outcome, type Recorder, refused, yearOf } from '@goldkey/kernel';
import { type Payment, type TakePayment as Taking, takePayment } from '../../domain/payment/payment.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Household, Property, Self } from '../ports.js';

export type TakePaymentCommand = Pick<
  Taking,
  'householdId' | 'means' | 'amount' | 'tendered' | 'reference' | 'chosen' | 'owed'
>;

/** A payment that was taken, with whose it is. */
export interface TakenPayment {
  readonly state: Payment;
  readonly version: number;
  readonly household: Household;
  readonly property: Property;
}

/** A household pays, and gets a receipt. Of two who take the same debt at the same time one does. */
export class TakePayment {
  constructor(
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: TakePaymentCommand): Promise<Outcome<TakenPayment>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const property = await this.directory.property(household.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: household.propertyId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const acting = this.self.acting();
    const booking = { entryId: this.recorder.newId(), month: monthOf(today), year: yearOf(today), by: acting.by };
    const id = this.recorder.newId();
    const who = { id, propertyId: household.propertyId, ...acting, cashierName: this.self.name() };
    const kept = await this.payments.take(household, booking, (counter) =>
      takePayment(counter, { ...said, ...recording, ...who }),
    );
    return kept.accepted ? { accepted: true, value: { ...kept.value, household, property } } : kept;
  }
}
