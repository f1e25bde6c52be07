import { comingAfter, daysBefore, goOn, rhythmOf } from './go-on.js';

const letters: Readonly<Record<string, string | undefined>> = { d: 'day', n: 'night', r: 'rest', l: 'leave' };
/** Days by their letters; a dot is one that nobody set. */
const days = (text: string) => [...text].map((letter) => letters[letter]);
const march = Array.from({ length: 3 }, (_, index) => `2026-03-0${index + 1}`);

test('a rhythm of any length goes on where the month before broke off', () => {
  expect(rhythmOf(days('dnrrdnrrdnr'))).toBe(4);
  expect(comingAfter(days('dnrrdnrrdnr'), 5)).toEqual(days('rdnrr'));
  expect(comingAfter(days('dddddrrdddddrrdd'), 6)).toEqual(days('dddrrd'));
});

test('leave hides no rhythm, and is not carried on', () => {
  expect(comingAfter(days('dnrrllrrdnrr'), 4)).toEqual(days('dnrr'));
  expect(comingAfter(days('llrrdnrrdlrr'), 4)).toEqual(days('dnrr'));
});

test('without a rhythm each day is as it was four weeks before', () => {
  const before = days('ddrdnrrddrnndrrdndrrnddrrdnd');
  expect(rhythmOf(before)).toBeUndefined();
  expect(comingAfter(before, 3)).toEqual(days('ddr'));
});

test('of whom nothing was set, nothing is filled, and who has a few days set keeps the calendar for the rest', () => {
  expect(comingAfter(days('..........'), 3)).toEqual([undefined, undefined, undefined]);
  expect(comingAfter(days('......r'), 3)).toEqual([undefined, undefined, undefined]);
});

test('a day that was written as the calendar has it counts as what it is; who follows the calendar is left to it', () => {
  const calendar = [...'wwrrwwrr'].map((letter, at) => ({ date: `${at}`, kind: letter === 'w' ? 'work' : 'rest' }));
  const set = new Map([0, 1, 4, 5].map((at) => [`${at}`, 'day']));
  const before = daysBefore(calendar, (date) => set.get(date)) ?? [];
  expect(before).toEqual(['day', 'day', 'rest', 'rest', 'day', 'day', 'rest', 'rest']);
  expect(comingAfter(before, 3)).toEqual(['day', 'day', 'rest']);
  expect(daysBefore(calendar, (date) => (date === '0' ? 'rest' : date === '1' ? 'leave' : undefined))).toBeUndefined();
});

test('only days that are open are filled', () => {
  const cells = goOn([{ row: 'a', before: days('dndn') }], march, (_, column) => column !== '2026-03-02');
  expect(cells).toEqual([
    { row: 'a', column: '2026-03-01', value: 'day' },
    { row: 'a', column: '2026-03-03', value: 'day' },
  ]);
});
