import { dayOf, GROUP_ZONE, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { approveRenovation, rejectRenovation } from '../../domain/renovation/decide.js';
import type { Renovation, RenovationPermit } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface JudgeRenovationCommand extends Target, Omit<RenovationPermit, 'number'> {
  /** Why it may not run; absent: it may. */
  readonly refusedBecause?: string;
  readonly at?: Instant;
}

/** An application for a renovation is approved and has its permit, or is sent back with the reason. */
export class JudgeRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, refusedBecause, ...terms }: JudgeRenovationCommand): Promise<Kept<Renovation>> {
    const target = { id, expectedVersion };
    const command = { by: this.self.id(), byName: this.self.name(), ...this.recorder.recording(at) };
    if (refusedBecause !== undefined)
      return this.renovations.change(target, (known) =>
        rejectRenovation(known, { ...command, reason: refusedBecause }),
      );
    const known = await this.renovations.find(id);
    if (known === undefined) return refused('inspections.renovation-not-found', { id });
    const property = await this.directory.property(known.propertyId);
    const year = dayOf(command.at, property?.timeZone ?? GROUP_ZONE).slice(0, 4);
    const permit = { ...terms, number: await this.renovations.nextPermit(known.propertyId, year) };
    return this.renovations.change(target, (renovation) => approveRenovation(renovation, { ...command, permit }));
  }
}
