import type { Instant, Recorder } from '@goldkey/kernel';
import type { ConductCase } from '../../domain/conduct/conduct.js';
import { takeBackConduct } from '../../domain/conduct/decide.js';
import { actorOf, type ConductStore } from '../conduct-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawConductCaseCommand extends Target {
  readonly at?: Instant;
}

/** Who told of it takes it back. */
export class WithdrawConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: WithdrawConductCaseCommand): Promise<Kept<ConductCase>> {
    const command = { ...said, by: actorOf(this.self), ...this.recorder.recording(at) };
    return this.cases.change({ id, expectedVersion }, (known) => takeBackConduct(known, command));
  }
}
