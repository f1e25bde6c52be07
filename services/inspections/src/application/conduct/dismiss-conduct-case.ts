import type { Instant, Recorder } from '@goldkey/kernel';
import type { ConductCase } from '../../domain/conduct/conduct.js';
import { dismissConduct } from '../../domain/conduct/decide.js';
import { actorOf, type ConductStore } from '../conduct-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface DismissConductCaseCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** Somebody else finds that it is not so, or that it cannot be shown. */
export class DismissConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: DismissConductCaseCommand): Promise<Kept<ConductCase>> {
    const command = { ...said, by: actorOf(this.self), ...this.recorder.recording(at) };
    return this.cases.change({ id, expectedVersion }, (known) => dismissConduct(known, command));
  }
}
