import fc from 'fast-check';
import { idsOf, isSelf, tookStep } from './acting.js';

const id = fc.constantFrom('e-1', 'e-2', 'account-1', 'account-2');
const person = fc.record({ by: id, selves: fc.uniqueArray(id) });

test('two are one person where they share an id, named or kept; of older records only the name is known', () => {
  fc.assert(
    fc.property(person, person, (first, second) => {
      const ids = new Set(idsOf(second));
      expect(tookStep(first.by, idsOf(first), second)).toBe(idsOf(first).some((one) => ids.has(one)));
      expect(tookStep(first.by, undefined, second)).toBe(ids.has(first.by));
      expect(isSelf(first.by, second)).toBe(ids.has(first.by));
    }),
  );
});

test('nobody is nobody', () => {
  expect([isSelf(undefined, { selves: [] }), tookStep(undefined, undefined, { by: 'e-1', selves: ['e-1'] })]).toEqual([
    false,
    false,
  ]);
});
