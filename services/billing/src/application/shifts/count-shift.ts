import type { Recorder } from '@goldkey/kernel';
import { type CashierShift, countShift } from '../../domain/shift/shift.js';
import type { ShiftStore } from '../payment-ports.js';
import type { Kept, Self, Target } from '../ports.js';

/** A cashier counts the till, which then takes nothing any more. */
export class CountShift {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({
    counted,
    note,
    ...target
  }: Target & { readonly counted: string; readonly note?: string }): Promise<Kept<CashierShift>> {
    const recording = this.recorder.recording(undefined);
    const said = { counted, ...(note !== undefined && { note }), by: this.self.id() };
    return this.shifts.count(target, (till) => countShift(till, { ...recording, ...said }));
  }
}
