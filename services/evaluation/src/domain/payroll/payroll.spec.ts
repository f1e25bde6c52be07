import { type Fen, fen, month } from '@goldkey/kernel';
import fc from 'fast-check';
import { type Published, payable, totalOf } from './payroll.js';

const fine = (reference: string, amount: string, rest: Partial<Published> = {}): Published => ({
  reference,
  kind: 'fine',
  publicationId: 'pub',
  propertyId: 'p',
  period: month('2026-03'),
  employeeId: 'e-1',
  clause: 'M-04',
  amount: fen(amount),
  ...rest,
});
const referencesOf = (published: readonly Published[], told: readonly string[] = []) =>
  payable(published, new Set(told)).map(({ reference }) => reference);

test('what was published is told once, also where a month and its quarter show it', () => {
  const line = fine('a', '-2.00');
  expect(referencesOf([line, { ...line, publicationId: 'quarter' }])).toEqual(['a']);
  expect(referencesOf([line], ['a'])).toEqual([]);
  expect(referencesOf([fine('points only', '0.00')])).toEqual([]);
});

test('nothing is told while an appeal against it is open', () => {
  expect(referencesOf([fine('a', '-2.00', { appeal: 'open' }), fine('b', '-1.00')])).toEqual(['b']);
});

test('an upheld fine waits for what takes it back, and both are told together', () => {
  const upheld = fine('a', '-2.00', { appeal: 'upheld' });
  const back = fine('b', '2.00', { corrects: 'a' });
  expect(referencesOf([upheld])).toEqual([]);
  expect(referencesOf([upheld, back])).toEqual(['a', 'b']);
  expect(totalOf(payable([upheld, back], new Set()))).toBe(0n);
});

test('an upheld fine of which late news took a part back waits for what takes back the rest', () => {
  const upheld = fine('a', '-2.00', { appeal: 'upheld' });
  const part = fine('b', '0.50', { corrects: 'a' });
  expect(referencesOf([upheld, part])).toEqual([]);
  const rest = fine('c', '1.50', { corrects: 'a' });
  expect(referencesOf([upheld, part, rest])).toEqual(['a', 'b', 'c']);
  expect(referencesOf([fine('a', '-2.00'), part])).toEqual(['a', 'b']);
});

test('what takes a fine back is told with the fine or after it, never before', () => {
  const back = fine('b', '2.00', { corrects: 'a' });
  expect(referencesOf([back])).toEqual([]);
  expect(referencesOf([back], ['a'])).toEqual(['b']);
  expect(referencesOf([back, fine('a', '-2.00', { appeal: 'open' })])).toEqual([]);
});

test('a share of a bonus that was taken back before payroll was told waits for what takes it back', () => {
  const share = fine('bonus b a', '80.50', { kind: 'bonus', reversed: true });
  const back = fine('bonus b a back', '-80.50', { kind: 'bonus', corrects: 'bonus b a' });
  expect(referencesOf([share])).toEqual([]);
  expect(totalOf(payable([share, back], new Set()))).toBe(0n);
  expect(referencesOf([share, back])).toHaveLength(2);
  expect(referencesOf([share, back], ['bonus b a'])).toEqual(['bonus b a back']);
});

test('files told one after the other come to the same as one file of everything, whatever is published when', () => {
  const anyAmounts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(anyAmounts, fc.integer({ min: 1, max: 5 }), (amounts, step) => {
      const all = amounts.flatMap((amount, index) => [
        fine(`f${index}`, '0', { amount: BigInt(-amount) as Fen, ...(index % 3 === 0 ? { appeal: 'upheld' } : {}) }),
        ...(index % 3 === 0 ? [fine(`c${index}`, '0', { amount: BigInt(amount) as Fen, corrects: `f${index}` })] : []),
      ]);
      const told = new Set<string>();
      let sum = 0n;
      for (let shown = step; ; shown += step) {
        const file = payable(all.slice(0, shown), told);
        sum += totalOf(file);
        for (const { reference } of file) {
          expect(told.has(reference)).toBe(false);
          told.add(reference);
        }
        if (shown >= all.length) break;
      }
      expect(sum).toBe(totalOf(payable(all, new Set())));
      expect(payable(all, told)).toEqual([]);
    }),
  );
});
