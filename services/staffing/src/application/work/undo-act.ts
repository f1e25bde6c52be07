import { refuse } from '@goldkey/kernel';
import type { Act } from '../../domain/act/act.js';
import type { ActRecords, Kept } from '../ports.js';
import type { WithdrawAct, WithdrawActCommand } from './withdraw-act.js';

const keptBy = {
  plan: { code: 'staffing.act-of-plan' },
  requisition: { code: 'staffing.act-of-requisition' },
  meeting: { code: 'staffing.act-of-meeting' },
  points: { code: 'staffing.act-of-points' },
} as const;

/**
 * An act is taken back by itself. One that a record keeps as its step is taken back there: else the plan would say that it was
 * handed in, and nobody had been told.
 */
export class UndoAct {
  constructor(
    private readonly withdrawAct: WithdrawAct,
    private readonly records: ActRecords,
  ) {}

  async run(command: WithdrawActCommand): Promise<Kept<Act>> {
    const record = await this.records.of(command.id);
    const kept = await this.withdrawAct.run(command);
    // Who may not take it back, or sees none, hears that first; a refusal leaves nothing of the command.
    return kept.accepted && record !== undefined ? refuse(keptBy[record].code, { actId: command.id }) : kept;
  }
}
