import { factor, price, quantity, share, yuan } from './shapes.dto.js';

const reasonOf = (shape: typeof yuan, value: string): string | undefined =>
  shape.safeParse(value).error?.issues[0]?.message;

test.each([
  ['yuan', yuan, '12.345', 'request.not-an-amount'],
  ['a price', price, '2,35', 'request.not-a-price'],
  ['what a meter shows', quantity, '12,5', 'request.not-a-measure'],
  ['a share', share, '95', 'request.not-a-share'],
  ['a factor', factor, 'x', 'request.not-a-measure'],
  ['a factor of nothing', factor, '0.00', 'request.not-above-zero'],
] as const)('%s that is none is told what it should be', (_, shape, value, reason) => {
  expect(reasonOf(shape, value)).toBe(reason);
});

test('a factor is any measure above 0', () => {
  for (const value of ['1', '30', '0.5', '100']) expect(reasonOf(factor, value)).toBeUndefined();
});
