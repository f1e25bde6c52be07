import type { Instant, Recorder } from '@goldkey/kernel';
import type { ConductCase } from '../../domain/conduct/conduct.js';
import { hearConduct } from '../../domain/conduct/decide.js';
import { actorOf, type ConductStore } from '../conduct-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface HearConductCaseCommand extends Target {
  readonly silent: boolean;
  readonly words: string;
  readonly at?: Instant;
}

/** The person concerned was heard, by themselves or by who leads them. */
export class HearConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: HearConductCaseCommand): Promise<Kept<ConductCase>> {
    const command = { ...said, by: actorOf(this.self), ...this.recorder.recording(at) };
    return this.cases.change({ id, expectedVersion }, (known) => hearConduct(known, command));
  }
}
