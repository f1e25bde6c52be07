import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aCheckList, aPost, aRound, at, aVisit } from '../../testing/examples.js';
import { failedItems, handInRound } from './decide.js';
import type { Round } from './round.js';

const visited = { post: aPost(), checkList: aCheckList() };
const command = {
  id: 'round-1',
  propertyId: 'p-1',
  inspectorId: 'e-7',
  inspectorName: '王经理',
  startedAt: at('2026-08-03 09:00'),
  visits: [aVisit()],
  now: at('2026-08-03 09:30'),
  eventId: 'event-1',
  posts: new Map([['post-1', visited]]),
};
const none: Round | undefined = undefined;
const walked = aRound({ visits: [aVisit()] });
const completedAt = at('2026-08-03 09:20');
const done = aRound({ visits: [aVisit()], completedAt });

test('a part of a round is kept, and the rest may follow', () => {
  given<Round | undefined>(none)
    .when(handInRound, command)
    .then({ type: 'RoundVisited', eventId: 'event-1', at: aVisit().at, round: walked });
  given<Round | undefined>(walked)
    .when(handInRound, { ...command, visits: [], completedAt })
    .then({ type: 'RoundCompleted', eventId: 'event-1', at: completedAt, round: done });
});

test('what is known already changes nothing; after the end nothing new is taken', () => {
  given<Round | undefined>(done)
    .when(handInRound, { ...command, completedAt })
    .then();
  const more = aVisit({ at: at('2026-08-03 09:15') });
  given<Round | undefined>(done)
    .when(handInRound, { ...command, visits: [more] })
    .refuses('inspections.round-handed-in');
});

test.each([
  ['of a post that is not there', { postId: 'post-9' }, 'inspections.post-not-found'],
  ['before the round began', { at: at('2026-08-03 08:59') }, 'inspections.visit-outside-round-invalid'],
  ['that leaves an item out', { answers: [] }, 'inspections.answers-invalid'],
  ['by an unknown check-list', { checkListVersion: 2 }, 'inspections.check-list-not-found'],
  ['that scanned something else', { scanned: ['B-1'] }, 'inspections.checkpoint-not-found'],
  ['from the future', { at: at('2026-08-03 09:36') }, 'inspections.future-instant-invalid'],
])('a visit %s is refused', (_why, changes, code) => {
  given<Round | undefined>(none)
    .when(handInRound, { ...command, visits: [aVisit(changes)] })
    .refuses(code);
});

test('a round belongs to who walks it, ends after its last visit, and is not empty', () => {
  given<Round | undefined>(walked)
    .when(handInRound, { ...command, inspectorId: 'e-8' })
    .refuses('inspections.round-of-another.forbidden');
  given<Round | undefined>(walked)
    .when(handInRound, { ...command, visits: [], completedAt: at('2026-08-03 09:05') })
    .refuses('inspections.visit-outside-round-invalid');
  given<Round | undefined>(none)
    .when(handInRound, { ...command, visits: [], completedAt })
    .refuses('inspections.round-empty');
});

test('a failed item becomes a finding, unless the check-list says that a note is enough', () => {
  const visit = aVisit({
    answers: [
      { itemId: 'i-1', result: 'failed', note: '异响' },
      { itemId: 'i-2', result: 'failed' },
    ],
  });
  expect(failedItems(visit, visited)).toMatchObject([{ item: { itemId: 'i-1' }, note: '异响' }]);
});

test('however often and in whatever parts a round is handed in, each visit is kept once', () => {
  const minutes = fc.integer({ min: 1, max: 25 });
  const parts = fc.array(fc.array(minutes, { maxLength: 4 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, (handed) => {
      let round: Round | undefined;
      for (const part of handed) {
        const visits = part.map((minute) => aVisit({ at: at(`2026-08-03 09:${String(minute).padStart(2, '0')}`) }));
        const decision = handInRound(round, { ...command, visits });
        if (decision.accepted) round = decision.events.at(-1)?.round ?? round;
      }
      const kept = (round?.visits ?? []).map((visit) => visit.at);
      expect(kept).toEqual(
        [...new Set(handed.flat())].map((m) => at(`2026-08-03 09:${String(m).padStart(2, '0')}`)).sort(),
      );
    }),
  );
});
