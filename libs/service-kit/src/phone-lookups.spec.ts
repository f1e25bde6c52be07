import { phoneDigits } from './phone-lookups.js';

test.each([
  ['13712345678', '13712345678'],
  ['+86 137 1234 5678', '8613712345678'],
  ['0571-88881234', '057188881234'],
  [' 5678 ', '5678'],
])('“%s” may be a telephone number', (words, digits) => expect(phoneDigits(words)).toBe(digits));

test.each([undefined, '', '567', '3-2', '李娜', '5678号', 'YQY-2608-0042'])('“%s” is none', (words) =>
  expect(phoneDigits(words)).toBeUndefined(),
);
