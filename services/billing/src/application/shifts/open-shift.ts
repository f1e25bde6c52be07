import { idsOf, type Recorder, refused } from '@goldkey/kernel';
import { type CashierShift, openShift } from '../../domain/shift/shift.js';
import type { ShiftStore } from '../payment-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

/** A cashier opens a till in a property. */
export class OpenShift {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Pick<CashierShift, 'propertyId' | 'float'>): Promise<Kept<CashierShift>> {
    const { propertyId } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('billing.property-not-found', { propertyId });
    const acting = this.self.acting();
    const cashier = acting.by;
    const employeeId = this.self.employeeId();
    const shift = {
      ...said,
      id: this.recorder.newId(),
      cashier,
      openedAs: idsOf(acting),
      cashierName: this.self.name(),
      ...(employeeId !== undefined && { employeeId }),
    };
    const recording = this.recorder.recording(undefined);
    return this.shifts.open({ propertyId, cashier }, (open) => openShift(open, { ...recording, shift }));
  }
}
