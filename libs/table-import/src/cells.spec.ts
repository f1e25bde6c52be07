import fc from 'fast-check';
import { CellReader } from './cells.js';

const clock = { zone: 'America/Detroit', clockChange: { gap: 'reject', overlap: 'earlier' } } as const;
const found = { column: 'found', format: 'M/D/YYYY' };
const readerOf = (fields: object) =>
  new CellReader({ ...clock, fields: fields as never, reject: [] }, ['found', 'days', 'text']);

test('so many days after is the end of that local day, whatever the clock did in between', () => {
  const reader = readerOf({ dueAt: { ...found, endOfDayAfter: 'days' } });
  const due = (...cells: string[]) => reader.map(() => reader.times(cells).get('dueAt'));
  // Clocks change on 10 March 2019: UTC-5 before, UTC-4 after.
  expect(due('3/5/2019', '2.0', '')).toEqual({ row: Date.parse('2019-03-07T23:59:59.999-05:00') });
  expect(due('3/5/2019', '10', '')).toEqual({ row: Date.parse('2019-03-15T23:59:59.999-04:00') });
  expect(due('3/5/2019', '', '')).toEqual({ row: undefined });
  expect(due('3/5/2019', 'ten', '')).toEqual({
    bad: { column: 'found', value: '3/5/2019', reason: 'days-unreadable' },
  });
});

test('what is done by the last day is in time, and the day after it is late', () => {
  const reader = readerOf({ at: found, dueAt: { ...found, endOfDayAfter: 'days' } });
  const day = (n: number): string => {
    const date = new Date(Date.UTC(2016, 7, 1) + n * 86_400_000);
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  };
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(40), fc.nat(60), (start, days, after) => {
      const due = reader.times([day(start), String(days), '']).get('dueAt') ?? 0;
      const done = reader.times([day(start + after), '', '']).get('at') ?? 0;
      expect(done > due).toBe(after > days);
    }),
  );
});

test('an empty cell is not told, or says what the mapping says; a listed value is translated or refused', () => {
  const reader = readerOf({
    plain: { column: 'text', join: ' ' },
    told: { column: 'text', join: ' ', whenEmpty: 'NO-ZIP' },
    kind: { column: 'text', join: ' ', values: { a: 'b' } },
  });
  const cells = ['', '', ''];
  expect([reader.text('plain', cells), reader.text('told', cells)]).toEqual([undefined, 'NO-ZIP']);
  expect(reader.text('kind', ['', '', 'a'])).toBe('b');
  expect(reader.map(() => reader.text('kind', ['', '', 'x']))).toEqual({
    bad: { column: 'text', value: 'x', reason: 'value-not-mapped' },
  });
});
