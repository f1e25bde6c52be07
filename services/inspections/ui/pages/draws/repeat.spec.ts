import { createHash } from 'node:crypto';
import { browserDigest, repeated } from './repeat.js';

const digest = async (text: string) => createHash('sha256').update(text).digest('hex');
const weights = [10, 250, 40, 1];
const seed = '00ff';

test('the draw that the service knows is found here too', async () => {
  const commitment = await digest(`${seed}/10,250,40,1`);
  expect(await repeated({ commitment, weights, count: 3, seed, word: '一号彩球' }, digest)).toEqual({
    isSealed: true,
    drawn: [2, 3, 4],
  });
});

test('another weight or seed than was sealed is noticed', async () => {
  const commitment = await digest(`${seed}/10,250,40,1`);
  const tried = { commitment, count: 1, word: 'x' };
  expect((await repeated({ ...tried, weights: [11, 250, 40, 1], seed }, digest)).isSealed).toBe(false);
  expect((await repeated({ ...tried, weights, seed: '00fe' }, digest)).isSealed).toBe(false);
});

test('the browser’s own SHA-256 is the one that everybody has', async () => {
  expect(await browserDigest()?.('一号彩球')).toBe(await digest('一号彩球'));
});
