import { day, instant, type Month, type Quarter } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import { answerObjection, publishPoints, raiseObjection, withdrawPublication } from './decide-publication.js';
import type { PointsPublication } from './publication.js';
import { type PointsSummary, summarisePoints, withdrawPointsSummary } from './summary.js';

const now = instant(Date.UTC(2026, 3, 5, 2));
const said = { at: now, now, eventId: 'event-1', selves: [] };
const told = { eventId: 'event-1', at: now };
const totals = [{ employeeId: 'e-1', earned: 5, lost: 2, total: 3 }];
const [january, february, march] = ['2026-01', '2026-02', '2026-03'] as Month[] as [Month, Month, Month];

describe('a month', () => {
  const summary: PointsSummary = {
    id: 's-1',
    propertyId: 'p-1',
    month: march,
    totals,
    summarisedAt: now,
    actId: 'act-1',
    state: 'standing',
  };
  const command = { ...said, summaryId: 's-1', propertyId: 'p-1', month: march, totals, actId: 'act-1' };
  const none = undefined as PointsSummary | undefined;

  test('is summed up once, when its last day is over', () => {
    given(none)
      .when(summarisePoints, { ...command, today: day('2026-04-01') })
      .then({ ...told, type: 'PointsSummarised', summary });
    given(none)
      .when(summarisePoints, { ...command, today: day('2026-03-31') })
      .refuses('staffing.month-not-over-invalid', { month: '2026-03' });
    given<PointsSummary | undefined>(summary)
      .when(summarisePoints, { ...command, today: day('2026-04-01') })
      .refuses('staffing.points-already-summarised');
  });
  test('is opened again unless its quarter is published', () => {
    const withdrawn: PointsSummary = { ...summary, state: 'withdrawn', why: '漏了' };
    given(summary)
      .when(withdrawPointsSummary, { ...said, why: '漏了', isPublished: false })
      .then({ ...told, type: 'PointsSummaryWithdrawn', summary: withdrawn });
    given(summary)
      .when(withdrawPointsSummary, { ...said, why: '漏了', isPublished: true })
      .refuses('staffing.points-summary-published');
    given(withdrawn)
      .when(withdrawPointsSummary, { ...said, why: 'x', isPublished: false })
      .refuses('staffing.points-summary-withdrawn');
  });
});

describe('a quarter', () => {
  const months = new Map([january, february, march].map((month) => [month, totals]));
  const command = {
    ...said,
    publicationId: 'q-1',
    propertyId: 'p-1',
    quarter: '2026-Q1' as Quarter,
    from: day('2026-04-05'),
    until: day('2026-04-09'),
    months,
    actId: 'act-1',
  };
  const publication: PointsPublication = {
    id: 'q-1',
    propertyId: 'p-1',
    quarter: '2026-Q1' as Quarter,
    from: day('2026-04-05'),
    until: day('2026-04-09'),
    totals: [{ employeeId: 'e-1', earned: 15, lost: 6, total: 9 }],
    actId: 'act-1',
    objections: [],
    state: 'standing',
  };
  const none = undefined as PointsPublication | undefined;

  test('hangs out for five days or more, once it is over and each month is summed up', () => {
    given(none)
      .when(publishPoints, command)
      .then({
        ...told,
        type: 'PointsPublished',
        publication,
        facts: { quarter: '2026-Q1', from: '2026-04-05', until: '2026-04-09' },
      });
    given(none)
      .when(publishPoints, { ...command, until: day('2026-04-08') })
      .refuses('staffing.publication-too-short-invalid', { fewest: 5 });
    given(none)
      .when(publishPoints, { ...command, from: day('2026-03-31') })
      .refuses('staffing.quarter-not-over-invalid');
    given(none)
      .when(publishPoints, { ...command, months: new Map([[march, totals]]) })
      .refuses('staffing.points-months-unsummarised', { months: '2026-01, 2026-02' });
    given<PointsPublication | undefined>(publication)
      .when(publishPoints, command)
      .refuses('staffing.points-already-published');
  });

  const raise = { ...said, objectionId: 'o-1', employeeId: 'e-1', text: '少记一次', today: day('2026-04-09') };
  const objected: PointsPublication = {
    ...publication,
    objections: [{ id: 'o-1', employeeId: 'e-1', text: '少记一次', raisedAt: now }],
  };
  test('is objected to while it hangs out, one objection at a time', () => {
    given(publication)
      .when(raiseObjection, raise)
      .then({
        ...told,
        type: 'PointsObjectionRaised',
        publication: objected,
        facts: { objectionId: 'o-1', employeeId: 'e-1' },
      });
    given(publication)
      .when(raiseObjection, { ...raise, today: day('2026-04-10') })
      .refuses('staffing.objection-out-of-time');
    given(objected).when(raiseObjection, raise).refuses('staffing.objection-already-raised');
  });
  test('has each objection answered once, by another person', () => {
    const answer = { ...said, objectionId: 'o-1', by: 'e-2', text: '补记', isUpheld: true };
    given(objected)
      .when(answerObjection, answer)
      .then({
        ...told,
        type: 'PointsObjectionAnswered',
        publication: {
          ...objected,
          objections: objected.objections.map((one) => ({
            ...one,
            answer: { by: 'e-2', text: '补记', isUpheld: true, at: now },
          })),
        },
        facts: { objectionId: 'o-1', isUpheld: true },
      });
    given(objected)
      .when(answerObjection, { ...answer, by: 'e-1' })
      .refuses('staffing.objection-by-objector.forbidden');
    given(objected)
      .when(answerObjection, { ...answer, objectionId: 'o-9' })
      .refuses('staffing.objection-not-found');
    isNotForWhomItConcerns('staffing.objection-by-objector.forbidden', (employeeId, acting) =>
      answerObjection(
        { ...objected, objections: objected.objections.map((one) => ({ ...one, employeeId })) },
        { ...answer, ...acting },
      ),
    );
  });
  test('is withdrawn once', () => {
    const withdrawn: PointsPublication = { ...publication, state: 'withdrawn', why: '误发' };
    given(publication)
      .when(withdrawPublication, { ...said, why: '误发' })
      .then({ ...told, type: 'PointsPublicationWithdrawn', publication: withdrawn, facts: { why: '误发' } });
    given(withdrawn).when(raiseObjection, raise).refuses('staffing.points-publication-withdrawn');
  });
});
