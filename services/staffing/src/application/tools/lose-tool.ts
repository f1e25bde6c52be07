import type { Recorder } from '@goldkey/kernel';
import { loseTool } from '../../domain/tool/decide.js';
import type { ToolLoan } from '../../domain/tool/loan.js';
import type { Kept, Target } from '../ports.js';
import type { ToolLoanStore } from '../tool-ports.js';

/** A borrowed tool will not come back. */
export class LoseTool {
  constructor(
    private readonly loans: ToolLoanStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly remark: string }): Promise<Kept<ToolLoan>> {
    return this.loans.change(command, (loan) => loseTool(loan, { ...command, ...this.recorder.recording(undefined) }));
  }
}
