import { costsOf } from './costs.js';

test('only items for which both figures are filled in are judged by them', () => {
  const whole = { fixedCost: '800.00', variableCost: '10.50' };
  expect(costsOf({ water: whole, cleaning: { fixedCost: '5', variableCost: null }, cars: {} })).toEqual({
    water: whole,
  });
  expect(costsOf(undefined)).toEqual({});
});
