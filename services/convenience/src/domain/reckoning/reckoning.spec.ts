import { day, fen, fenOf, formatFen, type HalfYear, instant, month } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { aLine, anItem } from '../../testing/a-catalogue.js';
import { type QualityBasis, rateQuality } from '../quality/quality.js';
import { columnsOf, REGISTERS, registerOf } from '../register/registers.js';
import { decideMeasure, followUpMeasure, judgeMonth, type Reckoning } from './reckoning.js';

const timeZone = 'Asia/Shanghai';
const april = instant(Date.UTC(2026, 2, 31, 16));
const said = { at: april, now: april, eventId: 'event-1' };
const figures = { users: 40, units: 100, revenue: '2000.00' };
const judging = {
  ...said,
  propertyId: 'p-1',
  month: month('2026-03'),
  line: aLine(),
  figures,
  costs: undefined,
  timeZone,
};
const judge = (changes: Partial<typeof judging> = {}): Reckoning => {
  const decision = judgeMonth(undefined, { ...judging, ...changes });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0]?.record as Reckoning;
};

test('a month is judged once, when it is over, by what was sold and what it cost', () => {
  given(undefined)
    .when(judgeMonth, { ...judging, now: instant(april - 1) })
    .refuses('convenience.month-not-over');
  given<Reckoning | undefined>(judge()).when(judgeMonth, judging).refuses('convenience.month-judged');
  // 100 × 10.00 + 800.00 = 1800.00
  expect(judge()).toMatchObject({ cost: '1800.00', result: '200.00', breakEvenUnits: 80, state: 'sound' });
  expect(judge({ figures: { ...figures, revenue: '1800.00' } })).toMatchObject({ result: '0.00', state: 'sound' });
  const loss = judge({ figures: { ...figures, revenue: '1799.99' } });
  // The end of the fourteenth day after 1 April.
  expect(loss).toMatchObject({
    result: '-0.01',
    state: 'loss-making',
    measureDueAt: Date.UTC(2026, 3, 15, 15, 59, 59, 999),
  });
  const costs = { fixedCost: '1000.01', variableCost: '10' };
  expect(judge({ costs: costs as never })).toMatchObject({
    result: '-0.01',
    state: 'loss-making',
    variableCost: '10.00',
  });
});

test('revenue is cost and result together, to the fen', () => {
  const yuan = fc.nat(5_000_000).map((cents) => formatFen(fenOf(cents)));
  fc.assert(
    fc.property(yuan, yuan, yuan, fc.nat(1000), (revenue, fixedCost, variableCost, units) => {
      const { cost, result, state } = judge({
        line: aLine({ fixedCost, variableCost }),
        figures: { users: 1, units, revenue },
      });
      expect(fen(cost) + fen(result)).toBe(fen(revenue));
      expect(state).toBe(fen(result) < 0n ? 'loss-making' : 'sound');
    }),
  );
});

const loss = judge({ figures: { users: 1, units: 1, revenue: '20.00' } });
const measure = {
  kind: 'more-users' as const,
  words: '上门介绍',
  deciderName: '王经理',
  followUpOn: day('2026-05-10'),
};
const deciding = { ...said, measure, mayEnd: false, today: day('2026-04-01') };

test('a loss gets a measure and the measure a follow-up; the end is decided by the general manager', () => {
  given(judge()).when(decideMeasure, deciding).refuses('convenience.reckoning-state');
  given(loss)
    .when(decideMeasure, { ...deciding, measure: { ...measure, kind: 'end' } })
    .refuses('convenience.end-needs-approval.forbidden');
  given(loss)
    .when(decideMeasure, { ...deciding, measure: { ...measure, followUpOn: day('2026-03-31') } })
    .refuses('convenience.follow-up-past-invalid');
  const measured: Reckoning = { ...loss, state: 'measured', measure: { ...measure, decidedAt: april } };
  given(loss)
    .when(decideMeasure, deciding)
    .then({ type: 'MeasureDecided', eventId: 'event-1', at: april, record: measured });
  const words = { improved: true, words: '多了十户', byName: '王经理' };
  given(loss)
    .when(followUpMeasure, { ...said, ...words })
    .refuses('convenience.reckoning-state');
  given(measured)
    .when(followUpMeasure, { ...said, ...words })
    .then({
      type: 'MeasureFollowedUp',
      eventId: 'event-1',
      at: april,
      record: { ...measured, state: 'followed-up', followUp: { at: april, ...words } },
    });
});

test('C-09: a half-year that is over, in which something was done, is rated from 0 to 100', () => {
  const basis: QualityBasis = {
    orders: 3,
    services: 4,
    confirmed: 3,
    disputed: 1,
    unconfirmed: 0,
    staffOrders: [{ employeeId: 'e-1', employeeName: '小王', orders: 3 }],
    callbacks: { satisfied: 1, 'basically-satisfied': 0, dissatisfied: 0 },
    complaints: { received: 1, established: 0 },
    monthsWithoutCallback: ['2026-02'],
  };
  const july = instant(Date.UTC(2026, 5, 30, 16));
  const halfYear = '2026-H1' as HalfYear;
  const rating = {
    at: july,
    now: july,
    eventId: 'event-1',
    item: anItem(),
    halfYear,
    score: 92.5,
    words: '准时',
    basis,
  };
  const command = { ...rating, raterName: '李总', timeZone };
  given(undefined)
    .when(rateQuality, { ...command, now: instant(july - 1) })
    .refuses('convenience.half-year-not-over');
  for (const score of [-0.1, 100.1, Number.NaN])
    given(undefined)
      .when(rateQuality, { ...command, score })
      .refuses('convenience.score-invalid');
  given(undefined)
    .when(rateQuality, { ...command, basis: { ...basis, orders: 0 } })
    .refuses('convenience.nothing-to-rate');
  expect(rateQuality(undefined, command)).toMatchObject({
    events: [{ type: 'QualityRated', record: { id: 'item-water:2026-H1', score: 92.5, departmentId: 'd-1' } }],
  });
});

test('there are eleven registers, numbered as document 004 has them, and those of orders hold the fields of their kind', () => {
  expect(REGISTERS.map((name) => registerOf(name).place)).toEqual(
    Array.from({ length: 11 }, (_, index) => `5.${index + 1}`),
  );
  expect(columnsOf('broadband')).toEqual(
    expect.arrayContaining(['requestedAt', 'owner', 'operator', 'speed', 'state']),
  );
  for (const name of REGISTERS) expect(new Set(columnsOf(name)).size).toBe(columnsOf(name).length);
});
