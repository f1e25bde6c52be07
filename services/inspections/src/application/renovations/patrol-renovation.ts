import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import type { Instant, Recorder } from '@goldkey/kernel';
import { patrolRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface PatrolRenovationCommand extends Target {
  readonly note?: string;
  readonly photos: readonly string[];
  readonly at?: Instant;
}

/** Somebody looked how a renovation goes (D-07). */
export class PatrolRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly attachments: AttachmentRegister,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: PatrolRenovationCommand): Promise<Kept<Renovation>> {
    const named = await NamedAttachments.of(this.attachments, said.photos);
    const command = { ...said, by: this.self.id(), ...this.recorder.recording(at) };
    return this.renovations.change(
      { id, expectedVersion },
      (known) => named.refuseMissing(known.propertyId) ?? patrolRenovation(known, command),
    );
  }
}
