import { keyDigest, openAnswer, sealAnswer } from './kept-answer.js';

const command = { caller: 'a-1', key: 'f3c0-one', operation: 'POST /api/notes/links' };
const answer = { body: { url: 'http://x/o/secret' }, etag: '"1"' };

test('a sealed answer is opened by the key that it was kept under', () => {
  expect(openAnswer(command, sealAnswer(command, answer))).toEqual(answer);
});

test('it tells nothing, and looks different each time', () => {
  const sealed = JSON.stringify(sealAnswer(command, answer));
  expect(sealed).not.toContain('secret');
  expect(sealed).not.toBe(JSON.stringify(sealAnswer(command, answer)));
});

test.each([{ key: 'f3c0-two' }, { caller: 'a-2' }, { operation: 'POST /api/notes/others' }])(
  'it opens for nothing but this key, caller and operation: %j',
  (change) => {
    expect(() => openAnswer({ ...command, ...change }, sealAnswer(command, answer))).toThrow();
  },
);

test('the digest of a key differs by caller and does not hold the key', () => {
  const digest = keyDigest(command);
  expect(digest).toMatch(/^sha256:[\w-]{43}$/);
  expect(keyDigest({ ...command, caller: 'a-2' })).not.toBe(digest);
  expect(keyDigest({ ...command })).toBe(digest);
});
