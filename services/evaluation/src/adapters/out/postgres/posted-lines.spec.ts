import type { Month } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { Mark } from '../../../application/ports.js';
import { lineId } from './line-id.js';
import { PostedLines } from './posted-lines.js';

interface Line {
  readonly key: string;
  readonly month: string;
  readonly points: string;
}

/** A database of lines at one property; each month's state is what its lines say. Tells which months were read. */
const database = (lines: Line[]) => {
  const read: string[] = [];
  const of = (months: readonly string[], tell: (lines: readonly Line[], place: number) => unknown[]) =>
    months.flatMap((month, index) =>
      tell(
        lines.filter((line) => line.month === month),
        index + 1,
      ),
    );
  const row = (line: Line) => ({ ...line, property_id: 'p', fine_fen: '0', evidence: [], stands: true, details: {} });
  const prepared = async (name: string, _sql: string, [first, months]: [string[], string[]]) => {
    if (name === 'evaluation_posted_by_id') return lines.filter(({ key }) => first.includes(lineId(key))).map(row);
    if (name === 'evaluation_posted_states')
      return of(months, (own, place) => (own.length === 0 ? [] : [{ place, state: JSON.stringify(own) }]));
    read.push(...months);
    return of(months, (own, place) => own.map((line) => ({ ...row(line), place })));
  };
  return { read, transaction: () => ({ prepared }) as unknown as Transaction };
};

const month = (name: string): Mark => ({ propertyId: 'p', month: name as Month });
const told = (lines: readonly { key: string; points: bigint }[]) => lines.map(({ key, points }) => `${key} ${points}`);
const line = (key: string, of = '2026-03', points = '1'): Line => ({ key, month: of, points });

test('a month is read again only once its lines are others', async () => {
  const lines = [line('a'), line('b'), line('c', '2026-04')];
  const { read, transaction } = database(lines);
  const known = new PostedLines();
  const both = [month('2026-03'), month('2026-04')];
  expect(told(await known.of(transaction(), both, []))).toEqual(['a 1', 'b 1', 'c 1']);
  expect(told(await known.of(transaction(), both, []))).toEqual(['a 1', 'b 1', 'c 1']);
  expect(read).toEqual(['2026-03', '2026-04']);
  lines[1] = line('b', '2026-03', '2');
  expect(told(await known.of(transaction(), both, [])).sort()).toEqual(['a 1', 'b 2', 'c 1']);
  expect(read).toEqual(['2026-03', '2026-04', '2026-03']);
  lines.length = 0;
  expect(await known.of(transaction(), both, [])).toEqual([]);
});

test('a line of another month comes by its key, and each line once', async () => {
  const { transaction } = database([line('a'), line('elsewhere', '2026-01')]);
  const known = new PostedLines();
  expect(told(await known.of(transaction(), [month('2026-03')], ['a', 'elsewhere', 'new']))).toEqual([
    'a 1',
    'elsewhere 1',
  ]);
});

test('what a transaction reads of its own lines is known to nobody afterwards', async () => {
  const { read, transaction } = database([line('a')]);
  const known = new PostedLines();
  const writing = transaction();
  known.noteWritten(writing);
  await known.of(writing, [month('2026-03')], []);
  await known.of(transaction(), [month('2026-03')], []);
  await known.of(transaction(), [month('2026-03')], []);
  expect(read).toEqual(['2026-03', '2026-03']);
});

test('no more lines are known than it may hold: the month read first goes, and is only read again', async () => {
  const { read, transaction } = database([line('a'), line('b', '2026-04'), line('c', '2026-04')]);
  const known = new PostedLines(2);
  await known.of(transaction(), [month('2026-03')], []);
  await known.of(transaction(), [month('2026-04')], []);
  expect(told(await known.of(transaction(), [month('2026-03')], []))).toEqual(['a 1']);
  expect(read).toEqual(['2026-03', '2026-04', '2026-03']);
});
