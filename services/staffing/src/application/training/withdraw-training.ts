import type { Recorder } from '@goldkey/kernel';
import { withdrawTraining } from '../../domain/training/decide-session.js';
import type { TrainingSession } from '../../domain/training/session.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingSessionStore } from '../training-ports.js';
import type { WithdrawAct } from '../work/withdraw-act.js';

/** A training session was recorded by mistake; neither was it the month's activity. */
export class WithdrawTraining {
  constructor(
    private readonly sessions: TrainingSessionStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run(command: Target & { readonly why: string }): Promise<Kept<TrainingSession>> {
    const { why } = command;
    const kept = await this.sessions.change(command, (session) =>
      withdrawTraining(session, { ...this.recorder.recording(undefined), why }),
    );
    if (!kept.accepted || kept.value.state.activity === undefined) return kept;
    const { actId: id } = kept.value.state.activity;
    const act = await this.withdrawAct.run({ id, why, mayDo: (kind) => kind === 'activity-held' });
    // Somebody may have taken the activity back by itself before.
    return act.accepted || act.refusal.code === 'staffing.act-already-withdrawn' ? kept : act;
  }
}
