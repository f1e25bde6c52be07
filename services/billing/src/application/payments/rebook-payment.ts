import { dayOf, monthOf, type Recorder, refused, yearOf } from '@goldkey/kernel';
import { followPayment } from '../../domain/bank-line/bank-line.js';
import { rejudgeInstalments } from '../../domain/instalment-plan/instalment-plan.js';
import type { Payment } from '../../domain/payment/payment.js';
import { rebookPayment } from '../../domain/payment/rebook.js';
import type { PaymentStore, RebookingFollows } from '../payment-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface RebookPaymentCommand extends Target {
  /** The right home. */
  readonly householdId: string;
  readonly reason: string;
}

/**
 * A payment that was booked to the wrong home is booked to the right one, in the month of now; the bank's line that made it and the
 * plans of both homes follow. Answers the new payment.
 */
export class RebookPayment {
  constructor(
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ householdId, reason, ...target }: RebookPaymentCommand): Promise<Kept<Payment>> {
    const to = await this.directory.household(householdId);
    const property = to && (await this.directory.property(to.propertyId));
    if (to === undefined || property === undefined) return refused('billing.household-not-found', { id: householdId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const acting = this.self.acting();
    const booking = { entryId: this.recorder.newId(), month: monthOf(today), year: yearOf(today), by: acting.by };
    const ids = { id: this.recorder.newId(), newEventId: this.recorder.newId() };
    const said = { ...recording, ...ids, to, reason, ...acting, byName: this.self.name() };
    const follows: RebookingFollows = {
      line: (line) => followPayment(line, { ...this.recorder.recording(recording.at), householdId }),
      plan: (plan, open, otherStands) =>
        rejudgeInstalments(plan, { ...this.recorder.recording(recording.at), open, today, otherStands }),
    };
    return this.payments.rebook(target, to, booking, (standing) => rebookPayment(standing, said), follows);
  }
}
