import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { completeFullCoverage, openFullCoverage, walkFullCoverage, withdrawFullCoverage } from './decide.js';
import { type FullCoverage, WALK_RESULTS, type WalkedPost } from './full-coverage.js';

const now = at('2026-08-05 10:00');
const said = { at: now, now, eventId: 'event-1' };
const posts: readonly WalkedPost[] = ['A', 'B', 'C'].map((code) => ({ postId: `post-${code}`, code, name: code }));
const asked = {
  id: 'f-1',
  propertyId: 'p-1',
  openedBy: 'account-1',
  participants: [
    { employeeId: 'e-7', name: '王经理' },
    { employeeId: 'e-8', name: '李主管' },
  ],
  posts,
};
const open: FullCoverage = { ...asked, month: '2026-08' as never, state: 'open', openedAt: now, findings: [] };
const command = { ...said, inspection: asked, leading: ['e-8'], zone: 'Asia/Shanghai' };

test('a supervisor or somebody above takes part, and one inspection is open at a time', () => {
  given<FullCoverage | undefined>(undefined)
    .when(openFullCoverage, command)
    .then({ type: 'FullCoverageOpened', eventId: 'event-1', at: now, inspection: open });
  given<FullCoverage | undefined>(open)
    .when(openFullCoverage, command)
    .refuses('inspections.full-coverage-open', { id: 'f-1' });
  given<FullCoverage | undefined>(undefined)
    .when(openFullCoverage, { ...command, leading: ['e-9'] })
    .refuses('inspections.no-supervisor-invalid');
});

test('what is wrong with a post is said, and an inspection that is over takes nothing more', () => {
  const look = { postId: 'post-A', result: 'wrong' as const };
  given(open)
    .when(walkFullCoverage, { ...said, seen: [look], findings: [] })
    .refuses('inspections.note-missing-invalid', { postId: 'post-A' });
  const over: FullCoverage = { ...open, state: 'withdrawn', why: '重复开启' };
  given(open)
    .when(withdrawFullCoverage, { ...said, reason: '重复开启' })
    .then({ type: 'FullCoverageWithdrawn', eventId: 'event-1', at: now, inspection: over });
  given(over)
    .when(walkFullCoverage, { ...said, seen: [look], findings: [] })
    .refuses('inspections.full-coverage-state', { state: 'withdrawn' });
});

test('however it is walked, it is completed when every post was looked at and not before', () => {
  const look = fc.record({
    postId: fc.constantFrom(...posts.map(({ postId }) => postId)),
    result: fc.constantFrom(...WALK_RESULTS),
    note: fc.constant('看过'),
  });
  fc.assert(
    fc.property(fc.array(look, { minLength: 1, maxLength: 8 }), (seen) => {
      const walked = walkFullCoverage(open, { ...said, seen, findings: ['x'] });
      if (!walked.accepted) throw new Error(walked.refusal.code);
      const known = walked.events[0]?.inspection ?? open;
      const done = completeFullCoverage(known, { ...said, summary: '本月总体良好' });
      const isAll = new Set(seen.map(({ postId }) => postId)).size === posts.length;
      expect(done.accepted).toBe(isAll);
      for (const post of known.posts)
        expect(post.result).toBe(seen.findLast(({ postId }) => postId === post.postId)?.result);
    }),
  );
});
