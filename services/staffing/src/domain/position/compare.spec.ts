import fc from 'fast-check';
import { compareDescriptions } from './compare.js';
import type { PositionDescription } from './description.js';

const blank: PositionDescription = {
  name: '经理',
  grade: '',
  superior: '',
  subordinates: ['主管', '文员'],
  headCount: 1,
  headCountPer: 'unit',
  keyPosition: false,
  summary: '',
  duties: [{ duty: '日常', tasks: ['督促'] }],
  authority: [],
  indicators: [],
  relations: { inside: '', outside: '' },
  conditions: { hours: '', place: '', surroundings: '', hazard: '' },
  qualifications: {
    education: '',
    experience: '',
    certificates: '',
    knowledge: '',
    skills: [],
    qualities: [],
    health: '',
  },
  career: { promotion: '', rotation: '', substitution: '' },
  training: { before: '', after: '' },
};

test('the same says nothing, however its fields are ordered', () => {
  expect(compareDescriptions(blank, blank)).toEqual([]);
  const turned = Object.fromEntries(Object.entries(blank).reverse()) as unknown as PositionDescription;
  const duties = [{ tasks: ['督促'], duty: '日常' }];
  expect(compareDescriptions(blank, { ...turned, duties })).toEqual([]);
});

test('differences stand in the order of the form, groups by their lines', () => {
  const after = {
    ...blank,
    training: { before: '入职', after: '' },
    headCount: 2,
    conditions: { ...blank.conditions, hours: '轮班' },
  };
  expect(compareDescriptions(blank, after)).toEqual([
    { part: 'headCount', before: 1, after: 2 },
    { part: 'conditions.hours', before: '', after: '轮班' },
    { part: 'training.before', before: '', after: '入职' },
  ]);
});

test('of lists the lines that went and came are told; another order is a difference of the whole', () => {
  expect(compareDescriptions(blank, { ...blank, subordinates: ['主管', '领班'] })).toEqual([
    { part: 'subordinates', before: '文员' },
    { part: 'subordinates', after: '领班' },
  ]);
  expect(compareDescriptions(blank, { ...blank, subordinates: ['文员', '主管'] })).toEqual([
    { part: 'subordinates', before: ['主管', '文员'], after: ['文员', '主管'] },
  ]);
});

test('both ways the same parts differ', () => {
  const changed = fc.record({
    name: fc.string(),
    subordinates: fc.array(fc.string(), { maxLength: 4 }),
    headCount: fc.nat(9),
  });
  fc.assert(
    fc.property(changed, changed, (one, other) => {
      const partsOf = (before: object, after: object) => [
        ...new Set(compareDescriptions({ ...blank, ...before }, { ...blank, ...after }).map(({ part }) => part)),
      ];
      expect(partsOf(one, other)).toEqual(partsOf(other, one));
    }),
  );
});
