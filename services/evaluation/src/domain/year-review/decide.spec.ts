import { type Decision, parseInstant, type Year } from '@goldkey/kernel';
import fc from 'fast-check';
import {
  appointReview,
  changeGroup,
  completeReview,
  gradesFor,
  type Reviewed,
  recordGrade,
  reopenReview,
} from './decide.js';
import { evolveYearReview, GRADES, type Grade, type YearReview, type YearReviewEvent } from './year-review.js';

const at = parseInstant('2026-12-05T10:00:00+08:00');
const year = '2026' as Year;
const group = { leaderId: 'lead', deputyIds: ['deputy'], memberIds: ['member'] };
const reviewed: Reviewed = { employeeIds: new Set(['a', 'b', 'lead']), belowCompetent: new Set(['b']) };

const people = { reviewedIds: reviewed.employeeIds, employeeIds: new Set(['lead', 'deputy', 'member', 'x']) };
const codeOf = (decision: Decision<YearReviewEvent>): string =>
  decision.accepted ? 'accepted' : decision.refusal.code.replace('evaluation.year-review-', '');
const after = (review: YearReview | undefined, decision: Decision<YearReviewEvent>): YearReview => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<YearReview | undefined>(evolveYearReview, review) as YearReview;
};
const appoint = (differences: object = {}, others: readonly YearReview[] = []) =>
  appointReview(
    { reviewId: 'r', propertyId: 'p', year, group, by: 'centre', selves: [], at, ...differences },
    { ...people, year: '2026', others },
  );
const open = after(undefined, appoint());
const grade = (review: YearReview, employeeId: string, given: Grade, by: string) =>
  recordGrade(review, { employeeId, grade: given, reasons: 'Steady.', by, selves: [], at }, reviewed);
const graded = [
  ['a', 'competent', 'lead'],
  ['b', 'basically-competent', 'deputy'],
  ['lead', 'excellent', 'member'],
] as const;
const full = graded.reduce<YearReview>(
  (review, [who, given, by]) => after(review, grade(review, who, given, by)),
  open,
);

test('a group of two or more, each once, is appointed once for a property and year that has begun', () => {
  expect(codeOf(appoint({ group: { leaderId: 'lead', deputyIds: [], memberIds: [] } }))).toBe(
    'group-too-small-invalid',
  );
  expect(codeOf(appoint({ group: { ...group, memberIds: ['lead'] } }))).toBe('group-repeats-invalid');
  expect(codeOf(appoint({ year: '2027' }))).toBe('year-ahead-invalid');
  expect(codeOf(appoint({}, [open]))).toBe('appointed-already');
  expect(codeOf(appoint({ propertyId: 'q' }, [open]))).toBe('accepted');
});

test('one of the group grades another person, nobody themselves', () => {
  expect(codeOf(grade(open, 'a', 'competent', 'stranger'))).toBe('not-in-group-not-permitted');
  expect(codeOf(grade(open, 'lead', 'excellent', 'lead'))).toBe('own-grade-not-permitted');
  expect(codeOf(grade(open, 'lead', 'excellent', 'member'))).toBe('accepted');
  expect(codeOf(grade(open, 'elsewhere', 'competent', 'lead'))).toBe('person-not-found');
});

test('the flag below-competent leaves the two grades below competent', () => {
  expect(gradesFor('a', reviewed)).toEqual(GRADES);
  expect(codeOf(grade(open, 'b', 'competent', 'lead'))).toBe('grade-bounded-invalid');
  expect(codeOf(grade(open, 'b', 'basically-competent', 'lead'))).toBe('accepted');
});

test('the leader completes it once everybody has a grade that stands, and then nothing changes', () => {
  expect(codeOf(completeReview(open, { by: 'lead', at, eventId: 'news' }, reviewed))).toBe('grades-missing');
  expect(codeOf(completeReview(full, { by: 'deputy', at, eventId: 'news' }, reviewed))).toBe('leader-not-permitted');
  const flagged = { ...reviewed, belowCompetent: new Set(['a', 'b']) };
  expect(codeOf(completeReview(full, { by: 'lead', at, eventId: 'news' }, flagged))).toBe('grades-bounded');
  const done = after(full, completeReview(full, { by: 'lead', at, eventId: 'news' }, reviewed));
  expect(done.completed).toEqual({ by: 'lead', at, eventId: 'news' });
  expect(codeOf(grade(done, 'a', 'excellent', 'lead'))).toBe('completed');
  expect(codeOf(changeGroup(done, { group, by: 'centre', selves: [], at }, people))).toBe('completed');
  expect(codeOf(completeReview(done, { by: 'lead', at, eventId: 'news' }, reviewed))).toBe('completed');
});

test('another person reopens what was completed, with why: it goes on from the grades that it had', () => {
  const reopen = (review: YearReview, by: string, selves: readonly string[] = []) =>
    reopenReview(review, { by, selves, at, reason: 'a was mistaken for b', takesBack: ['news'] });
  expect(codeOf(reopen(full, 'centre'))).toBe('not-completed');
  const done = after(full, completeReview(full, { by: 'lead', at, eventId: 'news' }, reviewed));
  for (const by of ['lead', 'deputy', 'member', 'a'])
    expect([codeOf(reopen(done, by)), codeOf(reopen(done, 'x', [by]))]).toEqual(
      Array(2).fill('reopen-own-not-permitted'),
    );
  const again = after(done, reopen(done, 'centre'));
  expect(again).toMatchObject({ grades: full.grades, reopened: { by: 'centre', reason: 'a was mistaken for b' } });
  expect(again.completed).toBeUndefined();
  expect(codeOf(reopen(again, 'centre'))).toBe('not-completed');
  expect(codeOf(grade(again, 'a', 'excellent', 'lead'))).toBe('accepted');
  expect(codeOf(completeReview(again, { by: 'lead', at, eventId: 'later' }, reviewed))).toBe('accepted');
});

test('whoever grades whom in whatever order: nobody has graded themselves, and no flag is passed over', () => {
  const people = fc.constantFrom('a', 'b', 'lead', 'deputy', 'member');
  const attempt = fc.tuple(people, fc.constantFrom(...GRADES), people);
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
      const end = attempts.reduce((review, one) => {
        const decision = grade(review, ...one);
        return decision.accepted ? after(review, decision) : review;
      }, open);
      for (const { employeeId, grade: given, by } of end.grades) {
        expect(by).not.toBe(employeeId);
        expect(gradesFor(employeeId, reviewed)).toContain(given);
      }
      expect(new Set(end.grades.map(({ employeeId }) => employeeId)).size).toBe(end.grades.length);
    }),
  );
});
