import { oneTimeCodes } from './one-time-codes.js';

const codes = oneTimeCodes();
/** Secret and codes of RFC 6238, appendix B, shortened to six digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // the example of the standard

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [2000000000, '279037'],
])('at second %i the secret of the RFC shows %s', (second, code) => {
  expect(codes.stepOf(RFC_SECRET, code, second * 1000)).toBe(Math.floor(second / 30));
});

test('a code is good one step before and after its own, and no longer', () => {
  const step = Math.floor(59 / 30);
  expect(codes.stepOf(RFC_SECRET, '287082', 89_000)).toBe(step);
  expect(codes.stepOf(RFC_SECRET, '287082', 0)).toBe(step);
  expect(codes.stepOf(RFC_SECRET, '287082', 120_000)).toBeUndefined();
  expect(codes.stepOf(RFC_SECRET, 'not six digits', 59_000)).toBeUndefined();
});

test('each enrolment has its own secret, and its address names the account', () => {
  const secret = codes.newSecret();
  expect(secret).not.toBe(codes.newSecret());
  expect(codes.addressOf(secret, 'wang')).toMatch(new RegExp(`^otpauth://totp/.*wang\\?.*secret=${secret}`));
});
