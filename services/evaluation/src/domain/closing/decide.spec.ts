import { idsOf, month, parseInstant } from '@goldkey/kernel';
import { asksForAnotherPerson } from '@goldkey/testing';
import type { Closing } from './closing.js';
import { mayClose, returnMonth, submitMonth } from './decide.js';

const place = { propertyId: 'p', month: month('2026-03') };
const at = parseInstant('2026-04-02T09:00:00+08:00');
const review: Extract<Closing, { state: 'review' }> = {
  ...place,
  state: 'review',
  version: 1,
  submittedBy: 'e-1',
  submittedAs: ['e-1', 'account-1'],
  submittedAt: at,
};
const codeOf = (outcome: ReturnType<typeof mayClose> | ReturnType<typeof returnMonth>) =>
  outcome.accepted ? 'accepted' : outcome.refusal.code;

test('a month that runs, or is being judged, cannot be submitted nor closed, whatever the reason', () => {
  for (const kind of ['month-running', 'being-judged'] as const) {
    const obstacles = [{ kind, count: 1 }];
    expect(submitMonth(undefined, place, obstacles, { by: 'e-1', selves: [], at })).toMatchObject({
      refusal: { code: `evaluation.closing-${kind}` },
    });
    expect(codeOf(mayClose(review, place, obstacles, { by: 'e-2', selves: [], reason: 'it must be' }))).toBe(
      `evaluation.closing-${kind}`,
    );
  }
});

test('who submitted a month does not close it, unless a reason is stated', () => {
  expect(codeOf(mayClose(review, place, [], { by: 'e-1', selves: [] }))).toBe('evaluation.closing-needs-second-person');
  expect(codeOf(mayClose(review, place, [], { by: 'e-1', selves: [], reason: 'nobody else is here' }))).toBe(
    'accepted',
  );
  expect(codeOf(mayClose(review, place, [], { by: 'e-2', selves: [] }))).toBe('accepted');
});

test('whoever submitted a month, for themselves or for another, another person closes it', () => {
  asksForAnotherPerson(
    'evaluation.closing-needs-second-person',
    (first) => ({ ...review, submittedBy: first.by, submittedAs: idsOf(first) }),
    (current, second) => mayClose(current, place, [], second),
  );
});

test('a month in dispute is closed with a stated reason only', () => {
  const obstacles = [{ kind: 'appeals-open', count: 2 }] as const;
  expect(codeOf(mayClose(review, place, obstacles, { by: 'e-2', selves: [] }))).toBe('evaluation.closing-needs-reason');
  expect(codeOf(mayClose(review, place, obstacles, { by: 'e-2', selves: [], reason: 'both are of no effect' }))).toBe(
    'accepted',
  );
});

test('a draft is not closed, a month under review is returned, a closed one never', () => {
  expect(codeOf(mayClose(undefined, place, [], { by: 'e-2', selves: [] }))).toBe('evaluation.month-not-under-review');
  expect(codeOf(returnMonth(undefined, place))).toBe('evaluation.month-not-under-review');
  expect(codeOf(returnMonth(review, place))).toBe('accepted');
  const closed = { ...review, state: 'closed' } as Closing;
  expect(codeOf(returnMonth(closed, place))).toBe('evaluation.month-closed');
  expect(submitMonth(closed, place, [], { by: 'e-1', selves: [], at })).toMatchObject({ accepted: false });
});
