import type { PositionDescription } from '../../positions/api.js';
import { blank, descriptionOf, linesOf, valuesOf, weightSum } from './position-values.js';

const full: PositionDescription = {
  ...blank,
  name: '经理',
  subordinates: ['主管', '文员'],
  duties: [{ duty: '日常', tasks: ['督促', '检查'] }],
  authority: [
    { kind: 'expense', what: '申购', powers: ['decide'], matter: 'material-requisition', limit: '100.00' },
    { kind: 'work', what: '计划', powers: ['propose'] },
  ],
  indicators: [{ indicator: '满意度', weight: 100 }],
  qualifications: { ...blank.qualifications, skills: ['沟通'], qualities: ['细心'] },
};

test('what the form holds says the same description again', () => {
  expect(descriptionOf(valuesOf(full))).toEqual(full);
  expect(descriptionOf(valuesOf(blank))).toEqual(blank);
});

test('empty lines are no lines', () => {
  expect(linesOf(' 一 \n\n 二\n')).toEqual(['一', '二']);
  expect(linesOf(undefined)).toEqual([]);
});

test('a limit stands on expenses only, whatever was written before the kind was changed', () => {
  const values = {
    ...valuesOf(full),
    authority: [{ kind: 'people', what: '任免', powers: ['decide'], limit: '1' } as const],
  };
  expect(descriptionOf(values).authority).toEqual([{ kind: 'people', what: '任免', powers: ['decide'] }]);
});

test('weights add up while they are being written', () => {
  expect(weightSum([{ weight: 60 }, {}, undefined, { weight: 15 }])).toBe(75);
  expect(weightSum(undefined)).toBe(0);
});
