import { addDays, type Day, day, daysBetween, eachDay, lastDayOf, monthOf, weekday } from '@goldkey/kernel';
import fc from 'fast-check';
import { type DaySpan, dueDays, type Rhythm } from './rhythm.js';

const someDay = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(day('2024-01-01'), n));
const someSpan = fc
  .tuple(someDay, fc.integer({ min: 0, max: 400 }))
  .map(([from, length]): DaySpan => ({ from, until: addDays(from, length) }));
const until = fc.option(someDay, { nil: undefined });
const someRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({ every: fc.constant('days' as const), from: someDay, until, count: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    every: fc.constant('weeks' as const),
    from: someDay,
    until,
    count: fc.integer({ min: 1, max: 8 }),
    weekdays: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    every: fc.constant('month' as const),
    from: someDay,
    until,
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
  }),
);

const mondayBefore = (on: Day): Day => addDays(on, 1 - weekday(on));
/** The rule said of a single day, without counting from one to the next. */
const isDue = (rhythm: Rhythm, on: Day): boolean => {
  if (on < rhythm.from || (rhythm.until !== undefined && on > rhythm.until)) return false;
  if (rhythm.every === 'days') return daysBetween(rhythm.from, on) % rhythm.count === 0;
  if (rhythm.every === 'weeks') {
    const weeks = daysBetween(mondayBefore(rhythm.from), mondayBefore(on)) / 7;
    return weeks % rhythm.count === 0 && rhythm.weekdays.includes(weekday(on));
  }
  const last = lastDayOf(monthOf(on));
  return Number(on.slice(8)) === rhythm.dayOfMonth || (on === last && Number(last.slice(8)) < rhythm.dayOfMonth);
};

test('the days of a span are those of which the rule holds: in order, each once, none outside', () => {
  fc.assert(
    fc.property(someRhythm, someSpan, (rhythm, span) => {
      expect(dueDays(rhythm, span)).toEqual(eachDay(span.from, span.until).filter((on) => isDue(rhythm, on)));
    }),
  );
});

test('a pause takes away exactly the days inside it', () => {
  fc.assert(
    fc.property(someRhythm, someSpan, fc.array(someSpan, { maxLength: 3 }), (rhythm, span, pauses) => {
      const inside = (on: Day) => pauses.some((pause) => pause.from <= on && on <= pause.until);
      expect(dueDays(rhythm, span, pauses)).toEqual(dueDays(rhythm, span).filter((on) => !inside(on)));
    }),
  );
});

test('two halves of a span have the days of the whole', () => {
  fc.assert(
    fc.property(someRhythm, someSpan, someDay, (rhythm, { from, until }, cut) => {
      const whole = [
        ...dueDays(rhythm, { from, until: cut < until ? cut : until }),
        ...dueDays(rhythm, { from: addDays(cut, 1) > from ? addDays(cut, 1) : from, until }),
      ];
      expect(whole).toEqual(dueDays(rhythm, { from, until }));
    }),
  );
});

test('monthly on the 31st is due on the last day of a shorter month; every second week counts from the week it began', () => {
  const span = { from: day('2026-01-01'), until: day('2026-04-30') };
  expect(dueDays({ every: 'month', from: day('2026-01-15'), dayOfMonth: 31 }, span)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
  ]);
  // A Thursday: the Monday of its own week lies before it.
  const every = { every: 'weeks', from: day('2026-01-01'), count: 2, weekdays: [4, 1] } as const;
  expect(dueDays(every, { from: day('2026-01-01'), until: day('2026-01-27') })).toEqual([
    '2026-01-01',
    '2026-01-12',
    '2026-01-15',
    '2026-01-26',
  ]);
});
