import type { Recorder } from '@goldkey/kernel';
import { withdrawRequisition } from '../../domain/requisition/decide.js';
import type { Requisition } from '../../domain/requisition/requisition.js';
import type { Kept, RequisitionStore, Target } from '../ports.js';
import type { WithdrawAct } from './withdraw-act.js';

export interface WithdrawRequisitionCommand extends Target {
  readonly why: string;
}

/** A requisition was made by mistake; its approval is withdrawn with it, by its own event. */
export class WithdrawRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawRequisitionCommand): Promise<Kept<Requisition>> {
    const { why } = command;
    let approval: string | undefined;
    const [kept] = await this.requisitions.change([
      {
        ...command,
        decide: (one) => {
          approval = one.state === 'approved' ? one.actId : undefined;
          return withdrawRequisition(one, { ...this.recorder.recording(undefined), why });
        },
      },
    ]);
    if (kept === undefined || !kept.accepted || approval === undefined) return kept as Kept<Requisition>;
    const act = await this.withdrawAct.run({ id: approval, why, mayDo: () => true });
    // One that was taken back by itself before is as it should be.
    return act.accepted || act.refusal.code === 'staffing.act-already-withdrawn' ? kept : act;
  }
}
