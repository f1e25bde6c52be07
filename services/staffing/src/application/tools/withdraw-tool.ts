import type { Recorder } from '@goldkey/kernel';
import { withdrawLoan, withdrawReturn } from '../../domain/tool/decide.js';
import type { ToolLoan } from '../../domain/tool/loan.js';
import type { Kept, Target } from '../ports.js';
import type { ToolLoanStore } from '../tool-ports.js';

export interface WithdrawToolCommand extends Target {
  readonly what: 'loan' | 'return';
  readonly why: string;
}

/** The loan of a tool, or its return alone, was recorded by mistake. */
export class WithdrawTool {
  constructor(
    private readonly loans: ToolLoanStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: WithdrawToolCommand): Promise<Kept<ToolLoan>> {
    const { what, why } = command;
    const recording = this.recorder.recording(undefined);
    if (what === 'return')
      return this.loans.reopen(command, (loan, out) => withdrawReturn(loan, { ...recording, why, out }));
    return this.loans.change(command, (loan) =>
      withdrawLoan(loan, { ...recording, why, secondEventId: this.recorder.newId() }),
    );
  }
}
