import type { Fen, Instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { matterOfLine, reasonsOfLine, type ToldLine } from './lines.js';
import type { Notice } from './notice.js';
import { type Change, reconcile } from './reconcile.js';
import { hasSettled, weigh } from './settling.js';

const OLDEST = 1_000 as Instant;
const at = (ms: number) => ms as Instant;
const line = (differences: Partial<ToldLine> = {}): ToldLine => ({
  entryId: 'l-1',
  clause: 'M-02',
  propertyId: 'p-1',
  subjectKind: 'employee',
  subjectId: 'e-1',
  at: at(2_000),
  points: 1,
  fine: 100n as Fen,
  stands: true,
  corrects: false,
  details: { part: 'all' },
  ...differences,
});
const GONE = { stands: false, points: 0, fine: 0n as Fen };

/** Notices as the table keeps them. */
const applied = (known: readonly Notice[], changes: readonly Change[]): Notice[] => {
  const kept = new Map(known.map((notice) => [notice.key, notice]));
  for (const change of changes) {
    if (change.act === 'tell') {
      kept.set(change.reason.key, { ...change.reason, noticeId: change.reason.key, revision: 1, standing: true });
      continue;
    }
    const { notice } = change;
    // What is told again comes last, as by the instant of telling.
    if (change.act === 'tell-again') kept.delete(notice.key);
    kept.set(notice.key, { ...notice, revision: notice.revision + 1, standing: change.act === 'tell-again' });
  }
  return [...kept.values()];
};
const look = (known: readonly Notice[], now: ToldLine) => {
  const changes = reconcile(reasonsOfLine(now, known, OLDEST), known);
  return { changes, known: applied(known, changes) };
};
const standing = (known: readonly Notice[]) => known.filter((one) => one.standing).map(({ kind }) => kind);

test('a charge is told once; another amount is told anew, and what was told before is withdrawn', () => {
  const first = look([], line());
  expect(first.changes).toMatchObject([{ act: 'tell', reason: { kind: 'charge', recipient: 'e-1', fine: 100n } }]);
  expect(look(first.known, line()).changes).toEqual([]);
  const dearer = look(first.known, line({ points: 2 }));
  expect(dearer.changes.map(({ act }) => act)).toEqual(['tell', 'withdraw']);
  expect(standing(dearer.known)).toEqual(['charge']);
});

test('a charge that was told and stands no more is told as taken back; one that nobody heard of never was', () => {
  const { known } = look([], line());
  const back = look(known, line(GONE));
  expect(standing(back.known)).toEqual(['reversal']);
  expect(back.changes[0]).toMatchObject({ reason: { points: -1, fine: -100n } });
  expect(standing(look(back.known, line()).known)).toEqual(['charge']);
  expect(look([], line(GONE)).changes).toEqual([]);
});

test('what a correction takes away is a reversal, what is given of itself an award, and a miss without a price recorded', () => {
  const kinds = (one: Partial<ToldLine>) => reasonsOfLine(line(one), [], OLDEST).map(({ kind }) => kind);
  const given = { points: 0, fine: -100n as Fen };
  expect(kinds({ ...given, corrects: true })).toEqual(['reversal']);
  expect(kinds(given)).toEqual(['award']);
  expect(kinds({ points: 0, fine: 0n as Fen })).toEqual(['recorded']);
  expect(kinds({ points: 1, fine: 0n as Fen, corrects: true })).toEqual(['charge']);
  expect(kinds({ subjectKind: 'property', subjectId: 'p-1' })).toEqual([]);
});

test('what is older than news is told to who was told of it before, and to nobody else', () => {
  expect(look([], line({ at: at(999) })).changes).toEqual([]);
  expect(look([], line({ at: at(1_000) })).changes).toHaveLength(1);
  const { known } = look([], line());
  expect(standing(look(known, line({ ...GONE, at: at(999) })).known)).toEqual(['reversal']);
});

const amounts = fc.constantFrom<Partial<ToldLine>>({}, { points: 2 }, { points: 0, fine: 0n as Fen }, GONE);

test('whatever a line goes through, what stands tells how it stands now, and looking again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (course) => {
      let known: Notice[] = [];
      let last = line();
      for (const step of course) {
        last = line(step);
        ({ known } = look(known, last));
      }
      const told = known.filter((one) => one.standing);
      expect(told.length).toBeLessThanOrEqual(1);
      if (last.stands)
        expect(told).toMatchObject([{ points: last.points, fine: last.fine, matter: matterOfLine('l-1') }]);
      else expect(told.every(({ kind }) => kind === 'reversal')).toBe(true);
      expect(look(known, last).changes).toEqual([]);
    }),
  );
});

test('each reason is told once, in whatever order and however often it is found', () => {
  const reason = (key: string) => ({ ...reasonsOfLine(line(), [], OLDEST)[0], key }) as never as Notice;
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.array(fc.constantFrom('a', 'b', 'c')), (first, second) => {
      const told = applied([], reconcile(first.map(reason), []));
      expect(told.map(({ key }) => key).sort()).toEqual([...new Set(first)].sort());
      const later = applied(told, reconcile(second.map(reason), told));
      expect(
        later
          .filter((one) => one.standing)
          .map(({ key }) => key)
          .sort(),
      ).toEqual([...new Set(second)].sort());
      expect(reconcile(second.map(reason), later)).toEqual([]);
    }),
  );
});

const settling = { quietMs: 10, longestMs: 100 };

test('a matter is told once it was quiet for long enough, and at the latest after a while', () => {
  const restless = (first: number, last: number) => ({ matter: 'm', first: at(first), last: at(last) });
  expect(hasSettled(restless(0, 0), at(9), settling)).toBe(false);
  expect(hasSettled(restless(0, 0), at(10), settling)).toBe(true);
  expect(hasSettled(restless(0, 95), at(99), settling)).toBe(false);
  expect(hasSettled(restless(0, 95), at(100), settling)).toBe(true);
});

test('a difference is acted upon after it was seen for so long without a break', () => {
  const seen = new Map([
    ['old', at(0)],
    ['new', at(5)],
    ['gone', at(0)],
  ]);
  expect(weigh(['old', 'new', 'fresh'], seen, at(10), settling)).toEqual({
    ripe: new Set(['old']),
    fresh: ['fresh'],
    settled: ['old', 'gone'],
  });
});
