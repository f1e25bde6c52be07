import type { Instant, Recorder } from '@goldkey/kernel';
import { removeSuccessor } from '../../domain/successor/decide.js';
import type { Successor } from '../../domain/successor/successor.js';
import type { Kept, Target } from '../ports.js';
import type { SuccessorStore } from '../position-ports.js';

export interface RemoveSuccessorCommand extends Target {
  readonly why: string;
  readonly at?: Instant;
}

/** Somebody is no successor any more. */
export class RemoveSuccessor {
  constructor(
    private readonly successors: SuccessorStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: RemoveSuccessorCommand): Promise<Kept<Successor>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.successors.change([
      { ...command, decide: (successor) => removeSuccessor(successor, { ...command, ...recording }) },
    ]);
    return kept as Kept<Successor>;
  }
}
