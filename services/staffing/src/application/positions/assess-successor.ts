import type { Instant, Recorder } from '@goldkey/kernel';
import { assessSuccessor } from '../../domain/successor/decide.js';
import type { Readiness, Successor } from '../../domain/successor/successor.js';
import type { Kept, Target } from '../ports.js';
import type { SuccessorStore } from '../position-ports.js';

export interface AssessSuccessorCommand extends Target {
  readonly readiness: Readiness;
  readonly note: string;
  readonly at?: Instant;
}

/** How far a successor has come is judged anew. */
export class AssessSuccessor {
  constructor(
    private readonly successors: SuccessorStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AssessSuccessorCommand): Promise<Kept<Successor>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.successors.change([
      { ...command, decide: (successor) => assessSuccessor(successor, { ...command, ...recording }) },
    ]);
    return kept as Kept<Successor>;
  }
}
