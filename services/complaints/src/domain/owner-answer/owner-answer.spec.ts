import { at } from '../../testing/a-complaint.js';
import { type AnswerSource, mayWithdrawAnswer, type OwnerAnswer, takeAnswer, withdrawAnswer } from './owner-answer.js';

const rec = { at: at('2026-12-01 09:00'), now: at('2026-12-01 09:00'), eventId: 'e' };
const taken = (source: AnswerSource, enteredBy?: string): OwnerAnswer => {
  const said = {
    id: 'a-1',
    propertyId: 'p-1',
    departmentId: 'u-1',
    level: 'dissatisfied',
    by: 'served-person',
  } as const;
  const answer = { ...said, method: 'questionnaire', source, ...(enteredBy !== undefined && { enteredBy }) } as const;
  const decision = takeAnswer({ ...rec, answer });
  const [event] = decision.accepted ? decision.events : [];
  if (event === undefined) throw new Error('no answer');
  return event.answer;
};
const withdrawn = (answer: OwnerAnswer, id: string, isOfQuality = false) => {
  const decision = withdrawAnswer(answer, { ...rec, reason: '录错', by: { id, isOfQuality } });
  // What pages are told before anybody tries.
  expect(mayWithdrawAnswer(answer, { id, isOfQuality })).toBe(decision.accepted);
  return decision.accepted ? 'withdrawn' : decision.refusal.code;
};

test.each(['link', 'kiosk'] as const)(
  'what the owner said themselves (%s) the quality centre alone withdraws',
  (source) => {
    expect(withdrawn(taken(source), 'e-7')).toBe('complaints.answer-not-yours.forbidden');
    expect(withdrawn(taken(source, 'e-7'), 'e-7')).toBe('complaints.answer-not-yours.forbidden');
    expect(withdrawn(taken(source), 'e-q', true)).toBe('withdrawn');
  },
);

test('what was typed in is withdrawn by whoever typed it, or the quality centre', () => {
  expect(withdrawn(taken('paper', 'e-7'), 'e-7')).toBe('withdrawn');
  expect(withdrawn(taken('paper', 'e-7'), 'e-8')).toBe('complaints.answer-not-yours.forbidden');
  expect(withdrawn(taken('paper', 'e-7'), 'e-q', true)).toBe('withdrawn');
});
