import type { CatalogueLine } from '../../api.js';
import { withLine, withoutLine } from './lines.js';

const line = (itemId: string, price: string): CatalogueLine => ({
  itemId,
  code: itemId,
  name: itemId,
  kind: 'housekeeping',
  charged: true,
  unit: '小时',
  price,
  plannedUnits: 1,
  fixedCost: '0',
  variableCost: '0',
  prepaid: false,
  deposit: '0',
  demand: '有',
  feasibility: '可',
  benefit: '好',
  nuisance: '无',
});

test('a line of the same item takes its place, another goes to the end, and what the service knows is not sent back', () => {
  const lines = [line('a', '1'), line('b', '2')];
  const { code: _code, name: _name, kind: _kind, charged: _charged, unit: _unit, ...values } = line('a', '9');
  const put = withLine(lines, values);
  expect(put.map((each) => [each['itemId' as never], each['price' as never]])).toEqual([
    ['a', '9'],
    ['b', '2'],
  ]);
  expect(Object.keys(put[1] ?? {})).not.toContain('name');
  expect(withLine(lines, { ...values, itemId: 'c', deposit: undefined })[2]).toMatchObject({
    itemId: 'c',
    deposit: '0',
  });
  expect(withoutLine(lines, 'a')).toMatchObject([{ itemId: 'b' }]);
});
