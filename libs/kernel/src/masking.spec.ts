import { maskPhone } from './index.js';

test('of a telephone number the first three and the last four digits are shown, of a short one the last two', () => {
  expect(['13812345678', '12345678', '1234567', '1'].map(maskPhone)).toEqual([
    '138****5678',
    '123****5678',
    '****67',
    '****1',
  ]);
});
