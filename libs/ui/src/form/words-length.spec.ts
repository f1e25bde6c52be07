import { countOf, notLonger } from './words-length.js';

test('the counter comes near the end, and says by how much a text is too long', () => {
  expect(countOf(1599, 2000)).toEqual({ shown: false, over: 0 });
  expect(countOf(1600, 2000)).toEqual({ shown: true, over: 0 });
  expect(countOf(2012, 2000)).toEqual({ shown: true, over: 12 });
});

test('what is too long is refused with the number of letters, and never cut', async () => {
  const { validator } = notLonger(5, (over) => `${over} too many`);
  await expect(validator(undefined, '一二三四五六七')).rejects.toThrow('2 too many');
  await expect(validator(undefined, '一二三四五')).resolves.toBeUndefined();
  await expect(validator(undefined, ' 一二三四五 ')).resolves.toBeUndefined();
  await expect(validator(undefined, undefined)).resolves.toBeUndefined();
  await expect(validator(undefined, '𠮷𠮷𠮷')).rejects.toThrow('1 too many');
});
