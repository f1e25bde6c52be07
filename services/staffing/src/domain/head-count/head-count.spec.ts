import type { Day } from '@goldkey/kernel';
import fc from 'fast-check';
import type { Position } from '../position/position.js';
import { gapOf, type Held, headCountOf } from './head-count.js';

const day = (text: string): Day => text as Day;
const today = day('2026-03-05');
const place = { propertyId: 'p-1', unitId: 'u-property' };

const position = (id: string, { headCount = 1, per = 'unit', from = '2026-01-01', above = false } = {}): Position =>
  ({
    id,
    unitId: above ? 'u-group' : 'u-department',
    ...(!above && { propertyId: 'p-1' }),
    code: id,
    versions: [
      {
        number: 1,
        state: 'approved',
        from: day(from),
        description: { name: id, headCount, headCountPer: per, keyPosition: false },
      },
    ],
    state: 'open',
  }) as unknown as Position;
const held = (employeeId: string, positionId?: string, unitId = 'u-department'): Held => ({
  employeeId,
  unitId,
  ...(positionId !== undefined && { positionId }),
});

test('what should be stands against what is, position by position', () => {
  const lines = headCountOf(place, [position('a', { headCount: 2 })], [held('e-1', 'a')], today);
  expect(lines).toMatchObject([{ unitId: 'u-department', positionId: 'a', standard: 2, employeeIds: ['e-1'] }]);
  expect(lines.map(gapOf)).toEqual([1]);
});

test('a person with two appointments to a position is one person', () => {
  const [line] = headCountOf(place, [position('a')], [held('e-1', 'a'), held('e-1', 'a', 'u-team')], today);
  expect(line?.employeeIds).toEqual(['e-1']);
});

test('a position described above counts where it says how many each property needs', () => {
  const each = position('each', { headCount: 3, per: 'property', above: true });
  const central = position('central', { above: true });
  expect(headCountOf(place, [each, central], [], today)).toMatchObject([
    { unitId: 'u-property', positionId: 'each', standard: 3, employeeIds: [] },
  ]);
  // Held here all the same, it is shown without a standard.
  const [, line] = headCountOf(place, [each, central], [held('e-1', 'central')], today);
  expect(line).toMatchObject({ positionId: 'central', employeeIds: ['e-1'] });
  expect(line && gapOf(line)).toBeUndefined();
});

test('before its first day a position is none: its holders stand with those who name none', () => {
  const later = position('a', { from: '2026-03-06' });
  expect(headCountOf(place, [later], [held('e-1', 'a'), held('e-2')], today)).toMatchObject([
    { unitId: 'u-department', employeeIds: ['e-1', 'e-2'] },
  ]);
});

test('everybody who is there stands on some line, and nobody who is not', () => {
  const people = fc.array(
    fc.record({
      employeeId: fc.constantFrom('e-1', 'e-2', 'e-3', 'e-4'),
      unitId: fc.constantFrom('u-1', 'u-2'),
      positionId: fc.option(fc.constantFrom('a', 'b', 'unknown'), { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(people, (all) => {
      const there = all.map(({ employeeId, positionId, unitId }) => held(employeeId, positionId, unitId));
      const lines = headCountOf(place, [position('a'), position('b', { per: 'property', above: true })], there, today);
      const shown = new Set(lines.flatMap(({ employeeIds }) => employeeIds));
      expect(shown).toEqual(new Set(there.map(({ employeeId }) => employeeId)));
    }),
  );
});
