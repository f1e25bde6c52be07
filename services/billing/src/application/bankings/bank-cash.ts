import { dayOf, endOfDay, monthOf, type Recorder, refused } from '@goldkey/kernel';
import { type Banking, bankCash } from '../../domain/banking/banking.js';
import type { BankingStore } from '../banking-ports.js';
import type { Directory, Kept, Self, Staff } from '../ports.js';

export type BankCashCommand = Pick<
  Banking,
  'propertyId' | 'day' | 'amount' | 'shiftIds' | 'bankAccount' | 'slip' | 'witness'
>;

/** Cash of the safe is taken to the bank; who counted it records it, and another person of the property was there. */
export class BankCash {
  constructor(
    private readonly bankings: BankingStore,
    private readonly directory: Directory,
    private readonly staff: Staff,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: BankCashCommand): Promise<Kept<Banking>> {
    const { propertyId, day, witness: witnessId } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const known = await this.staff.employee(witnessId);
    const witness = known ?? { employeeId: witnessId, name: witnessId, propertyIds: [] };
    const { now, eventId } = this.recorder.recording(undefined);
    const today = dayOf(now, property.timeZone);
    // Of a day that is over the books have it at its end.
    const at = day < today ? endOfDay(day, property.timeZone) : now;
    const byEmployee = this.self.employeeId();
    const banking = {
      ...said,
      id: this.recorder.newId(),
      countedBy: byEmployee ?? this.self.id(),
      countedByName: this.self.name(),
    };
    const { selves } = this.self.acting();
    const booking = { entryId: this.recorder.newId(), month: monthOf(day), by: this.self.id() };
    return this.bankings.record({ ...said, at }, booking, (standing) =>
      bankCash(standing, { at, now, eventId, banking, witness, byEmployee, selves, today }),
    );
  }
}
