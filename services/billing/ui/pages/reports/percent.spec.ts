import { shareOfPercent } from './percent.js';

test('a percentage is told as a share, to the digit', () => {
  const said = ['95', '95.5', '100', '0', '7.25', '９５％', '90 %', '100.0'];
  expect(said.map(shareOfPercent)).toEqual(['0.95', '0.955', '1', '0', '0.0725', '0.95', '0.9', '1']);
});

test('what is no percentage is none', () => {
  expect(['', '101', '100.1', '-5', '9,5', '0.95.1', 'x'].map(shareOfPercent)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  );
});
