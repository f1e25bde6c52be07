import { type Decision, instant, type Month, parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { evolveSurveyAnswer, onceOf, type SurveyAnswer, type SurveyEvent, surveyTopics } from './answer.js';
import { answerSurvey, withdrawSurveyAnswer } from './decide.js';
import { surveyMeans } from './means.js';
import { mayWithdrawAnswer } from './rules.js';

const now = parseInstant('2026-03-10T09:00:00+08:00');
const said = (eventId: string) => ({ at: now, now, eventId });
const terms = {
  id: 'a-1',
  propertyId: 'p-1',
  departmentId: 'u-1',
  topic: 'workplace',
  score: 86.5,
  at: now,
  month: '2026-03' as Month,
  source: 'own',
  respondentId: 'e-1',
} as const;
const after = (one: SurveyAnswer | undefined, decision: Decision<SurveyEvent>): SurveyAnswer => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<SurveyAnswer | undefined>(evolveSurveyAnswer, one) as SurveyAnswer;
};
const answered = after(undefined, answerSurvey(undefined, { ...said('event-1'), terms }));

test('a topic is answered once a month, and not ahead of time', () => {
  given<SurveyAnswer | undefined>(answered)
    .when(answerSurvey, { ...said('event-2'), terms })
    .refuses('staffing.survey-already-answered', { topic: 'workplace', month: '2026-03' });
  const ahead = answerSurvey(undefined, { ...said('event-1'), at: instant(now + 3_600_000), terms });
  expect(ahead).toMatchObject({ refusal: { code: 'staffing.future-instant-invalid' } });
});

test('an answer is kept apart by person, topic and month; one that names nobody is not', () => {
  expect(onceOf(terms)).toBe('e-1/workplace/2026-03');
  const { respondentId: _nobody, ...rest } = terms;
  expect(onceOf({ ...rest, source: 'entered', enteredBy: 'e-1' })).toBeUndefined();
});

test('an answer is taken back once, by the event that told it', () => {
  const own = { selves: ['e-1'], runsSurvey: false, why: '误录' };
  const decision = withdrawSurveyAnswer(answered, { ...said('event-2'), ...own });
  expect(decision).toMatchObject({ events: [{ eventId: 'event-2', withdrawnEvent: 'event-1', as: 'giver' }] });
  given(after(answered, decision))
    .when(withdrawSurveyAnswer, { ...said('event-3'), ...own })
    .refuses('staffing.survey-answer-withdrawn', { answerId: 'a-1' });
});

test('an answer is taken back by who gave it, or by who runs the survey, and by nobody whom it judges', () => {
  const { respondentId: _nobody, ...rest } = terms;
  const sheet = after(
    undefined,
    answerSurvey(undefined, { ...said('s'), terms: { ...rest, source: 'entered', enteredBy: 'e-9' } }),
  );
  const by = (selves: readonly string[], runsSurvey = false) => ({
    ...said('event-2'),
    why: '误录',
    selves,
    runsSurvey,
  });
  for (const [answer, giver, other] of [
    [answered, 'e-1', 'e-9'],
    [sheet, 'e-9', 'e-1'],
  ] as const) {
    given(answer)
      .when(withdrawSurveyAnswer, by([other]))
      .refuses('staffing.survey-answer-of-another.forbidden');
    expect(withdrawSurveyAnswer(answer, by([giver]))).toMatchObject({ events: [{ as: 'giver' }] });
    expect(withdrawSurveyAnswer(answer, by([other], true))).toMatchObject({ events: [{ as: 'survey' }] });
    expect([by([giver]), by([other]), by([other], true)].map((who) => mayWithdrawAnswer(answer, who))).toEqual([
      true,
      false,
      true,
    ]);
  }
});

test('the mean is that of the scores as they are written', () => {
  const scores = [60.1, 60.2, 60.4].map((score) => ({ ...terms, score }));
  expect(surveyMeans([...scores, { ...terms, topic: 'superior', score: 100 }])).toEqual([
    { departmentId: 'u-1', topic: 'workplace', mean: '60.23', answers: 3 },
    { departmentId: 'u-1', topic: 'superior', mean: '100.00', answers: 1 },
  ]);
});

test('every answer counts in one mean, which lies between the least and the most of its scores', () => {
  const some = fc.array(
    fc.record({
      departmentId: fc.constantFrom('u-1', 'u-2'),
      topic: fc.constantFrom(...surveyTopics),
      score: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    }),
  );
  fc.assert(
    fc.property(some, (answers) => {
      const means = surveyMeans(answers);
      expect(means.reduce((sum, mean) => sum + mean.answers, 0)).toBe(answers.length);
      for (const { departmentId, topic, mean } of means) {
        const scores = answers.filter((one) => one.departmentId === departmentId && one.topic === topic);
        const sorted = scores.map(({ score }) => score).sort((a, b) => a - b);
        expect(Number(mean)).toBeGreaterThanOrEqual((sorted[0] as number) - 0.005);
        expect(Number(mean)).toBeLessThanOrEqual((sorted.at(-1) as number) + 0.005);
      }
    }),
  );
});
