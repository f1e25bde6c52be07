import type { Recorder } from '@goldkey/kernel';
import { reinstateEquipment } from '../../domain/equipment/decide.js';
import type { Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface ReinstateEquipmentCommand extends Target {
  readonly reason: string;
}

/** A piece of equipment was taken out of use by mistake; another person says so. */
export class ReinstateEquipment {
  constructor(
    private readonly store: EquipmentStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, reason }: ReinstateEquipmentCommand): Promise<Kept<Equipment>> {
    const command = { reason, ...this.self.acting(), ...this.recorder.recording(undefined) };
    return this.store.change({ id, expectedVersion }, (known) => reinstateEquipment(known, command));
  }
}
