import type { Instant, Recorder } from '@goldkey/kernel';
import { type CorrectEquipment as Correction, correctEquipment } from '../../domain/equipment/decide.js';
import type { Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Kept, Target } from '../ports.js';

export interface CorrectEquipmentCommand extends Target, Omit<Correction, 'at' | 'now' | 'eventId'> {
  readonly at?: Instant;
}

/** What is known of a piece of equipment, or how often it is checked, is put right. */
export class CorrectEquipment {
  constructor(
    private readonly store: EquipmentStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: CorrectEquipmentCommand): Promise<Kept<Equipment>> {
    const command = { ...said, ...this.recorder.recording(at) };
    return this.store.change({ id, expectedVersion }, (known) => correctEquipment(known, command));
  }
}
