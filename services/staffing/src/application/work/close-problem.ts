import type { Instant, Recorder } from '@goldkey/kernel';
import { closeProblem } from '../../domain/problem/decide.js';
import type { Problem } from '../../domain/problem/problem.js';
import type { Kept, ProblemStore, Target } from '../ports.js';

export interface CloseProblemCommand extends Target {
  readonly outcome: string;
  readonly at?: Instant;
}

/** A problem of a meeting is settled before the next one. */
export class CloseProblem {
  constructor(
    private readonly problems: ProblemStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: CloseProblemCommand): Promise<Kept<Problem>> {
    const recording = this.recorder.recording(command.at);
    const [kept] = await this.problems.change([
      { ...command, decide: (problem) => closeProblem(problem, { ...recording, outcome: command.outcome }) },
    ]);
    return kept as Kept<Problem>;
  }
}
