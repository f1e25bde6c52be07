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

test('only whose visit it is says that it was made; that it was not after all is offered as the service says', () => {
  const visit = { mayTell: true, mayWithdraw: true, state: 'planned' } as const;
  expect([actsOfVisit(visit), actsOfVisit({ ...visit, mayTell: false, mayWithdraw: false })]).toEqual([
    ['make', 'miss', 'cancel'],
    ['miss', 'cancel'],
  ]);
  const made = { ...visit, state: 'made' } as const;
  expect([actsOfVisit(made), actsOfVisit({ ...made, mayTell: false, mayWithdraw: false })]).toEqual([['withdraw'], []]);
});
