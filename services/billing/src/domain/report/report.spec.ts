import { atTime, day, fen, fenOf, formatFen, month, type Period } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { payAdvance, recoverAdvance } from '../advance/advance.js';
import { type Budget, closeBudget, recordSpending, setBudget } from '../budget/budget.js';
import { type FeeReport, type ReportKind, submitReport } from './report.js';

const zone = 'Asia/Shanghai';
const now = atTime(day('2026-03-05'), '10:00', zone);
const said = { at: now, now, eventId: 'event-1' };
const figures = { receivable: '0.00', collected: '0.00', takings: {}, payments: 0, arrears: '0.00', households: 0 };
const report = (kind: ReportKind, period: string, rest: Partial<FeeReport> = {}) => ({
  id: 'r-1',
  propertyId: 'p-1',
  kind,
  period: period as Period,
  figures,
  submittedBy: 'account-1',
  submitterName: '王经理',
  ...rest,
});
const submit = (kind: ReportKind, period: string, rest: Partial<FeeReport> = {}) => ({
  ...said,
  timeZone: zone,
  report: report(kind, period, rest),
});

test('a report fits its kind, is of a period that has begun, and is submitted once', () => {
  expect(submitReport(undefined, submit('weekly', '2026-W10'))).toMatchObject({
    events: [{ report: { submittedAt: now } }],
  });
  expect(submitReport(undefined, submit('monthly', '2026-02'))).toMatchObject({ accepted: true });
  given(undefined).when(submitReport, submit('weekly', '2026-02')).refuses('billing.period-does-not-fit-invalid');
  given(undefined).when(submitReport, submit('quarterly', '2026-Q2')).refuses('billing.period-not-begun');
  const known = { ...report('monthly', '2026-02'), submittedAt: now };
  given<FeeReport | undefined>(known)
    .when(submitReport, submit('monthly', '2026-02'))
    .refuses('billing.report-submitted-already');
});

test('an analysis says causes and measures', () => {
  given(undefined)
    .when(submitReport, submit('shortfall-analysis', '2026-02', { remarks: '空置' }))
    .refuses('billing.analysis-incomplete-invalid');
  expect(
    submitReport(undefined, submit('shortfall-analysis', '2026-02', { remarks: '空置', measures: '上门' })),
  ).toMatchObject({ accepted: true });
});

const march: Budget = {
  id: 'p-1:2026-03',
  propertyId: 'p-1',
  month: month('2026-03'),
  amount: '1000.00',
  spent: '990.00',
  spendings: [],
  state: 'open',
};
const spending = { id: 's-1', day: day('2026-03-05'), amount: '10.00', purpose: '灯管', recordedBy: 'account-1' };

test('spending stays within the month and its budget, or says why not; a closed month stays', () => {
  expect(recordSpending(march, { ...said, timeZone: zone, spending })).toMatchObject({
    events: [{ budget: { spent: '1000.00' } }],
  });
  given(march)
    .when(recordSpending, { ...said, timeZone: zone, spending: { ...spending, amount: '10.01' } })
    .refuses('billing.budget-exceeded', { left: '10.00', fields: ['overrunReason'] });
  expect(
    recordSpending(march, {
      ...said,
      timeZone: zone,
      spending: { ...spending, amount: '10.01', overrunReason: '爆管' },
    }),
  ).toMatchObject({ accepted: true });
  given(march)
    .when(recordSpending, { ...said, timeZone: zone, spending: { ...spending, day: day('2026-04-01') } })
    .refuses('billing.day-outside-month-invalid');
  given(march)
    .when(closeBudget, { ...said, timeZone: zone })
    .refuses('billing.month-not-over');
  const later = atTime(day('2026-04-01'), '00:00', zone);
  expect(closeBudget(march, { at: later, now: later, eventId: 'e', timeZone: zone })).toMatchObject({
    events: [{ budget: { state: 'closed' } }],
  });
  given<Budget | undefined>({ ...march, state: 'closed' })
    .when(setBudget, { ...said, propertyId: 'p-1', month: march.month, amount: '2', timeZone: zone, level: 'property' })
    .refuses('billing.budget-closed');
});

test('a budget is moved while its month runs; afterwards it stays, and one that is missing is set from above', () => {
  const later = atTime(day('2026-04-01'), '00:00', zone);
  const other = { propertyId: 'p-1', month: march.month, amount: '2', eventId: 'e', timeZone: zone };
  const level = 'property' as const;
  const running = { ...other, level, at: later, now: (later - 1) as typeof later };
  const over = { ...running, now: later };
  expect(setBudget(march, running)).toMatchObject({ events: [{ budget: { amount: '2.00' } }] });
  given<Budget | undefined>(undefined).when(setBudget, over).refuses('billing.measured-after.forbidden');
  expect(setBudget(undefined, { ...over, level: 'region' })).toMatchObject({
    events: [{ budget: { amount: '2.00' } }],
  });
  given<Budget | undefined>(march).when(setBudget, over).refuses('billing.month-over', { month: march.month });
});

test('whatever comes back of an advance, it adds up to what is told, and never to more than was paid', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 8 }), (parts) => {
      const advance = {
        id: 'a-1',
        propertyId: 'p-1',
        utility: 'water' as const,
        amount: '1000',
        periodEnd: day('2026-03-31'),
        supplier: '水务',
      };
      const paid = payAdvance(undefined, { ...said, advance });
      if (!paid.accepted) throw new Error('refused');
      let [{ advance: state }] = paid.events as [(typeof paid.events)[0]];
      let sum = 0n;
      for (const part of parts) {
        const decided = recoverAdvance(state, { ...said, amount: formatFen(fenOf(part)) });
        expect(decided.accepted).toBe(sum + BigInt(part) <= 100_000n);
        if (!decided.accepted) continue;
        sum += BigInt(part);
        state = decided.events[0]?.advance ?? state;
      }
      expect(fen(state.recovered)).toBe(sum);
      expect(state.recoveries.reduce((all, { amount }) => all + fen(amount), 0n)).toBe(sum);
    }),
  );
});
