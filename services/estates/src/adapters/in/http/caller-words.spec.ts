import { callerKeys } from './caller-words.js';

const desk = { whole: true };
const others = { whole: false };

test.each(['13812345678', '138 1234 5678', '138-1234-5678', '+86 138 1234 5678', '008613812345678', '8613812345678'])(
  '%s is one number',
  (shown) => expect(callerKeys(shown, desk)).toEqual(['13812345678']),
);

test('a nought or a city’s code that the display puts before a number may be none of the number in the register', () => {
  expect(callerKeys('013812345678', desk)).toEqual(['013812345678', '13812345678']);
  expect(callerKeys('0571-8888 1234', desk)).toEqual(['057188881234', '88881234']);
  expect(callerKeys('021 6888 1234', desk)).toEqual(['02168881234', '68881234']);
});

test('the last four are looked for by everybody, whole numbers and names by who may ask for them', () => {
  expect(callerKeys('5678', others)).toEqual(['5678']);
  expect(callerKeys('13812345678', others)).toEqual([]);
  expect(callerKeys('张伟', others)).toEqual([]);
  expect(callerKeys(' 张伟 ', desk)).toEqual(['张伟']);
});

test('an address, a part of a number and a single letter are nobody', () => {
  for (const words of ['3-1201室', '678', '张', '+', '', undefined]) expect(callerKeys(words, desk)).toEqual([]);
});
