import { dayOf, monthOf, type Recorder, refused, yearOf } from '@goldkey/kernel';
import { assignLine, type BankLine } from '../../domain/bank-line/bank-line.js';
import { takeIncoming } from '../../domain/payment/incoming.js';
import type { BankLineStore } from '../bank-ports.js';
import type { PaymentStore } from '../payment-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

/** A line is a household's payment: it gets its receipt, settles what is owed and leaves the rest as credit. */
export class AssignBankLine {
  constructor(
    private readonly lines: BankLineStore,
    private readonly payments: PaymentStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({
    householdId,
    chosen,
    ...target
  }: Target & { readonly householdId: string; readonly chosen?: readonly string[] }): Promise<Kept<BankLine>> {
    const household = await this.directory.household(householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (household === undefined || property === undefined)
      return refused('billing.household-not-found', { id: householdId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const by = this.self.id();
    const paymentId = this.recorder.newId();
    const { propertyId } = household;
    const assigned = (line: BankLine) =>
      line.propertyId === propertyId
        ? assignLine(line, { ...recording, by, householdId, paymentId })
        : ({ accepted: false, refusal: { code: 'billing.household-not-found', facts: { id: householdId } } } as const);
    return this.lines.assign(target, assigned, ({ id, account, amount, reference }) => {
      const booking = { entryId: this.recorder.newId(), month: monthOf(today), year: yearOf(today), by };
      return this.payments.take(household, booking, (counter) =>
        takeIncoming(counter, {
          ...this.recorder.recording(recording.at),
          ...{ id: paymentId, propertyId, householdId, means: account, amount, by, cashierName: this.self.name() },
          ...(reference !== undefined && { reference }),
          ...(chosen !== undefined && { chosen }),
          source: { kind: 'bank', id },
        }),
      );
    });
  }
}
