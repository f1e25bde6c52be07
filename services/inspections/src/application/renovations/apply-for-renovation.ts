import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { applyForRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { Homes, RenovationStore } from '../fieldwork-ports.js';
import type { Directory, Kept } from '../ports.js';

export interface ApplyForRenovationCommand
  extends Pick<
    Renovation,
    | 'propertyId'
    | 'householdId'
    | 'applicant'
    | 'contractor'
    | 'foreman'
    | 'works'
    | 'from'
    | 'until'
    | 'deposit'
    | 'papers'
  > {
  readonly at?: Instant;
}

/** An owner applies for work on a home. */
export class ApplyForRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly attachments: AttachmentRegister,
    private readonly homes: Homes,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: ApplyForRenovationCommand): Promise<Kept<Renovation>> {
    const { propertyId, householdId, papers } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const home = await this.homes.nameOf(propertyId, householdId);
    if (home === undefined) return refused('inspections.household-not-found', { id: householdId });
    const missing = (await NamedAttachments.of(this.attachments, papers)).refuseMissing(propertyId);
    if (missing !== undefined) return missing;
    const renovation = { ...said, home, id: this.recorder.newId() };
    return this.renovations.add(applyForRenovation(undefined, { ...this.recorder.recording(at), renovation }));
  }
}
