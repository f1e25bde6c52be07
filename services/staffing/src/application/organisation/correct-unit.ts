import type { Instant } from '@goldkey/kernel';
import { type Recorder } from '@goldkey/kernel';
import { correctUnit } from '../../domain/unit/decide.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { Kept, Reach, Target, UnitStore } from '../ports.js';
import { refuseGroupWide } from '../recording.js';

export interface CorrectUnitCommand extends Target {
  readonly name?: string;
  readonly key?: boolean;
  readonly at?: Instant;
}

/** A unit gets another name, or becomes (or stops being) a key department. */
export class CorrectUnit {
  constructor(
    private readonly units: UnitStore,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
  ) {}

  run(command: CorrectUnitCommand): Promise<Kept<Unit>> {
    const recording = this.recorder.recording(command.at);
    return this.units.change(
      command,
      (unit, siblingNames) =>
        refuseGroupWide(this.reach, unit.propertyId) ?? correctUnit(unit, siblingNames, { ...command, ...recording }),
    );
  }
}
