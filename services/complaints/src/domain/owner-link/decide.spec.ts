import { given } from '@goldkey/testing';
import { at } from '../../testing/a-complaint.js';
import {
  issueOwnerLink,
  linkHindrance,
  revokeOwnerLink,
  useLinkToAnswer,
  useLinkToEvaluate,
  useLinkToJudge,
  useLinkToReport,
} from './decide.js';
import { OWNER_LINK_STATES, type OwnerLinkState, ownerLinkMachine } from './machine.js';
import { beginLink, evolveLink, type LinkTarget, type OwnerLink, type OwnerLinkUse, standingOf } from './owner-link.js';

const now = at('2026-08-20 12:00');
const report: LinkTarget = { kind: 'report', departmentId: 'u-cs' };
const matter: LinkTarget = { kind: 'matter', complaintId: 'c-1' };

const issue = (target: LinkTarget, days = 14) =>
  issueOwnerLink({ id: 'l-1', propertyId: 'p-1', tokenHash: 'abc', target, days, issuedBy: 'e-1', now });
const link = (target: LinkTarget): OwnerLink => {
  const decision = issue(target);
  const event = decision.accepted ? decision.events[0] : undefined;
  if (event === undefined) throw new Error('not issued');
  return beginLink(event);
};

test('a link ends by itself, after 90 days at the latest', () => {
  expect(link(matter).expiresAt).toBe(at('2026-09-03 12:00'));
  expect(issue(matter, 90).accepted).toBe(true);
  expect(issue(matter, 91)).toMatchObject({ refusal: { code: 'complaints.link-life-invalid' } });
  expect(issue(matter, 0)).toMatchObject({ refusal: { code: 'complaints.link-life-invalid' } });
});

test('it opens until its last instant, unless it was revoked', () => {
  expect(linkHindrance(link(matter), at('2026-09-03 12:00'))).toBeUndefined();
  expect(linkHindrance(link(matter), at('2026-09-03 12:01'))?.code).toBe('complaints.link-expired');
  const revoked = evolveLink(link(matter), { type: 'OwnerLinkRevoked', revokedAt: now });
  expect(linkHindrance(revoked, now)?.code).toBe('complaints.link-revoked');
  given(revoked).when(revokeOwnerLink, { now }).then();
  given(link(matter)).when(revokeOwnerLink, { now }).then({ type: 'OwnerLinkRevoked', revokedAt: now });
});

test('one link, one report; then it is about that matter', () => {
  given(link(report))
    .when(useLinkToReport, { complaintId: 'c-9', now })
    .then({ type: 'OwnerLinkUsedToReport', complaintId: 'c-9', at: now });
  const used = evolveLink(link(report), { type: 'OwnerLinkUsedToReport', complaintId: 'c-9', at: now });
  expect(used.target).toEqual({ kind: 'matter', complaintId: 'c-9' });
  given(used).when(useLinkToReport, { complaintId: 'c-10', now }).refuses('complaints.link-already-used');
});

test('one link, one evaluation, and only of a matter', () => {
  given(link(matter))
    .when(useLinkToEvaluate, { now, isStaff: false })
    .then({ type: 'OwnerLinkUsedToEvaluate', at: now });
  const used = evolveLink(link(matter), { type: 'OwnerLinkUsedToEvaluate', at: now });
  given(used).when(useLinkToEvaluate, { now, isStaff: false }).refuses('complaints.link-already-used');
  given(link(report)).when(useLinkToEvaluate, { now, isStaff: false }).refuses('complaints.link-not-for-a-matter');
  given(link(matter))
    .when(useLinkToEvaluate, { now: at('2026-09-04 12:00'), isStaff: false })
    .refuses('complaints.link-expired');
});

test('what one of us says by a link leaves it to the person served; a used one is nobody’s any more', () => {
  given(link(matter)).when(useLinkToEvaluate, { now, isStaff: true }).then();
  const used = evolveLink(link(matter), { type: 'OwnerLinkUsedToEvaluate', at: now });
  given(used).when(useLinkToEvaluate, { now, isStaff: true }).refuses('complaints.link-already-used');
});

test('one link, one answer to its questionnaire, and to nothing else', () => {
  const asked = link({ kind: 'questionnaire', departmentId: 'u-cs', departmentName: '客服部' });
  given(asked).when(useLinkToAnswer, { now }).then({ type: 'OwnerLinkUsedToAnswer', at: now });
  const used = evolveLink(asked, { type: 'OwnerLinkUsedToAnswer', at: now });
  given(used).when(useLinkToAnswer, { now }).refuses('complaints.link-already-used');
  given(link(matter)).when(useLinkToAnswer, { now }).refuses('complaints.link-not-a-questionnaire');
  given(asked).when(useLinkToEvaluate, { now, isStaff: false }).refuses('complaints.link-not-for-a-matter');
  const revoked = evolveLink(asked, { type: 'OwnerLinkRevoked', revokedAt: now });
  given(revoked).when(useLinkToAnswer, { now }).refuses('complaints.link-revoked');
});

test('one link, one word on the work that it is for', () => {
  const work = link({ kind: 'work-order', orderId: 'w-1' });
  for (const done of [true, false])
    given(work).when(useLinkToJudge, { now, done }).then({ type: 'OwnerLinkUsedToJudge', at: now, done });
  const used = evolveLink(work, { type: 'OwnerLinkUsedToJudge', at: now, done: false });
  expect(used.judged).toEqual({ at: now, done: false });
  given(used).when(useLinkToJudge, { now, done: true }).refuses('complaints.link-already-used');
  given(used).when(useLinkToEvaluate, { now, isStaff: false }).refuses('complaints.link-not-for-a-matter');
  given(link(matter)).when(useLinkToJudge, { now, done: true }).refuses('complaints.link-not-for-work');
  given(work)
    .when(useLinkToJudge, { now: at('2026-09-04 12:00'), done: true })
    .refuses('complaints.link-expired');
});

test('a link takes what its picture shows, and refuses everything else', () => {
  const questionnaire: LinkTarget = { kind: 'questionnaire', departmentId: 'u-cs', departmentName: '客服部' };
  const standing: Readonly<Record<OwnerLinkState, OwnerLink>> = {
    'to-report': link(report),
    'to-follow': link(matter),
    evaluated: evolveLink(link(matter), { type: 'OwnerLinkUsedToEvaluate', at: now }),
    'to-answer': link(questionnaire),
    answered: evolveLink(link(questionnaire), { type: 'OwnerLinkUsedToAnswer', at: now }),
    'to-judge': link({ kind: 'work-order', orderId: 'w-1' }),
    judged: evolveLink(link({ kind: 'work-order', orderId: 'w-1' }), {
      type: 'OwnerLinkUsedToJudge',
      at: now,
      done: true,
    }),
    revoked: evolveLink(link(matter), { type: 'OwnerLinkRevoked', revokedAt: now }),
  };
  const uses = {
    report: (one: OwnerLink) => useLinkToReport(one, { complaintId: 'c-9', now }),
    evaluate: (one: OwnerLink) => useLinkToEvaluate(one, { now, isStaff: false }),
    answer: (one: OwnerLink) => useLinkToAnswer(one, { now }),
    judge: (one: OwnerLink) => useLinkToJudge(one, { now, done: true }),
  };
  for (const state of OWNER_LINK_STATES) {
    expect(standingOf(standing[state])).toBe(state);
    for (const act of ['report', 'evaluate', 'answer', 'judge'] as const) {
      const decision = uses[act](standing[state]);
      const after = ownerLinkMachine[state][act];
      expect(decision.accepted).toBe(after !== undefined);
      if (decision.accepted)
        expect(standingOf(evolveLink(standing[state], decision.events[0] as OwnerLinkUse))).toBe(after);
    }
  }
});
