import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { type Concession, decideConcession } from '../../domain/concession/concession.js';
import type { ConcessionAct } from '../../domain/concession/machine.js';
import type { WeighAuthority } from '../authority/weigh-authority.js';
import type { ConcessionStore, Kept, Self, Target } from '../ports.js';

export interface DecideConcessionCommand extends Target {
  readonly act: ConcessionAct;
  readonly note?: string;
  readonly until?: Day;
  readonly at?: Instant;
}

/** A concession is approved or refused by another person, or ended. */
export class DecideConcession {
  constructor(
    private readonly concessions: ConcessionStore,
    private readonly weighAuthority: WeighAuthority,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ act, note, until, at, ...target }: DecideConcessionCommand): Promise<Kept<Concession>> {
    const recording = this.recorder.recording(at);
    const authority = await this.weighAuthority.run('concession', target.id, recording.now);
    const said = { ...(note !== undefined && { note }), ...(until !== undefined && { until }), ...this.self.acting() };
    return this.concessions.change(target, (concession) =>
      decideConcession(act)(concession, { ...said, ...recording, authority }),
    );
  }
}
