import type { Recorder } from '@goldkey/kernel';
import { type CashierShift, handOverShift } from '../../domain/shift/shift.js';
import type { ShiftStore } from '../payment-ports.js';
import type { Kept, Self, Staff, Target } from '../ports.js';

/** The money of a counted till goes to another person of the property; who watches records it. */
export class HandOverShift {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly staff: Staff,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ to: employeeId, ...target }: Target & { readonly to: string }): Promise<Kept<CashierShift>> {
    const known = await this.staff.employee(employeeId);
    const to = known ?? { employeeId, name: employeeId, propertyIds: [] };
    const recording = this.recorder.recording(undefined);
    const byEmployee = this.self.employeeId();
    const said = {
      to,
      selves: this.self.acting().selves,
      byEmployee,
      supervisedBy: byEmployee ?? '',
      handoverId: this.recorder.newId(),
    };
    return this.shifts.change(target, (shift) => handOverShift(shift, { ...recording, ...said }));
  }
}
