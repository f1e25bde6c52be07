import type { Instant, Month } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Fact } from '../vocabulary.js';
import { findingKinds } from './finding-kinds.js';

type Finding = Fact<'inspections.finding.raised'>;
type Ruling = Fact<'evaluation.finding-kind.ruled'>;

const MONTH = '2026-03' as Month;
const finding = (id: string, category: string): Finding => ({
  kind: 'inspections.finding.raised',
  id,
  source: 's',
  at: 0 as Instant,
  propertyId: 'p-1',
  data: { findingId: id, propertyId: 'p-1', category, source: 'qm-day-check', raisedAt: 0 as Instant },
});
const ruling = (id: string, data: Partial<Ruling['data']>): Ruling => ({
  kind: 'evaluation.finding-kind.ruled',
  id,
  source: 's',
  at: 0 as Instant,
  propertyId: 'p-1',
  data: {
    ...{ rulingId: id, propertyId: 'p-1', month: MONTH, act: 'merge', kind: 'k', kinds: [], findingIds: [] },
    ...data,
  },
});
const merge = (id: string, kind: string, kinds: readonly string[]) => ruling(id, { kind, kinds });
const split = (id: string, kind: string, findingIds: readonly string[]) =>
  ruling(id, { act: 'split', kind, findingIds });
const told = (findings: readonly Finding[], rulings: readonly Ruling[]) =>
  [...findingKinds(MONTH, findings, rulings)].map(
    ([{ id }, { kind, rulings: by }]) => `${id} ${kind} ${by.map((one) => one.id)}`,
  );

const three = [finding('a', 'litter'), finding('b', 'rubbish'), finding('c', 'litter')];

test('without a ruling a finding is of its category', () => {
  expect(told(three, [])).toEqual(['a litter ', 'b rubbish ', 'c litter ']);
});

test('merged kinds are one; a split takes findings out of theirs', () => {
  expect(told(three, [merge('r', 'dirt', ['litter', 'rubbish'])])).toEqual(['a dirt r', 'b dirt r', 'c dirt r']);
  expect(told(three, [split('r', 'bulky waste', ['c'])])).toEqual(['a litter ', 'b rubbish ', 'c bulky waste r']);
});

test('a later ruling goes by what the earlier ones left', () => {
  const rulings = [merge('r', 'dirt', ['litter', 'rubbish']), split('s', 'bulky waste', ['c'])];
  expect(told(three, rulings)).toEqual(['a dirt r', 'b dirt r', 'c bulky waste r,s']);
  expect(told(three, [...rulings].reverse())).toEqual(['a dirt r', 'b dirt r', 'c bulky waste s']);
});

test('a ruling on another month says nothing', () => {
  expect(
    told(three, [
      {
        ...merge('r', 'dirt', ['litter']),
        data: { ...merge('r', 'dirt', ['litter']).data, month: '2026-04' as Month },
      },
    ]),
  ).toEqual(told(three, []));
});

const names = ['litter', 'rubbish', 'lamps', 'doors'];
const anyFindings = fc
  .array(fc.constantFrom(...names), { maxLength: 12 })
  .map((categories) => categories.map((category, index) => finding(`f${index}`, category)));
const counts = (findings: readonly Finding[], rulings: readonly Ruling[]) => {
  const sizes = new Map<string, number>();
  for (const { kind } of findingKinds(MONTH, findings, rulings).values()) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size - 1, 0);
};

test('merging never costs less, splitting never more, and no finding is lost', () => {
  fc.assert(
    fc.property(
      anyFindings,
      fc.subarray(names, { minLength: 2 }),
      fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 6 }),
      (findings, kinds, taken) => {
        const before = counts(findings, []);
        expect(counts(findings, [merge('r', kinds[0] as string, kinds)])).toBeGreaterThanOrEqual(before);
        const apart = split(
          's',
          'apart',
          taken.map((index) => `f${index}`),
        );
        // A split makes one more kind out of those it touches; it costs more only where it unites several kinds.
        const touched = new Set(
          findings.filter(({ id }) => apart.data.findingIds.includes(id)).map((one) => one.data.category),
        );
        if (touched.size <= 1) expect(counts(findings, [apart])).toBeLessThanOrEqual(before);
        expect(findingKinds(MONTH, findings, [apart]).size).toBe(findings.length);
      },
    ),
  );
});
