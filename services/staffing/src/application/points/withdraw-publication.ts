import type { Recorder } from '@goldkey/kernel';
import { withdrawPublication } from '../../domain/points/decide-publication.js';
import type { PointsPublication } from '../../domain/points/publication.js';
import type { PointsPublicationStore } from '../points-ports.js';
import type { Kept, Target } from '../ports.js';
import type { WithdrawAct } from '../work/withdraw-act.js';

/** A quarter's points were published by mistake; the act that told of it is withdrawn with it. */
export class WithdrawPublication {
  constructor(
    private readonly publications: PointsPublicationStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<PointsPublication>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.publications.change([
      { ...target, decide: (publication) => withdrawPublication(publication, { ...recording, why }) },
    ]);
    if (kept === undefined || !kept.accepted) return kept as Kept<PointsPublication>;
    const act = await this.withdrawAct.run({ id: kept.value.state.actId, why, mayDo: () => true });
    return act.accepted || act.refusal.code === 'staffing.act-already-withdrawn' ? kept : act;
  }
}
