import { homeWords } from './home-words.js';

test.each(['1-201', '1幢201室', '1幢-201室', '1栋 201', ' 1号楼201 ', '1棟201號'])('%s is one home', (typed) => {
  expect(homeWords(typed)).toBe('1-201');
});

test('a room alone, a part of it and what is no number are looked for as they are', () => {
  expect(homeWords('201')).toBe('201');
  expect(homeWords('B座-1202')).toBe('B-1202');
  expect(homeWords('别墅')).toBe('别墅');
  expect(homeWords('幢')).toBe('幢');
  expect(homeWords(undefined)).toBeUndefined();
});
