import type { Instant, Recorder } from '@goldkey/kernel';
import { returnTool } from '../../domain/tool/decide.js';
import type { ToolLoan } from '../../domain/tool/loan.js';
import type { Kept, Target } from '../ports.js';
import type { ToolLoanStore } from '../tool-ports.js';

export interface ReturnToolCommand extends Target {
  readonly damaged: boolean;
  readonly remark: string;
  readonly at?: Instant;
}

/** A borrowed tool is back. */
export class ReturnTool {
  constructor(
    private readonly loans: ToolLoanStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: ReturnToolCommand): Promise<Kept<ToolLoan>> {
    return this.loans.change(command, (loan) =>
      returnTool(loan, { ...command, ...this.recorder.recording(command.at) }),
    );
  }
}
