import { addDays, day } from '@goldkey/kernel';
import fc from 'fast-check';
import { nextWork } from './next-work.js';
import { type Frequency, isDueOn, type UpkeepProgramme } from './upkeep-programme.js';

const programme = (frequency: Frequency, changes: Partial<UpkeepProgramme> = {}): UpkeepProgramme => ({
  ...{ id: 'u-1', propertyId: 'p-1', kind: 'pest-control', name: '灭鼠', area: '地库', doer: { firm: '洁安' } },
  rhythms: [{ from: day('2026-03-02'), frequency }],
  ...changes,
});
const mondays = programme({ every: 'week', weekdays: [1] });

test('work is due next on the first day after the last that is done, and on the first of all where none is', () => {
  expect(nextWork(mondays, {})).toEqual({ dueOn: '2026-03-02', remindOn: '2026-03-01' });
  expect(nextWork(mondays, { doneThrough: day('2026-03-02') })?.dueOn).toBe('2026-03-09');
  // Missed in between: it is asked for no more.
  expect(nextWork(mondays, { doneThrough: day('2026-03-16') })?.dueOn).toBe('2026-03-23');
});

test('what was sent back is due again, what comes monthly is told a week ahead', () => {
  expect(nextWork(mondays, { doneThrough: day('2026-03-16'), returned: day('2026-03-09') })?.dueOn).toBe('2026-03-09');
  const monthly = programme({ every: 'month', days: [31] });
  expect(nextWork(monthly, { doneThrough: day('2026-03-31') })).toEqual({
    dueOn: '2026-04-30',
    remindOn: '2026-04-23',
  });
});

test('what comes back within days reminds nobody, nor does what has ended', () => {
  expect(nextWork(programme({ every: 'days', days: 1 }), {})).toBeUndefined();
  expect(nextWork(programme({ every: 'week', weekdays: [1, 4] }), {})).toBeUndefined();
  const ended = { ...mondays, until: day('2026-03-08') };
  expect(nextWork(ended, {})?.dueOn).toBe('2026-03-02');
  expect(nextWork(ended, { doneThrough: day('2026-03-02') })).toBeUndefined();
});

test('whatever the rhythm and however much is done: the next day is one of the programme, the first after the last done', () => {
  const frequencies = fc.oneof(
    fc.record({ every: fc.constant('days' as const), days: fc.integer({ min: 7, max: 366 }) }),
    fc.record({ every: fc.constant('month' as const), days: fc.tuple(fc.integer({ min: 1, max: 31 })) }),
    fc.record({ every: fc.constant('week' as const), weekdays: fc.tuple(fc.integer({ min: 1, max: 7 })) }),
  );
  fc.assert(
    fc.property(frequencies, fc.nat(700), (frequency, after) => {
      const one = programme(frequency);
      const doneThrough = addDays(day('2026-03-01'), after);
      const dueOn = nextWork(one, { doneThrough })?.dueOn;
      if (dueOn === undefined) throw new Error('nothing is due');
      expect(isDueOn(one, dueOn)).toBe(true);
      expect(dueOn > doneThrough).toBe(true);
      for (let between = addDays(doneThrough, 1); between < dueOn; between = addDays(between, 1))
        expect(isDueOn(one, between)).toBe(false);
    }),
  );
});
