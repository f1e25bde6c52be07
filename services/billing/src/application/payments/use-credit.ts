import { dayOf, type Fen, monthOf, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Self } from '../ports.js';

/** What a household paid ahead settles what it owes, oldest first. */
export class UseCredit {
  constructor(
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(householdId: string): Promise<Outcome<Fen>> {
    const household = await this.directory.household(householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (household === undefined || property === undefined)
      return refused('billing.household-not-found', { id: householdId });
    const { at } = this.recorder.recording(undefined);
    const month = monthOf(dayOf(at, property.timeZone));
    const booking = { entryId: this.recorder.newId(), month, at, by: this.self.id() };
    const done = await this.payments.useCredit(household, booking);
    return 'closed' in done
      ? refused('billing.month-closed', { month: done.closed })
      : { accepted: true, value: done.used };
  }
}
