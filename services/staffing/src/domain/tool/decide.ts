import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { LoanEvent, LoanTerms, ToolLoan } from './loan.js';

/** A tool is lent. `out` is the loan that has the same number out, where there is one. */
export const lendTool = (
  out: ToolLoan | undefined,
  command: Recording & { readonly terms: Omit<LoanTerms, 'lentAt'> },
): Decision<LoanEvent> => {
  const { eventId, at } = command;
  const terms: LoanTerms = { ...command.terms, lentAt: at };
  if (terms.dueAt <= at) return refuse('staffing.tool-due-invalid');
  if (out !== undefined) return refuse('staffing.tool-already-lent', { loanId: out.id, number: terms.number ?? '' });
  const { id: loanId, propertyId } = terms;
  return refuseFuture(command) ?? accept({ type: 'ToolLent', eventId, at, loanId, propertyId, terms });
};

const about = ({ id, propertyId }: ToolLoan, { eventId, at }: Recording) => ({ eventId, at, loanId: id, propertyId });

const refuseSettled = ({ id, state }: ToolLoan): Decision<never> | undefined => {
  if (state === 'withdrawn') return refuse('staffing.tool-loan-withdrawn', { loanId: id });
  return state === 'returned' ? refuse('staffing.tool-already-returned', { loanId: id }) : undefined;
};

/** The tool is back; a lost one that is found too. */
export const returnTool = (
  loan: ToolLoan,
  command: Recording & { readonly damaged: boolean; readonly remark: string },
): Decision<LoanEvent> => {
  const settled = refuseSettled(loan);
  if (settled !== undefined) return settled;
  if (command.at < loan.lentAt) return refuse('staffing.tool-returned-before-lent-invalid');
  const { damaged, remark } = command;
  return refuseFuture(command) ?? accept({ ...about(loan, command), type: 'ToolReturned', damaged, remark });
};

/** The tool will not come back. */
export const loseTool = (loan: ToolLoan, command: Recording & { readonly remark: string }): Decision<LoanEvent> => {
  const settled = refuseSettled(loan);
  if (settled !== undefined) return settled;
  if (loan.state === 'lost') return accept();
  return refuseFuture(command) ?? accept({ ...about(loan, command), type: 'ToolLost', remark: command.remark });
};

/**
 * The return was recorded by mistake: the tool is out again, or lost as it was. `out` is the loan that has the same number out
 * by now, where there is one.
 */
export const withdrawReturn = (
  loan: ToolLoan,
  command: Recording & { readonly why: string; readonly out?: ToolLoan | undefined },
): Decision<LoanEvent> => {
  const { why, out } = command;
  if (loan.state !== 'returned') return refuse('staffing.tool-not-returned', { loanId: loan.id });
  if (out !== undefined && loan.lost === undefined)
    return refuse('staffing.tool-already-lent', { loanId: out.id, number: loan.number ?? '' });
  return accept({ ...about(loan, command), type: 'ToolReturnWithdrawn', withdrawnEvent: loan.returnedEvent, why });
};

/** The loan was recorded by mistake; a return is taken back with it. */
export const withdrawLoan = (
  loan: ToolLoan,
  command: Recording & { readonly why: string; readonly secondEventId: string },
): Decision<LoanEvent> => {
  const { why, secondEventId } = command;
  if (loan.state === 'withdrawn') return refuse('staffing.tool-loan-withdrawn', { loanId: loan.id });
  const { at, ...rest } = about(loan, command);
  const taken = { ...rest, at, type: 'ToolLoanWithdrawn' as const, withdrawnEvent: loan.lentEvent, why };
  if (loan.state !== 'returned') return accept(taken);
  const back = { ...rest, at, type: 'ToolReturnWithdrawn' as const, withdrawnEvent: loan.returnedEvent, why };
  return accept<LoanEvent>(back, { ...taken, eventId: secondEventId });
};
