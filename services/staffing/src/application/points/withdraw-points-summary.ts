import type { Recorder } from '@goldkey/kernel';
import { type PointsSummary, withdrawPointsSummary } from '../../domain/points/summary.js';
import type { PointsSummaryStore } from '../points-ports.js';
import type { Kept, Target } from '../ports.js';
import type { WithdrawAct } from '../work/withdraw-act.js';

/** A month's summary is taken back with the act that told of it: entries can be made for the month again. */
export class WithdrawPointsSummary {
  constructor(
    private readonly summaries: PointsSummaryStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<PointsSummary>> {
    const recording = this.recorder.recording(undefined);
    const kept = await this.summaries.change(target, (summary, isPublished) =>
      withdrawPointsSummary(summary, { ...recording, why, isPublished }),
    );
    if (!kept.accepted) return kept;
    const act = await this.withdrawAct.run({ id: kept.value.state.actId, why, mayDo: () => true });
    // One that was taken back by itself before is as it should be.
    return act.accepted || act.refusal.code === 'staffing.act-already-withdrawn' ? kept : act;
  }
}
