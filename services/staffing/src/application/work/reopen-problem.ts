import type { Recorder } from '@goldkey/kernel';
import { reopenProblem } from '../../domain/problem/decide.js';
import type { Problem } from '../../domain/problem/problem.js';
import type { Kept, ProblemStore, Target } from '../ports.js';

/** A problem of a meeting was closed by mistake: it is carried forward again. */
export class ReopenProblem {
  constructor(
    private readonly problems: ProblemStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<Problem>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.problems.change([
      { ...target, decide: (problem) => reopenProblem(problem, { ...recording, why }) },
    ]);
    return kept as Kept<Problem>;
  }
}
