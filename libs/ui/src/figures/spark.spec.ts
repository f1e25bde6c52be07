import { scaleFloor, sparkShape, sparkY, trendSpot, trendTicks } from './spark.js';

const months = (...values: readonly (string | null)[]) =>
  values.map((value, index) => ({ month: `2026-0${index + 1}`, value }));

test('a column has one scale, 60 to 100 unless a value lies lower', () => {
  expect(
    scaleFloor([
      ['0.7', '0.8'],
      [null, '0.6'],
    ]),
  ).toBe(60);
  expect(scaleFloor([['0.5999']])).toBe(40);
  expect(scaleFloor([['0.1']])).toBe(0);
  expect(scaleFloor([])).toBe(60);
});

test('the target of 70 % and 80 % lie where the design draws them', () => {
  expect(sparkY('0.7000', 60)).toBe(21.5);
  expect(sparkY('0.8000', 60)).toBe(15);
  expect(sparkY('1.2000', 60)).toBe(2); // nothing above the scale
});

test('the open month is a dashed piece of its own with a hollow end', () => {
  const shape = sparkShape(['0.7', '0.7', '0.6'], { floor: 60, lastIsOpen: true });
  expect(shape).toEqual({ lines: ['2,21.5 26,21.5'], open: '26,21.5 50,28', end: { x: 50, y: 28 } });
});

test('a month without a count breaks the line', () => {
  const shape = sparkShape(['0.7', '0.7', null, '0.8', '0.9'], { floor: 60, lastIsOpen: false });
  expect(shape.lines).toHaveLength(2);
  expect(shape.open).toBeUndefined();
  expect(sparkShape(['0.7', null], { floor: 60, lastIsOpen: true })).toEqual({
    lines: [],
    open: undefined,
    end: undefined,
  });
});

test('the large chart has round lines around all values and the target', () => {
  expect(trendTicks(months('0.79', '0.643'), '0.7000')).toEqual([50, 60, 70, 80, 90]);
  expect(trendTicks(months('0.10', '0.99'), '0.7000')).toEqual([0, 20, 40, 60, 80, 100]);
  expect(trendTicks([], undefined)).toEqual([0, 50, 100]);
  expect(trendTicks(months('1.0000'), undefined)).toEqual([90, 100]);
  expect(trendSpot({ value: '0.7', index: 1, count: 2 }, [60, 70, 80])).toEqual({ x: 362, y: 62 });
});
