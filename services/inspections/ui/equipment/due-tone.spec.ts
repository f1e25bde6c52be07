import { toneOf } from './due-tone.js';

const NOW = Date.parse('2026-08-03T01:00:00Z');

test.each([
  [{ dueOn: '2026-08-02' }, 'late'],
  [{ dueOn: '2026-08-03' }, 'soon'],
  [{ dueOn: '2026-08-20' }, 'plain'],
  [{ dueAtMeter: 500, unitsLeft: 0 }, 'late'],
  [{ dueAtMeter: 500, unitsLeft: 20 }, 'plain'],
])('%j is %s', (due, tone) => {
  expect(toneOf({ checkId: 'c', title: 't', ...due }, NOW)).toBe(tone);
});
