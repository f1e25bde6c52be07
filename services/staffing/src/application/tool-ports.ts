import type { Decision } from '@goldkey/kernel';
import type { LoanEvent, ToolLoan } from '../domain/tool/loan.js';
import type { Kept, Target } from './ports.js';

/** Loans of tools; what holds of every store is written in `ports.ts`. */
export interface ToolLoanStore {
  /** `out` is the loan of the property that has this number out, where a number is given and one has. */
  lend(
    asked: { readonly propertyId: string; readonly number?: string },
    decide: (out: ToolLoan | undefined) => Decision<LoanEvent>,
  ): Promise<Kept<ToolLoan>>;
  /** As `change`; `out` is another loan of the property that has the tool's number out, where it has one. */
  reopen(
    target: Target,
    decide: (loan: ToolLoan, out: ToolLoan | undefined) => Decision<LoanEvent>,
  ): Promise<Kept<ToolLoan>>;
  change(target: Target, decide: (loan: ToolLoan) => Decision<LoanEvent>): Promise<Kept<ToolLoan>>;
}
