import { day, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import type { CommunityDeed } from './community-deed.js';
import { recordCommunityDeed, withdrawCommunityDeed } from './decide.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const today = day('2026-03-05');
const bare = {
  id: 'd-1',
  propertyId: 'p-1',
  kind: 'community-activity' as const,
  title: '元宵灯会',
  place: '中心花园',
  on: today,
  employeeId: 'e-1',
  households: 40,
  note: '',
};
const standing: CommunityDeed = { ...bare, state: 'standing', recordedEvent: 'event-1' };

test('what was done for the community is put on record on its day or after', () => {
  expect(recordCommunityDeed({ ...said, deed: bare, today })).toEqual({
    accepted: true,
    events: [{ type: 'CommunityDeedRecorded', eventId: 'event-1', at: now, deed: standing }],
  });
  expect(recordCommunityDeed({ ...said, deed: { ...bare, on: day('2026-03-06') }, today })).toMatchObject({
    refusal: { code: 'staffing.day-ahead-invalid' },
  });
});

test('a notice board has no households that took part', () => {
  const board = { ...bare, kind: 'bulletin-change' as const };
  expect(recordCommunityDeed({ ...said, deed: board, today })).toMatchObject({
    refusal: { code: 'staffing.bulletin-with-households-invalid' },
  });
});

test('it is withdrawn once, by the event that told of it', () => {
  const withdrawn: CommunityDeed = { ...standing, state: 'withdrawn', why: '误录' };
  given(standing)
    .when(withdrawCommunityDeed, { ...said, eventId: 'event-2', why: '误录' })
    .then({ type: 'CommunityDeedWithdrawn', eventId: 'event-2', at: now, deed: withdrawn, withdrawnEvent: 'event-1' });
  given(withdrawn)
    .when(withdrawCommunityDeed, { ...said, why: 'x' })
    .refuses('staffing.community-deed-withdrawn', { id: 'd-1' });
});
