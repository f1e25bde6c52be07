import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { rankOf, signPatrolReview } from './decide.js';
import type { PatrolReview } from './patrol-review.js';

const now = at('2026-08-10 09:00');
const said = { at: now, now, eventId: 'event-1' };
const command = {
  ...said,
  id: 'r-1',
  propertyId: 'p-1',
  week: '2026-W32' as never,
  weekEnds: at('2026-08-09 23:59'),
  reviewer: { id: 'e-10', name: '钱总', roles: ['leader-in-charge'] },
  rounds: [{ id: 'round-1', inspectorId: 'e-7', inspectorRoles: ['property-manager'] }],
  remark: '周三下午未走地库',
};
const signed: PatrolReview = {
  id: 'r-1',
  propertyId: 'p-1',
  week: '2026-W32' as never,
  reviewerId: 'e-10',
  reviewerName: '钱总',
  signedAt: now,
  remark: '周三下午未走地库',
  rounds: ['round-1'],
};

test('a week that is over is signed once, and again when a round came late', () => {
  given<PatrolReview | undefined>(undefined)
    .when(signPatrolReview, command)
    .then({ type: 'PatrolReviewSigned', eventId: 'event-1', at: now, review: signed });
  given<PatrolReview | undefined>(undefined)
    .when(signPatrolReview, { ...command, weekEnds: at('2026-08-16 23:59') })
    .refuses('inspections.week-not-over-invalid');
  given<PatrolReview | undefined>(signed).when(signPatrolReview, command).refuses('inspections.patrol-review-signed');
  const late = { id: 'round-2', inspectorId: 'e-8', inspectorRoles: ['supervisor'] };
  expect(signPatrolReview(signed, { ...command, rounds: [...command.rounds, late] })).toMatchObject({
    events: [{ review: { id: 'r-1', rounds: ['round-1', 'round-2'] } }],
  });
});

const roles = [
  'security-guard',
  'supervisor',
  'property-manager',
  'centre-director',
  'leader-in-charge',
  'general-manager',
];

test('only who stands above everybody who walked signs, and nobody their own rounds', () => {
  const some = fc.subarray(roles);
  fc.assert(
    fc.property(some, fc.array(some, { maxLength: 4 }), fc.boolean(), (own, walked, walks) => {
      const rounds = walked.map((inspectorRoles, place) => ({
        id: `round-${place}`,
        inspectorId: walks && place === 0 ? 'e-10' : `e-1${place + 1}`,
        inspectorRoles,
      }));
      const decision = signPatrolReview(undefined, {
        ...command,
        reviewer: { ...command.reviewer, roles: own },
        rounds,
      });
      const isAbove = rankOf(own) > 0 && walked.every((each) => rankOf(each) < rankOf(own));
      expect(decision.accepted).toBe(isAbove && !(walks && walked.length > 0));
    }),
  );
});
