import { actsOfVisit, type OpinionSurvey, resultOf } from './household.js';

test('a question is counted by who answered it, the middle level as 0.6', () => {
  const answers: OpinionSurvey['answers'] = [
    { levels: { q: 'satisfied' } },
    { levels: { q: 'basically-satisfied' } },
    { levels: {} },
  ];
  expect(resultOf(answers, 'q')).toEqual({ satisfied: 1, basically: 1, dissatisfied: 0, rate: 80 });
  expect(resultOf(answers, 'other').rate).toBeUndefined();
});

test('only whose visit it is says that it was made, or takes that back', () => {
  const visit = { employeeId: 'e-1', state: 'planned' } as const;
  expect([actsOfVisit(visit, 'e-1'), actsOfVisit(visit, 'e-2')]).toEqual([
    ['make', 'miss', 'cancel'],
    ['miss', 'cancel'],
  ]);
  const made = { ...visit, state: 'made' } as const;
  expect([actsOfVisit(made, 'e-1'), actsOfVisit(made, 'e-2')]).toEqual([['withdraw'], []]);
});
