import type { Instant, Recorder } from '@goldkey/kernel';
import type { ConductCase } from '../../domain/conduct/conduct.js';
import { confirmConduct } from '../../domain/conduct/decide.js';
import { actorOf, type ConductStore } from '../conduct-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface ConfirmConductCaseCommand extends Target {
  readonly reason: string;
  readonly circulated: boolean;
  readonly serious: boolean;
  readonly at?: Instant;
}

/** Somebody else finds that it is so: the stipend answers for it (W-01 to W-04). */
export class ConfirmConductCase {
  constructor(
    private readonly cases: ConductStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: ConfirmConductCaseCommand): Promise<Kept<ConductCase>> {
    const command = { ...said, by: actorOf(this.self), ...this.recorder.recording(at) };
    return this.cases.change({ id, expectedVersion }, (known) => confirmConduct(known, command));
  }
}
