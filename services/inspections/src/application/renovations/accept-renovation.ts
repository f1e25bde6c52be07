import type { Instant, Recorder } from '@goldkey/kernel';
import { acceptRenovation } from '../../domain/renovation/decide.js';
import type { Renovation } from '../../domain/renovation/renovation.js';
import type { RenovationStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface AcceptRenovationCommand extends Target {
  readonly note?: string;
  /** Why it is accepted although violations are open. */
  readonly despite?: string;
  readonly at?: Instant;
}

/** A renovation is accepted at its end (D-07); with violations that are open only by a reason. */
export class AcceptRenovation {
  constructor(
    private readonly renovations: RenovationStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: AcceptRenovationCommand): Promise<Kept<Renovation>> {
    const openFindings = await this.renovations.openFindings(id);
    const command = {
      ...said,
      openFindings,
      by: this.self.id(),
      byName: this.self.name(),
      ...this.recorder.recording(at),
    };
    return this.renovations.change({ id, expectedVersion }, (known) => acceptRenovation(known, command));
  }
}
