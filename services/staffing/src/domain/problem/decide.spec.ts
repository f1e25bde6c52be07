import { type Day, parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { closeProblem, countOpen, type ReviewProblems, reviewProblems, withdrawProblem } from './decide.js';
import { evolveProblem, type Problem } from './problem.js';

const now = parseInstant('2026-04-20T18:00:00+08:00');
const said = { at: now, now, eventId: 'event-1' };
const remedy = { plan: '换泵', responsibleId: 'e-1', dueOn: '2026-04-25' as Day };
const nothing = { raised: [], planned: [], closed: [] };
const meeting: ReviewProblems = {
  ...said,
  ...nothing,
  meetingId: 'm-1',
  propertyId: 'p-1',
  meetingKind: 'daily-wrap-up',
  heldOn: '2026-04-20' as Day,
};
/** The problems after a meeting has gone through them. */
const after = (problems: readonly Problem[], command: ReviewProblems): readonly Problem[] => {
  const decision = reviewProblems(problems, command);
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const known = new Map(problems.map((problem) => [problem.id, problem]));
  for (const event of decision.events) known.set(event.problemId, evolveProblem(known.get(event.problemId), event));
  return [...known.values()];
};
const open = after([], {
  ...meeting,
  raised: [
    { id: 'q-1', what: '水泵漏' },
    { id: 'q-2', what: '缺人', remedy },
  ],
});

test('what comes up and is not settled is open; with plan, person and date it is planned', () => {
  expect(countOpen(open)).toEqual({ problemsOpen: 2, problemsPlanned: 1 });
});

test('the next meeting carries it forward until it is closed', () => {
  const next = { ...meeting, meetingId: 'm-2' };
  expect(countOpen(after(open, next))).toEqual({ problemsOpen: 2, problemsPlanned: 1 });
  const planned = after(open, { ...next, planned: [{ problemId: 'q-1', remedy }] });
  expect(countOpen(planned)).toEqual({ problemsOpen: 2, problemsPlanned: 2 });
  const closed = after(planned, { ...next, closed: [{ problemId: 'q-1', outcome: '已换' }] });
  expect(countOpen(closed)).toEqual({ problemsOpen: 1, problemsPlanned: 1 });
});

test('a meeting closes only what is open, once, and does not plan it as well', () => {
  const close = { problemId: 'q-1', outcome: '' };
  given<readonly Problem[]>([])
    .when(reviewProblems, { ...meeting, closed: [close] })
    .refuses('staffing.problem-not-open', { problemId: 'q-1' });
  for (const command of [
    { ...meeting, closed: [close, close] },
    { ...meeting, closed: [close], planned: [{ problemId: 'q-1', remedy }] },
  ])
    given(open).when(reviewProblems, command).refuses('staffing.problem-closed-and-planned-invalid');
});

test('between two meetings a problem is closed once, not before it was raised', () => {
  const [problem] = open as [Problem];
  given(problem)
    .when(closeProblem, { ...said, outcome: '已换' })
    .then({ type: 'ProblemClosed', eventId: 'event-1', at: now, problemId: 'q-1', outcome: '已换' });
  const early = { ...said, at: parseInstant('2026-04-20T17:00:00+08:00'), outcome: '' };
  given(problem).when(closeProblem, early).refuses('staffing.problem-closed-before-raised-invalid');
  const [closed] = after(open, { ...meeting, closed: [{ problemId: 'q-1', outcome: '' }] }) as [Problem];
  given(closed)
    .when(closeProblem, { ...said, outcome: '' })
    .refuses('staffing.problem-not-open', { problemId: 'q-1' });
});

test('what a meeting raised by mistake is withdrawn once', () => {
  const [problem] = open as [Problem];
  const event = { type: 'ProblemWithdrawn' as const, eventId: 'event-1', at: now, problemId: 'q-1', why: '误录' };
  given(problem)
    .when(withdrawProblem, { ...said, why: '误录' })
    .then(event);
  given(evolveProblem(problem, event))
    .when(withdrawProblem, { ...said, why: '误录' })
    .then();
});

test('through any row of meetings nothing is lost: raised is open or closed, and no more is planned than open', () => {
  const step = fc.record({ raise: fc.nat({ max: 3 }), plan: fc.nat({ max: 3 }), close: fc.nat({ max: 3 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let problems: readonly Problem[] = [];
      let closedCount = 0;
      for (const [index, { raise, plan, close }] of steps.entries()) {
        const carried = problems.filter(({ state }) => state === 'open');
        const closed = carried.slice(0, close).map(({ id }) => ({ problemId: id, outcome: '' }));
        const planned = carried.slice(close, close + plan).map(({ id }) => ({ problemId: id, remedy }));
        const raised = Array.from({ length: raise }, (_, n) => ({ id: `q-${index}-${n}`, what: 'x' }));
        const settled = problems.filter(({ state }) => state !== 'open');
        problems = [...settled, ...after(carried, { ...meeting, raised, planned, closed })];
        closedCount += closed.length;
      }
      const { problemsOpen, problemsPlanned } = countOpen(problems);
      expect(problemsOpen).toBe(problems.length - closedCount);
      expect(problemsPlanned).toBeLessThanOrEqual(problemsOpen);
    }),
  );
});
