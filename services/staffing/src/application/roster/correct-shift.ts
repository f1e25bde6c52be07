import type { Recorder } from '@goldkey/kernel';
import { correctShift, type ShiftCorrection } from '../../domain/shift/decide.js';
import type { Shift } from '../../domain/shift/shift.js';
import type { Kept, Target } from '../ports.js';
import type { ShiftStore } from '../roster-ports.js';

/** A template is changed, retired or taken up again; days that were planned with it stay as they are. */
export class CorrectShift {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, changes: ShiftCorrection): Promise<Kept<Shift>> {
    return this.shifts.change(target, (shift, around) =>
      correctShift(shift, { ...this.recorder.recording(undefined), ...around, changes }),
    );
  }
}
