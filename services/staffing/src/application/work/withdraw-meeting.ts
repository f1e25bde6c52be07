import type { Recorder } from '@goldkey/kernel';
import type { Act } from '../../domain/act/act.js';
import { withdrawProblem } from '../../domain/problem/decide.js';
import type { Kept, ProblemStore, Target } from '../ports.js';
import type { WithdrawAct } from './withdraw-act.js';

export interface WithdrawMeetingCommand extends Target {
  readonly why: string;
}

/** A meeting was recorded by mistake: the problems that it raised were not raised either. What it closed stays closed. */
export class WithdrawMeeting {
  constructor(
    private readonly problems: ProblemStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawMeetingCommand): Promise<Kept<Act>> {
    const { why } = command;
    const act = await this.withdrawAct.run({ ...command, mayDo: (kind) => kind === 'meeting-held' });
    if (!act.accepted) return act;
    const raised = await this.problems.raisedAt(command.id);
    const recording = this.recorder.recording(undefined);
    await this.problems.change(
      raised.map((id) => ({ id, decide: (problem) => withdrawProblem(problem, { ...recording, why }) })),
    );
    return act;
  }
}
