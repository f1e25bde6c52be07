import { type Decision, type Instant, parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { lendTool, loseTool, returnTool, withdrawLoan, withdrawReturn } from './decide.js';
import { evolveLoan, type LoanEvent, type ToolLoan } from './loan.js';

const lentAt = parseInstant('2026-03-05T09:00:00+08:00');
const dueAt = parseInstant('2026-03-05T17:00:00+08:00');
const at = (hours: number) => (lentAt + hours * 3_600_000) as Instant;
const said = (hours: number, eventId = `event-${hours}`) => ({ at: at(hours), now: at(100), eventId });
const terms = {
  id: 'l-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  tool: '冲击钻',
  number: 'T-7',
  dueAt,
  lentBy: 'e-9',
  note: '',
};
const after = (loan: ToolLoan | undefined, decision: Decision<LoanEvent>): ToolLoan => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<ToolLoan | undefined>((state, event) => evolveLoan(state, event), loan) as ToolLoan;
};
const out = after(undefined, lendTool(undefined, { ...said(0), terms }));
const back = { damaged: false, remark: '' };
const returned = after(out, returnTool(out, { ...said(2), ...back }));

test('a tool is lent until later, to one person at a time', () => {
  expect(out).toMatchObject({ state: 'out', lentAt, dueAt, lentEvent: 'event-0' });
  given<ToolLoan | undefined>(out)
    .when(lendTool, { ...said(1), terms: { ...terms, id: 'l-2' } })
    .refuses('staffing.tool-already-lent', { loanId: 'l-1', number: 'T-7' });
  given<ToolLoan | undefined>(undefined)
    .when(lendTool, { ...said(8), terms })
    .refuses('staffing.tool-due-invalid');
});

test('it comes back once, not before it was lent; a lost one may be found', () => {
  given(returned)
    .when(returnTool, { ...said(3), ...back })
    .refuses('staffing.tool-already-returned', { loanId: 'l-1' });
  given(out)
    .when(returnTool, { ...said(-1), ...back })
    .refuses('staffing.tool-returned-before-lent-invalid');
  const lost = after(out, loseTool(out, { ...said(9), remark: '找不到' }));
  expect(lost).toMatchObject({ state: 'lost', lostAt: at(9) });
  expect(after(lost, returnTool(lost, { ...said(10), ...back }))).toMatchObject({ state: 'returned' });
  given(returned)
    .when(loseTool, { ...said(3), remark: '' })
    .refuses('staffing.tool-already-returned', { loanId: 'l-1' });
});

test('a return that was none is taken back by its event, and the tool is out again', () => {
  given(returned)
    .when(withdrawReturn, { ...said(4), why: '误录' })
    .then({
      type: 'ToolReturnWithdrawn',
      eventId: 'event-4',
      at: at(4),
      loanId: 'l-1',
      propertyId: 'p-1',
      withdrawnEvent: 'event-2',
      why: '误录',
    });
  expect(after(returned, withdrawReturn(returned, { ...said(4), why: '误录' }))).toEqual(out);
  given(out)
    .when(withdrawReturn, { ...said(4), why: '' })
    .refuses('staffing.tool-not-returned', { loanId: 'l-1' });
});

test('a loan that was none is taken back with its return, each by its own event', () => {
  const decision = withdrawLoan(returned, { ...said(4), why: '误录', secondEventId: 'event-5' });
  expect(decision).toMatchObject({
    events: [
      { type: 'ToolReturnWithdrawn', eventId: 'event-4', withdrawnEvent: 'event-2' },
      { type: 'ToolLoanWithdrawn', eventId: 'event-5', withdrawnEvent: 'event-0' },
    ],
  });
  expect(after(returned, decision)).toMatchObject({ state: 'withdrawn', why: '误录' });
});

test('whatever is done with a loan, what was lent stays what it was', () => {
  const acts = fc.array(fc.constantFrom('return', 'lose', 'unreturn', 'withdraw'), { maxLength: 8 });
  fc.assert(
    fc.property(acts, (names) => {
      let loan = out;
      names.forEach((name, index) => {
        const when = said(index + 1);
        const decision =
          name === 'return'
            ? returnTool(loan, { ...when, ...back })
            : name === 'lose'
              ? loseTool(loan, { ...when, remark: '' })
              : name === 'unreturn'
                ? withdrawReturn(loan, { ...when, why: '' })
                : withdrawLoan(loan, { ...when, why: '', secondEventId: `second-${index}` });
        if (decision.accepted) loan = after(loan, decision);
      });
      expect(loan).toMatchObject({ ...terms, lentAt, lentEvent: 'event-0' });
    }),
  );
});
