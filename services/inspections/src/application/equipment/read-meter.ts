import type { Instant, Recorder } from '@goldkey/kernel';
import { readMeter } from '../../domain/equipment/decide.js';
import type { Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Kept, Target } from '../ports.js';

export interface ReadMeterCommand extends Target {
  readonly value: number;
  readonly at?: Instant;
}

/** The meter of a piece of equipment is read. */
export class ReadMeter {
  constructor(
    private readonly store: EquipmentStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, value }: ReadMeterCommand): Promise<Kept<Equipment>> {
    const command = { value, ...this.recorder.recording(at) };
    return this.store.change({ id, expectedVersion }, (known) => readMeter(known, command));
  }
}
