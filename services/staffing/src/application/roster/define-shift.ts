import type { Recorder } from '@goldkey/kernel';
import { defineShift } from '../../domain/shift/decide.js';
import type { Shift } from '../../domain/shift/shift.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownProperty } from '../recording.js';
import type { ShiftStore } from '../roster-ports.js';

/** A template of a shift is made. */
export class DefineShift {
  constructor(
    private readonly shifts: ShiftStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: Omit<Shift, 'id' | 'state'>): Promise<Kept<Shift>> {
    const properties = await this.properties.find([command.propertyId]);
    const shift: Shift = { id: this.recorder.newId(), ...command, state: 'in-use' };
    return this.shifts.define(
      command.propertyId,
      (around) =>
        refuseUnknownProperty(properties, command.propertyId) ??
        defineShift(around, { ...this.recorder.recording(undefined), shift }),
    );
  }
}
