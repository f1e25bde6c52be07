import type { Fen, Instant, Month } from '@goldkey/kernel';
import type { Entry } from '@goldkey/rulebook';
import { CorrectLines } from './correct-lines.js';
import type { PostedAt } from './ports.js';

const NOW = Date.parse('2026-11-20T09:00:00+08:00') as Instant;
const MONTH = '2026-10' as Month;
const mark = { propertyId: 'p-1', month: MONTH };

const entry = (key: string, fine: bigint): Entry => ({
  key,
  clause: 'M-04',
  at: NOW,
  propertyId: 'p-1',
  subjectKind: 'employee',
  subjectId: 'e-1',
  outcome: 'charged',
  points: 0n,
  fine: fine as Fen,
  evidence: [],
  details: {},
});
const posted = (key: string, fine: bigint): PostedAt => ({ ...entry(key, fine), month: MONTH, stands: true });

/** A closed month whose lines hold 200 fen each; the facts come to these amounts now. */
const corrected = async (...ought: bigint[]) => {
  let asked = 0;
  const closedMonths = {
    among: async () => [{ ...mark, lastFact: '7' }],
    late: async () => {
      asked += 1;
      return ['late-report'];
    },
    upheld: async () => new Set<string>(),
  };
  const lines = new CorrectLines(closedMonths, { corrections: async () => [], correctionsIn: async () => [] });
  const found = {
    marks: [mark],
    ought: ought.map((fine, index) => ({ entry: entry(`line-${index}`, fine), month: MONTH })),
    posted: ought.map((_, index) => posted(`line-${index}`, 200n)),
    ofGroup: false,
    zoneOf: () => 'Asia/Shanghai',
  };
  return { ...(await lines.run(found, NOW)), asked };
};

test('a line of a closed month that comes to something else is corrected in the running one, by what was told late', async () => {
  const { corrections, touched, ought, posted: left } = await corrected(0n, 200n);
  expect(corrections).toMatchObject([
    { month: '2026-11', posting: { entry: { fine: -200n, evidence: ['late-report'] } } },
  ]);
  expect(touched).toEqual([{ propertyId: 'p-1', month: '2026-11' }]);
  expect([ought, left]).toEqual([[], []]);
});

test('what was told late is read once for all lines of a month, and not at all where none has changed', async () => {
  expect(await corrected(200n, 200n)).toMatchObject({ corrections: [], asked: 0 });
  expect(await corrected(0n, 0n, 100n)).toMatchObject({ asked: 1 });
});
