import type { Instant, Recorder } from '@goldkey/kernel';
import { retireEquipment } from '../../domain/equipment/decide.js';
import type { Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface RetireEquipmentCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A piece of equipment is taken out of use. */
export class RetireEquipment {
  constructor(
    private readonly store: EquipmentStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: RetireEquipmentCommand): Promise<Kept<Equipment>> {
    const command = { reason, by: this.self.id(), ...this.recorder.recording(at) };
    return this.store.change({ id, expectedVersion }, (known) => retireEquipment(known, command));
  }
}
