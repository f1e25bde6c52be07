import type { RowReading } from './read-row.js';
import { readableWholes, wholeOf } from './wholes.js';

const columns = [
  { key: 'property', form: 'text', example: '' },
  { key: 'month', form: 'month', example: '' },
  { key: 'amount', form: 'amount', example: '' },
] as const;
const wording = { say: (code: string) => code, choiceWords: () => new Map<string, string>() };
const places = { property: 1, month: 0 };
const whole = (cells: readonly string[], together?: readonly string[]) =>
  wholeOf({ columns, ...(together && { together }) }, places, cells, wording);

test('rows that say the same are one thing, however it is written; one that does not say it stands for itself', () => {
  const together = ['property', 'month'];
  expect(whole(['2032-01', '桂语庭', '1'], together)).toBe(whole(['2032年1月', '桂语庭', ''], together));
  expect(whole(['2032-01', '桂语庭'], together)).not.toBe(whole(['2032-02', '桂语庭'], together));
  expect(whole(['一月', '桂语庭'], together)).toBeUndefined();
  expect(whole(['2032-01', ''], together)).toBeUndefined();
  expect(whole(['2032-01'], together)).toBeUndefined();
  expect(whole(['2032-01', '桂语庭'], ['property', 'amount'])).toBeUndefined();
  expect(whole(['2032-01', '桂语庭'])).toBeUndefined();
});

test('what belongs to a row that cannot be read is told which one, and keeps its own faults', () => {
  const good: RowReading<string> = { row: 'good' };
  const bad: RowReading<string> = { faults: [{ column: 'amount', reason: 'own' }] };
  const rows = [
    { row: 2, whole: 'a', reading: good },
    { row: 3, whole: 'b', reading: good },
    { row: 4, whole: 'a', reading: bad },
    { row: 5, whole: undefined, reading: bad },
    { row: 6, whole: undefined, reading: good },
    { row: 7, whole: 'a', reading: bad },
  ];
  const beside = (row: number): RowReading<string> => ({ faults: [{ reason: `beside ${row}` }] });
  expect(readableWholes(rows, beside)).toEqual([{ faults: [{ reason: 'beside 4' }] }, good, bad, bad, good, bad]);
});
