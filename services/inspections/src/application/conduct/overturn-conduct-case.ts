import type { Instant, Recorder } from '@goldkey/kernel';
import type { ConductCase } from '../../domain/conduct/conduct.js';
import { overturnConduct } from '../../domain/conduct/decide.js';
import { actorOf, type ConductStore } from '../conduct-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface OverturnConductCaseCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** An appeal was right: what was confirmed counts no more. */
export class OverturnConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: OverturnConductCaseCommand): Promise<Kept<ConductCase>> {
    const command = { ...said, by: actorOf(this.self), ...this.recorder.recording(at) };
    return this.cases.change({ id, expectedVersion }, (known) => overturnConduct(known, command));
  }
}
