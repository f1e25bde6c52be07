import { isEnough } from './enough.js';

test('a family name of one Chinese letter is looked for, one Latin letter or digit is not', () => {
  expect(['王', '𠮷', '欧阳', 'A1', '12'].map(isEnough)).toEqual([true, true, true, true, true]);
  expect(['', 'a', '1'].map(isEnough)).toEqual([false, false, false]);
});
