import { parsePeriod, type Year } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import { takeAnswer, withdrawAnswer } from '../owner-answer/owner-answer.js';
import {
  type Ballot,
  type BallotEvent,
  cancelBallot,
  closeBallot,
  draftBallot,
  hasVoted,
  nameDelegates,
  openBallot,
  papersGivenAt,
  voteInBallot,
} from './ballot.js';

const rec = { at: at('2026-12-01 09:00'), now: at('2026-12-01 09:00'), eventId: 'e' };
const year = parsePeriod('2026') as Year;
const departments = [
  { departmentId: 'u-1', name: '客服部' },
  { departmentId: 'u-2', name: '工程部' },
];
type Decided = { accepted: true; events: readonly BallotEvent[] } | { accepted: false; refusal: { code: string } };
const ballotOf = (decision: Decided): Ballot => {
  const last = decision.accepted ? decision.events.at(-1) : undefined;
  if (last === undefined) throw new Error(JSON.stringify(decision));
  return last.ballot;
};
const codeOf = (decision: Decided) => (decision.accepted ? undefined : decision.refusal.code);
const drafted = () => ballotOf(draftBallot([], { ...rec, id: 'b-1', propertyId: 'p-1', year, departments }));
const people = (n: number) => Array.from({ length: n }, (_, k) => ({ id: `v-${k}`, name: `业主${k}` }));
const open = (n = 2) => ballotOf(openBallot(ballotOf(nameDelegates(drafted(), { ...rec, delegates: people(n) })), rec));
const vote = (ballot: Ballot, delegateId: string, departmentIds = ['u-1', 'u-2'], valid = true) =>
  voteInBallot(ballot, { ...rec, delegateId, departmentIds, valid });

test('a ballot is drafted once a year, opened with its delegates, and closed', () => {
  expect(codeOf(draftBallot([drafted()], { ...rec, id: 'b-2', propertyId: 'p-1', year, departments }))).toBe(
    'complaints.ballot-exists',
  );
  expect(codeOf(openBallot(drafted(), rec))).toBe('complaints.ballot-without-delegates');
  expect(codeOf(nameDelegates(open(), { ...rec, delegates: [] }))).toBe('complaints.ballot-state');
  expect(codeOf(cancelBallot(open(), { ...rec, reason: 'x' }))).toBe('complaints.ballot-state');
  expect(ballotOf(closeBallot(open(), rec))).toMatchObject({ state: 'closed' });
  const twice = [
    { id: 'a', name: '李明', room: '1' },
    { id: 'b', name: '李明', room: '1' },
  ];
  expect(codeOf(nameDelegates(drafted(), { ...rec, delegates: twice }))).toBe('complaints.delegate-twice-invalid');
});

test('a delegate votes once, about the departments of the ballot, and the ballot does not know how', () => {
  const voted = ballotOf(vote(open(), 'v-0'));
  expect(codeOf(vote(voted, 'v-0'))).toBe('complaints.delegate-voted');
  expect(codeOf(vote(voted, 'v-9'))).toBe('complaints.delegate-not-found');
  expect(codeOf(vote(voted, 'v-1', ['u-9']))).toBe('complaints.vote-departments-invalid');
  expect(JSON.stringify(voted)).not.toMatch(/satisfied/);
});

test('a blank paper is no valid one: who chose nothing by mistake is asked again', () => {
  expect(codeOf(vote(open(), 'v-0', []))).toBe('complaints.vote-blank-invalid');
  expect(ballotOf(vote(open(), 'v-0', [], false)).delegates.filter(hasVoted)).toHaveLength(1);
});

test('a ballot is of the year that runs or one beside it', () => {
  const draft = (said: string) =>
    draftBallot([], { ...rec, id: 'b-1', propertyId: 'p-1', year: parsePeriod(said) as Year, departments });
  for (const said of ['2025', '2026', '2027']) expect([said, draft(said).accepted]).toEqual([said, true]);
  for (const said of ['2024', '2028', '2036']) expect(codeOf(draft(said))).toBe('complaints.ballot-year-invalid');
});

test('of a delegate is kept that they voted, not when, also where the instant was kept before', () => {
  const [first, second] = open().delegates;
  if (first === undefined || second === undefined) throw new Error('two delegates');
  const before = { ...open(), delegates: [{ ...first, votedAt: rec.at }, second] };
  expect(codeOf(vote(before, 'v-0'))).toBe('complaints.delegate-voted');
  const { delegates } = ballotOf(vote(before, 'v-1'));
  expect(delegates).toEqual([
    { ...first, voted: true },
    { ...second, voted: true },
  ]);
});

test('all papers were given at the close, or at the opening where the close came in a later year', () => {
  expect(papersGivenAt(open(), at('2026-12-31 23:59'))).toBe(at('2026-12-31 23:59'));
  expect(papersGivenAt(open(), at('2027-01-01 00:00'))).toBe(rec.at);
});

test('no more votes are given than there are delegates, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.integer({ min: 0, max: 8 })), (n, tries) => {
      const end = tries.reduce((ballot, k) => {
        const decision = vote(ballot, `v-${k}`);
        return decision.accepted ? ballotOf(decision) : ballot;
      }, open(n));
      const voters = end.delegates.filter(hasVoted).map(({ id }) => id);
      expect(new Set(voters)).toEqual(new Set(tries.filter((k) => k < n).map((k) => `v-${k}`)));
    }),
  );
});

test('only a ballot is invalid, only the centre calls as the centre, and a vote is never taken back', () => {
  const said = {
    id: 'a-1',
    propertyId: 'p-1',
    departmentId: 'u-1',
    method: 'questionnaire',
    source: 'paper',
    level: 'satisfied',
    by: 'served-person',
  } as const;
  const take = (changes: object) => takeAnswer({ ...rec, answer: { ...said, ...changes } });
  expect(take({ valid: false })).toMatchObject({ refusal: { code: 'complaints.ballot-only-invalid' } });
  expect(take({ by: 'centre' })).toMatchObject({ refusal: { code: 'complaints.centre-calls-only-invalid' } });
  const vote_ = take({ method: 'annual-ballot', source: 'ballot', by: 'delegate', valid: true });
  const [event] = vote_.accepted ? vote_.events : [];
  if (event === undefined) throw new Error('no vote');
  expect(event.facts).toEqual({ method: 'annual-ballot' });
  expect(withdrawAnswer(event.answer, { ...rec, reason: 'x', by: { id: 'e-1', isOfQuality: true } })).toMatchObject({
    refusal: { code: 'complaints.vote-stands' },
  });
});
