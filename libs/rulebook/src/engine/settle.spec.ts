import { fenOf, instant } from '@goldkey/kernel';
import type { Entry } from '../vocabulary.js';
import { type Posted, settle } from './settle.js';

const line = (changes: Partial<Entry> = {}): Entry => ({
  key: 'M-02|all|employee|e-1|p-1|0|t-1',
  clause: 'M-02',
  at: instant(0),
  propertyId: 'p-1',
  subjectKind: 'employee',
  subjectId: 'e-1',
  outcome: 'charged',
  points: 1n,
  fine: fenOf(100),
  evidence: ['assigned-1'],
  details: {},
  ...changes,
});
const posted = (changes: Partial<Posted> = {}): Posted => {
  const { key, points, fine, outcome, evidence } = line();
  return { key, points, fine, outcome, evidence, stands: true, ...changes };
};
const { key } = line();

test('a new line is charged in full', () => {
  expect(settle([line()], [])).toEqual([{ key, kind: 'charged', points: 1n, fine: 100n, entry: line() }]);
});

test('a line that stands as it ought to needs nothing', () => {
  expect(settle([line()], [posted()])).toEqual([]);
});

test('a line that costs something else is adjusted by the difference', () => {
  const dearer = line({ points: 3n, fine: fenOf(50) });
  expect(settle([dearer], [posted()])).toEqual([{ key, kind: 'adjusted', points: 2n, fine: -50n, entry: dearer }]);
});

test('the same cost for another cause is told, because the explanation rests on it', () => {
  const other = line({ evidence: ['assigned-2'] });
  expect(settle([other], [posted()])).toEqual([{ key, kind: 'adjusted', points: 0n, fine: 0n, entry: other }]);
  const more = line({ evidence: ['assigned-1', 'assigned-2'] });
  expect(settle([more], [posted()])).toHaveLength(1);
});

test('a line that ought not to be is withdrawn by its negative, once', () => {
  expect(settle([], [posted()])).toEqual([{ key, kind: 'withdrawn', points: -1n, fine: -100n }]);
  expect(settle([], [posted({ points: 0n, fine: fenOf(0), stands: false })])).toEqual([]);
});

test('a recorded miss has neither points nor fine and is withdrawn all the same', () => {
  const recorded = posted({ outcome: 'recorded', points: 0n, fine: fenOf(0) });
  expect(settle([], [recorded])).toMatchObject([{ kind: 'withdrawn' }]);
  expect(settle([line({ outcome: 'recorded', points: 0n, fine: fenOf(0) })], [recorded])).toEqual([]);
});

test('a line that was withdrawn and ought to be again is charged again', () => {
  const gone = posted({ points: 0n, fine: fenOf(0), stands: false });
  expect(settle([line()], [gone])).toMatchObject([{ kind: 'charged', points: 1n, fine: 100n }]);
});
