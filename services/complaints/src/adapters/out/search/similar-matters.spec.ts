import fc from 'fast-check';
import { bigramsOf } from '../../../domain/similar/bigrams.js';
import { suggestCategories, VOTERS } from '../../../domain/similar/suggest.js';
import { labelledCases } from '../../../testing/labelled-cases.js';
import { caseIndex } from './similar-matters.js';

test('Chinese is compared by characters and pairs of them, letters and digits by whole words', () => {
  expect(bigramsOf('电梯停3楼，WiFi')).toEqual(['电', '梯', '停', '电梯', '梯停', '3', '楼', 'wifi']);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      // What stands apart is never joined.
      expect(bigramsOf(`${a}，${b}`)).toEqual([...bigramsOf(a), ...bigramsOf(b)]);
    }),
  );
});

const suggestFrom = (cases: typeof labelledCases, text: string) => {
  const index = caseIndex();
  index.addAll(cases.map((one, id) => ({ ...one, id: String(id) })));
  const found = index.search(text).slice(0, VOTERS);
  return suggestCategories(
    found.map(({ id, score, category }) => ({ complaintId: String(id), score, category: String(category) })),
  );
};

test('nothing known, nothing alike: nothing is suggested; shares are shares', () => {
  expect(suggestFrom([], '漏水')).toEqual([]);
  expect(suggestFrom(labelledCases, 'zzz')).toEqual([]);
  for (const { text } of labelledCases) {
    const shares = suggestFrom(labelledCases, text).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  }
});

/** Every case is held back once: what it is called by the others is compared with what a person called it. */
const FOLDS = 3;
const measured = () => {
  let first = 0;
  let among = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const known = labelledCases.filter((_one, index) => index % FOLDS !== fold);
    for (const { category, text } of labelledCases.filter((_one, index) => index % FOLDS === fold)) {
      const suggested = suggestFrom(known, text).map((one) => one.category);
      if (suggested[0] === category) first += 1;
      if (suggested.includes(category)) among += 1;
    }
  }
  return { first: first / labelledCases.length, among: among / labelledCases.length };
};

test('of cases held back, three of four are suggested right at once and nine of ten among three; chance would be right with one of eight', () => {
  const { first, among } = measured();
  expect(first).toBeGreaterThanOrEqual(0.75);
  expect(among).toBeGreaterThanOrEqual(0.9);
});
