import { stopsOf, timesOf } from './stops.js';

const span = { startedAt: '2026-03-05T09:00:00+08:00', completedAt: '2026-03-05T09:45:00+08:00' };

test('a round tells how long it took and how the clock of its phone stands to ours', () => {
  const received = (receivedAt: string) => timesOf({ ...span, receivedAt });
  expect(received('2026-03-05T09:46:00+08:00')).toEqual({ minutes: 45, underway: 1, clock: 'same' });
  expect(received('2026-03-05T13:45:00+08:00')).toEqual({ minutes: 45, underway: 240, clock: 'late' });
  expect(received('2026-03-05T09:42:00+08:00')).toMatchObject({ clock: 'ahead' });
  expect(timesOf({ startedAt: span.startedAt, receivedAt: span.startedAt })).toEqual({});
});

test('each stop says how long after the one before it was', () => {
  const visit = (postId: string, at: string) => ({ postId, at, answers: [], scanned: [] });
  const stops = stopsOf([visit('a', '2026-03-05T09:00:00+08:00'), visit('b', '2026-03-05T09:12:00+08:00')]);
  expect(stops.map(({ since }) => since)).toEqual([undefined, 12]);
});
