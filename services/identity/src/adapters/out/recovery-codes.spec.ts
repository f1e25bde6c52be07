import { recoveryCodes } from './recovery-codes.js';

test('ten codes that differ, each known again by its digest however it is typed', () => {
  const { codes, digests } = recoveryCodes().make();
  expect(new Set(codes).size).toBe(10);
  expect(codes.every((code) => /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(code))).toBe(true);
  expect(codes.map((code) => recoveryCodes().digestOf(code))).toEqual(digests);
  expect(recoveryCodes().digestOf(codes[0]?.toUpperCase().replaceAll('-', ' ') ?? '')).toBe(digests[0]);
  expect(digests.join()).not.toContain(codes[0]?.replaceAll('-', ''));
});
