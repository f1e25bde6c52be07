import { type Day, dayOf, GROUP_ZONE, type Recorder } from '@goldkey/kernel';
import { returnDeposit } from '../../domain/renovation/deposit.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Directory, Kept, Self, Target } from '../ports.js';

export interface ReturnDepositCommand extends Target {
  readonly returned: string;
  readonly withheld: string;
  readonly reason?: string;
  readonly on: Day;
}

/** The deposit of a renovation goes back at its end, less what is withheld. */
export class ReturnDeposit {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly directory: Pick<Directory, 'property'>,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, ...said }: ReturnDepositCommand): Promise<Kept<Renovation>> {
    const known = await this.renovations.find(id);
    const property = known && (await this.directory.property(known.propertyId));
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.now, property?.timeZone ?? GROUP_ZONE);
    const command = { ...said, ...recording, by: this.self.id(), today };
    return this.renovations.change({ id, expectedVersion }, (renovation) => returnDeposit(renovation, command));
  }
}
