import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import type { Instant, Recorder } from '@goldkey/kernel';
import { type CorrectRenovation as Correction, correctRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Target } from '../ports.js';

export interface CorrectRenovationCommand extends Target, Omit<Correction, 'at' | 'now' | 'eventId'> {
  readonly at?: Instant;
}

/** An application is put right, or papers come later. */
export class CorrectRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly attachments: AttachmentRegister,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: CorrectRenovationCommand): Promise<Kept<Renovation>> {
    const named = await NamedAttachments.of(this.attachments, said.papers);
    const command = { ...said, ...this.recorder.recording(at) };
    return this.renovations.change(
      { id, expectedVersion },
      (known) => named.refuseMissing(known.propertyId) ?? correctRenovation(known, command),
    );
  }
}
