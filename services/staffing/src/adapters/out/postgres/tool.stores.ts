import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { ToolLoanStore } from '../../../application/tool-ports.js';
import { evolveLoan, type LoanEvent, type ToolLoan } from '../../../domain/tool/loan.js';
import { loanMessages } from '../tool-events.js';
import { book } from './books.js';

const loanBook = book<ToolLoan, LoanEvent>({
  recordKind: 'tool-loan',
  table: 'tool_loan',
  columns: {
    employee_id: 'text',
    tool: 'text',
    number: 'text',
    lent_at: 'timestamptz',
    due_at: 'timestamptz',
    standing: 'text',
  },
  idOf: ({ id }) => id,
  propertyOf: ({ propertyId }) => propertyId,
  row: ({ employeeId, tool, number, lentAt, dueAt, state }) => ({
    employee_id: employeeId,
    tool,
    number: number ?? null,
    lent_at: new Date(lentAt),
    due_at: new Date(dueAt),
    standing: state,
  }),
  evolve: evolveLoan,
  remember: (event) => ({
    ...('why' in event ? { why: event.why } : {}),
    ...('remark' in event ? { remark: event.remark } : {}),
    ...('damaged' in event ? { damaged: event.damaged } : {}),
  }),
  messages: loanMessages,
});

const OUT = "property_id = $1 AND number = $2 AND standing = 'out'";

export const toolLoanStore = (database: Database): ToolLoanStore => ({
  lend: ({ propertyId, number }, decide) =>
    inBookSession(database, loanBook, async (open, tx) => {
      if (number !== undefined) {
        await lockSubjects(tx, [`tool ${propertyId}/${number}`]);
        await open.load(OUT, [propertyId, number]);
      }
      return open.settle(decide(open.states()[0]));
    }),
  reopen: (target, decide) =>
    inBookSession(database, loanBook, async (open, tx) => {
      const parameters: unknown[] = [target.id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT property_id, number FROM tool_loan WHERE id = $1 AND number IS NOT NULL AND ${scope}`;
      const [numbered] = await tx.query<{ property_id: string; number: string }>(sql, parameters);
      if (numbered !== undefined) {
        const { property_id: propertyId, number } = numbered;
        await lockSubjects(tx, [`tool ${propertyId}/${number}`]);
        await open.load(OUT, [propertyId, number]);
      }
      await open.load('id = $1', [target.id]);
      const out = open.states().find(({ id }) => id !== target.id);
      return open.change(target, (loan) => decide(loan, out));
    }),
  change: (target, decide) =>
    inBookSession(database, loanBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
});
