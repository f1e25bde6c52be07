import { type Decision, parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  addExaminationResults,
  holdExamination,
  type NewResult,
  withdrawExamination,
  withdrawExaminationResult,
} from './decide.js';
import { type Examination, type ExaminationEvent, evolveExamination } from './examination.js';

const now = parseInstant('2026-06-10T09:00:00+08:00');
const said = (eventId: string) => ({ at: now, now, eventId });
const terms = { id: 'x-1', propertyId: 'p-1', name: '消防知识', passMark: 60, note: '', recordedBy: 'e-1' };
const scored = (employeeId: string, score: number): NewResult => ({
  employeeId,
  departmentId: 'u-1',
  score,
  eventId: `result-${employeeId}`,
});
const after = (one: Examination | undefined, decision: Decision<ExaminationEvent>): Examination => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<Examination | undefined>(evolveExamination, one) as Examination;
};
const hold = (results: readonly NewResult[], passMark = 60) =>
  holdExamination({ ...said('event-1'), terms: { ...terms, passMark }, results });
const taken = after(undefined, hold([scored('e-1', 60), scored('e-2', 59.9)]));

test('who reaches the mark has passed', () => {
  expect(taken.results.map(({ employeeId, passed }) => [employeeId, passed])).toEqual([
    ['e-1', true],
    ['e-2', false],
  ]);
});

test('a person has one result, at first and later', () => {
  expect(hold([scored('e-1', 1), scored('e-1', 2)])).toMatchObject({
    refusal: { code: 'staffing.examination-already-taken', facts: { employeeId: 'e-1' } },
  });
  given(taken)
    .when(addExaminationResults, [scored('e-3', 70), scored('e-2', 80)])
    .refuses('staffing.examination-already-taken', { employeeId: 'e-2' });
  const more = after(taken, addExaminationResults(taken, [scored('e-3', 70)]));
  expect(more.results).toHaveLength(3);
});

test('a result is taken back by the event that told it, the whole with all that are left', () => {
  const one = after(taken, withdrawExaminationResult(taken, { ...said('event-2'), employeeId: 'e-1', why: '误录' }));
  given(one)
    .when(withdrawExaminationResult, { ...said('event-3'), employeeId: 'e-1', why: '误录' })
    .refuses('staffing.examination-result-not-found', { employeeId: 'e-1' });
  const decision = withdrawExamination(one, { ...said('event-3'), why: '误录', newId: () => 'event-4' });
  expect(decision).toMatchObject({
    events: [
      { type: 'ExaminationResultWithdrawn', eventId: 'event-4', withdrawnEvent: 'result-e-2' },
      { type: 'ExaminationWithdrawn', eventId: 'event-3' },
    ],
  });
  given(after(one, decision))
    .when(addExaminationResults, [scored('e-3', 70)])
    .refuses('staffing.examination-withdrawn', { examinationId: 'x-1' });
});

test('all that was told of results is taken back once, whatever was withdrawn before', () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 100 }), fc.nat(), (numbers, passMark, pick) => {
      const start = after(
        undefined,
        hold(
          numbers.map((n) => scored(`e-${n}`, n * 3)),
          passMark,
        ),
      );
      const told = start.results.map(({ event }) => event);
      const employeeId = start.results[pick % numbers.length]?.employeeId as string;
      const first = withdrawExaminationResult(start, { ...said('event-2'), employeeId, why: '' });
      const rest = withdrawExamination(after(start, first), { ...said('event-3'), why: '', newId: () => 'event-4' });
      const taken = [first, rest]
        .flatMap((decision) => (decision.accepted ? decision.events : []))
        .flatMap((event) => ('withdrawnEvent' in event ? event.withdrawnEvent : []));
      expect([...taken].sort()).toEqual([...told].sort());
    }),
  );
});
