import { headCountSums, recruitmentActs, stillMissing } from './head-count.js';

const all = () => true;
const need = { state: 'requested', mayDecide: false } as const;

test('who asked for people does not decide about it', () => {
  expect(recruitmentActs(need, all)).toEqual(['withdraw']);
  expect(recruitmentActs({ ...need, mayDecide: true }, all)).toEqual(['approve', 'decline', 'withdraw']);
  expect(recruitmentActs({ ...need, state: 'approved' }, all)).toEqual(['close', 'withdraw']);
  expect(recruitmentActs({ ...need, state: 'closed' }, all)).toEqual([]);
});

test('who is looked for already is not missed twice', () => {
  const recruitment = {
    id: 'r',
    number: 2,
    reason: '',
    neededBy: '',
    mayDecide: false,
    state: 'approved',
    version: 1,
  } as const;
  expect(stillMissing({ gap: 3, recruitments: [recruitment] })).toBe(1);
  expect(stillMissing({ gap: 1, recruitments: [recruitment] })).toBe(0);
  expect(stillMissing({ recruitments: [] })).toBe(0);
});

test('too many in one place do not fill a gap in another', () => {
  const lines = [{ standard: 2, actual: 1, gap: 1 }, { standard: 1, actual: 3, gap: -2 }, { actual: 4 }];
  expect(headCountSums(lines)).toEqual({ standard: 3, actual: 8, missing: 1 });
});
