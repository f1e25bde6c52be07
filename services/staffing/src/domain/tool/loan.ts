import type { Instant } from '@goldkey/kernel';

/** What was lent, to whom, and until when. */
export interface LoanTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly tool: string;
  /** The number on the tool; where it has one, it is lent to one person at a time. */
  readonly number?: string;
  readonly lentAt: Instant;
  readonly dueAt: Instant;
  /** Who gave it out. */
  readonly lentBy: string;
  readonly note: string;
}

interface Lost {
  readonly lostAt: Instant;
  readonly remark: string;
}

/** A tool that somebody borrows (rulebook D-09). */
export type ToolLoan = LoanTerms &
  (
    | { readonly state: 'out' }
    | {
        readonly state: 'returned';
        readonly returnedAt: Instant;
        /** Whether it came back whole. */
        readonly damaged: boolean;
        readonly remark: string;
        /** The event of the return, by which it is taken back. */
        readonly returnedEvent: string;
        /** It had been lost before. */
        readonly lost?: Lost;
      }
    /** It does not come back; for the rulebook it stays overdue. */
    | ({ readonly state: 'lost' } & Lost)
    | { readonly state: 'withdrawn'; readonly why: string }
  ) & {
    /** The event of the loan, by which it is taken back. */
    readonly lentEvent: string;
  };

export type LoanEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly loanId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'ToolLent'; readonly terms: LoanTerms }
  | { readonly type: 'ToolReturned'; readonly damaged: boolean; readonly remark: string }
  | { readonly type: 'ToolLost'; readonly remark: string }
  | { readonly type: 'ToolReturnWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'ToolLoanWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

type Known = LoanTerms & { readonly lentEvent: string };

const termsOf = (loan: ToolLoan): Known => {
  const { id, propertyId, employeeId, tool, number, lentAt, dueAt, lentBy, note, lentEvent } = loan;
  return { id, propertyId, employeeId, tool, ...(number && { number }), lentAt, dueAt, lentBy, note, lentEvent };
};

/** The loan after an event. */
export const evolveLoan = (loan: ToolLoan | undefined, event: LoanEvent): ToolLoan => {
  if (event.type === 'ToolLent') return { ...event.terms, lentEvent: event.eventId, state: 'out' };
  if (loan === undefined) throw new Error(`${event.type} of a tool that was never lent`);
  const terms = termsOf(loan);
  switch (event.type) {
    case 'ToolReturned': {
      const { at: returnedAt, damaged, remark, eventId: returnedEvent } = event;
      const lost = loan.state === 'lost' ? { lost: { lostAt: loan.lostAt, remark: loan.remark } } : {};
      return { ...terms, state: 'returned', returnedAt, damaged, remark, returnedEvent, ...lost };
    }
    case 'ToolLost':
      return { ...terms, state: 'lost', lostAt: event.at, remark: event.remark };
    case 'ToolReturnWithdrawn':
      return loan.state === 'returned' && loan.lost !== undefined
        ? { ...terms, state: 'lost', ...loan.lost }
        : { ...terms, state: 'out' };
    case 'ToolLoanWithdrawn':
      return { ...terms, state: 'withdrawn', why: event.why };
  }
};
