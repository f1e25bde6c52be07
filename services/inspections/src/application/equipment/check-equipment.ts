import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { dayOf, type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { checkEquipment } from '../../domain/equipment/decide.js';
import type { CheckMade, Equipment } from '../../domain/equipment/equipment.js';
import type { EquipmentStore } from '../fieldwork-ports.js';
import type { Directory, Self, Target, Versioned } from '../ports.js';
import type { RaiseFinding } from '../raise-finding.js';

export interface CheckEquipmentCommand extends Target, Pick<CheckMade, 'checkId' | 'meter' | 'note' | 'photos'> {
  /** What failed, as it becomes a finding; absent: it is in order. */
  readonly failed?: { readonly category: string; readonly measure: string; readonly dueAt: Instant };
  readonly at?: Instant;
}

interface Checked extends Versioned<Equipment> {
  /** The finding that a failure became. */
  readonly findingId?: string;
}

/** A periodic check is made; a failure becomes a finding. Runs within the transaction of its command. */
export class CheckEquipment {
  constructor(
    private readonly store: EquipmentStore,
    private readonly attachments: AttachmentRegister,
    private readonly raiseFinding: RaiseFinding,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, failed, ...said }: CheckEquipmentCommand): Promise<Outcome<Checked>> {
    const known = await this.store.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    if (known === undefined || property === undefined) return refused('inspections.equipment-not-found', { id });
    const missing = (await NamedAttachments.of(this.attachments, said.photos)).refuseMissing(known.propertyId);
    if (missing !== undefined) return missing;
    const recording = this.recorder.recording(at);
    const day = dayOf(recording.at, property.timeZone);
    const result = failed === undefined ? ('in-order' as const) : ('failed' as const);
    const command = { ...said, ...recording, day, result, by: this.self.id() };
    const kept = await this.store.change({ id, expectedVersion }, (equipment) => checkEquipment(equipment, command));
    if (!kept.accepted || failed === undefined) return kept;
    const raised = await this.#raise(kept.value.state, said, { ...failed, at: recording.at });
    return raised.accepted ? { accepted: true, value: { ...kept.value, findingId: raised.value.state.id } } : raised;
  }

  #raise(
    { id, propertyId, name, place, checks }: Equipment,
    { checkId, note, photos }: Pick<CheckMade, 'checkId' | 'note' | 'photos'>,
    failed: NonNullable<CheckEquipmentCommand['failed']> & { readonly at: Instant },
  ) {
    const title = checks.find((check) => check.checkId === checkId)?.title ?? checkId;
    return this.raiseFinding.run({
      ...failed,
      propertyId,
      source: 'patrol',
      place: `${name} ${place}`.slice(0, 200),
      description: note ?? title,
      about: { kind: 'equipment', id },
      ...(photos.length > 0 && { photos }),
    });
  }
}
