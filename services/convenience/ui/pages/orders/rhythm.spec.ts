import { rhythmOf, rhythmQuery } from './rhythm.js';

test('the door hears of a rhythm what belongs to its kind, and nothing that was filled in for another', () => {
  const filled = { count: 2, weekdays: [5, 1], dayOfMonth: 31, from: '2026-03-05', until: '' };
  expect(rhythmOf({ ...filled, every: 'days' })).toEqual({ every: 'days', count: 2, from: '2026-03-05' });
  expect(rhythmOf({ ...filled, every: 'weeks' })).toEqual({
    ...{ every: 'weeks', count: 2, weekdays: [1, 5], from: '2026-03-05' },
  });
  expect(rhythmOf({ ...filled, every: 'month', until: '2026-12-31' })).toEqual({
    ...{ every: 'month', dayOfMonth: 31, from: '2026-03-05', until: '2026-12-31' },
  });
});

test('without a kind there is none', () => {
  expect(rhythmOf(undefined)).toBeUndefined();
  expect(rhythmOf({ from: '2026-03-05' })).toBeUndefined();
});

test('in an address it is one line, and nothing is asked of one that is not complete', () => {
  const filled = { count: 2, weekdays: [5, 1], dayOfMonth: 31, from: '2026-03-05', until: '' };
  expect(rhythmQuery({ ...filled, every: 'weeks' })).toEqual({
    ...{ every: 'weeks', count: '2', weekdays: '1,5', from: '2026-03-05' },
  });
  expect(rhythmQuery({ ...filled, every: 'month' })).toEqual({ every: 'month', dayOfMonth: '31', from: '2026-03-05' });
  expect(rhythmQuery({ ...filled, every: 'weeks', weekdays: [] })).toBeUndefined();
  expect(rhythmQuery(undefined)).toBeUndefined();
});
