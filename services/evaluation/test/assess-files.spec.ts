import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseInstant, parsePeriod } from '@goldkey/kernel';
import { builtInRulebook, toJson } from '@goldkey/rulebook';
import { type AssessOptions, assessFiles } from '../src/offline/assess-files.js';
import { hashOf, hasTwice, KeyBook } from '../src/offline/key-book.js';
import { judgePiece } from '../src/offline/pieces.js';
import type { RejectedLine } from '../src/offline/read-events.js';
import { event, type TestEvent } from './evaluation-world.js';
import { twoProperties } from './two-properties.js';

const AS_OF = '2026-05-12T09:00:00+08:00';
const NEVER_AT_ONCE: AssessOptions = { heldAtOnce: 0 };
const ALWAYS_AT_ONCE: AssessOptions = { heldAtOnce: Number.POSITIVE_INFINITY };
/** As the second thread does it: what it is told and what it answers are copied. */
const IN_HALVES: AssessOptions = {
  heldAtOnce: 0,
  beside: (half, question) => ({
    judge: async (common) => structuredClone(judgePiece(structuredClone({ ...half, common }), question)),
    end: () => Promise.resolve(),
  }),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goldkey-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const fileOf = (lines: readonly string[]): string => {
  files += 1;
  const place = path.join(folder, `${files}.ndjson`);
  writeFileSync(place, lines.join('\n'));
  return place;
};

const assessed = async (place: string, period: string, options: AssessOptions) => {
  const rejected: RejectedLine[] = [];
  const question = { rulebook: builtInRulebook, period: parsePeriod(period), asOf: parseInstant(AS_OF) };
  const assessment = await assessFiles([place], question, (line) => rejected.push(line), options);
  return { ...toJson(assessment, { period, asOf: AS_OF }), rejected };
};

const placeOf = ({ data, propertyid }: TestEvent): string =>
  String((data as { propertyId?: string }).propertyId ?? propertyid ?? '');
const byProperty = (events: readonly TestEvent[]): TestEvent[] =>
  [...events].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
const linesOf = (events: readonly TestEvent[]): string[] => events.map((one) => JSON.stringify(one));

const expectSame = async (lines: readonly string[], ...periods: readonly string[]): Promise<void> => {
  const place = fileOf(lines);
  for (const period of periods) {
    const expected = await assessed(place, period, ALWAYS_AT_ONCE);
    expect(await assessed(place, period, NEVER_AT_ONCE)).toEqual(expected);
    expect(await assessed(place, period, IN_HALVES)).toEqual(expected);
  }
};

const told = twoProperties('');
const PERIODS = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-W10', '2026-W14', '2026-Q1', '2026-H1', '2026'];

describe('a file that is judged property by property comes to the same as one that is held at once', () => {
  test('ordered by property', async () => {
    await expectSame(linesOf(byProperty(told)), ...PERIODS);
  });

  test('with every line twice', async () => {
    await expectSame(linesOf(byProperty([...told, ...told])), '2026-03', '2026-04');
  });

  test('in the order of ids, where properties come back', async () => {
    await expectSame(linesOf([...told].sort((a, b) => (a.id < b.id ? -1 : 1))), '2026-03', '2026-04');
  });

  test('with the last lines first', async () => {
    await expectSame(linesOf(byProperty([...told].reverse())), ...PERIODS);
  });

  test('where a type is written with escapes', async () => {
    const lines = linesOf(byProperty(told)).map((line) =>
      line.replace('staffing.appointment', 'staffing.\\u0061ppointment'),
    );
    expect(lines.some((line) => line.includes('\\u0061'))).toBe(true);
    await expectSame(lines, '2026-03');
  });

  test('where an event of one property stands at another one too, with another time', async () => {
    const first = told.find(({ type }) => type.includes('complaint.received')) as TestEvent;
    const other = byProperty(told)
      .map(placeOf)
      .findLast((place) => place !== placeOf(first) && place !== '') as string;
    const copy = {
      ...first,
      propertyid: other,
      time: '2020-01-01T00:00:00+08:00',
      data: { ...(first.data as object), propertyId: other },
    };
    await expectSame(linesOf(byProperty([...told, copy])), '2026-03', '2026-04');
  });

  test('where what decides a matter lies years away from the period', async () => {
    const received = told.find(({ type }) => type.includes('complaint.received')) as TestEvent;
    const { complaintId, propertyId } = received.data as { complaintId: string; propertyId: string };
    const late = { complaintId, propertyId, established: true, decidedAt: '2020-01-01T00:00:00+08:00' };
    const decided = event('complaints.complaint.decided', '2020-01-01T00:00:00+08:00', late);
    await expectSame(linesOf(byProperty([...told, decided])), '2026-03', '2026-04');
  });
});

test('lines that are no events are told once, with their number, and the rest is judged', async () => {
  const lines = linesOf(byProperty(told));
  const place = fileOf([...lines.slice(0, 5), 'no json', '', '{"specversion":"1.0"}', ...lines.slice(5), 'cut o']);
  const { rejected, subjects } = await assessed(place, '2026-03', NEVER_AT_ONCE);
  expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
    [6, 'is not JSON'],
    [8, 'is missing'],
    [lines.length + 4, 'is not JSON'],
  ]);
  expect((await assessed(place, '2026-03', IN_HALVES)).rejected).toEqual(rejected);
  expect(subjects).toEqual((await assessed(fileOf(lines), '2026-03', ALWAYS_AT_ONCE)).subjects);
});

describe('a book of keys', () => {
  let books = 0;
  const bookOf = (texts: Iterable<string>) => {
    books += 1;
    const book = new KeyBook(folder, `book${books}`);
    for (const text of texts) book.add(hashOf(text, 1));
    return book.close();
  };
  const many = Array.from({ length: 400_000 }, (_, index) => `/goldkey/test\nid-${index}`);

  test('tells four hundred thousand different keys apart', () => {
    expect(hasTwice(bookOf(many))).toBe(false);
  });

  test('finds the one that comes again', () => {
    expect(hasTwice(bookOf([...many, many[7] as string]))).toBe(true);
    expect(hasTwice(bookOf(many.slice(0, 1000)), bookOf([many[7] as string]))).toBe(true);
  });
});
