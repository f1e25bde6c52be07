import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { registerEquipment } from '../../domain/equipment/decide.js';
import type { Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Directory, Kept } from '../ports.js';

export interface RegisterEquipmentCommand
  extends Pick<Equipment, 'propertyId' | 'code' | 'name' | 'kind' | 'place' | 'serves' | 'meterUnit' | 'checks'> {
  /** Absent: today, where the property lies. */
  readonly since?: Day;
  readonly at?: Instant;
}

/** A piece of equipment enters the register with its periodic checks. */
export class RegisterEquipment {
  constructor(
    private readonly store: EquipmentStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: RegisterEquipmentCommand): Promise<Kept<Equipment>> {
    const { propertyId } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const since = said.since ?? dayOf(recording.now, property.timeZone);
    const equipment = { ...said, since, id: this.recorder.newId() };
    return this.store.register(equipment, (sameCode) => registerEquipment(sameCode, { ...recording, equipment }));
  }
}
