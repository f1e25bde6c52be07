import type { Instant } from '@goldkey/kernel';
import { publishingOf } from '../src/evaluation.publishing.js';
import { EvaluationWorld, event } from './evaluation-world.js';

/** Window staff of one property through a half-year. */
const TIME = '2026-01-01T08:00:00+08:00';
const events = [
  event('estates.property.registered', TIME, {
    propertyId: 'h-1',
    name: 'h-1',
    unitId: 'h-1-unit',
    serviceStart: '2026-01-01',
    households: 100,
  }),
  event('staffing.appointment.started', TIME, {
    appointmentId: 'a-w',
    employeeId: 'e-w',
    unitId: 'h-1-unit',
    propertyId: 'h-1',
    role: 'window-staff',
    from: '2026-02-01',
  }),
];
const violation = (caseId: string, occurredOn: string, time: string) =>
  event('inspections.conduct-violation.confirmed', time, {
    caseId,
    propertyId: 'h-1',
    employeeId: 'e-w',
    article: 3,
    level: 'town',
    occurredOn,
    circulated: true,
  });

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-07-02T09:00:00+08:00');
});
afterAll(() => world.close());

const publishing = () =>
  publishingOf(world.opened.database, world.rulebook, world.judging().situations, {
    now: () => world.clock.now() as Instant,
  });
const within = <T>(work: () => Promise<T>): Promise<T> => world.asSystem(() => world.opened.database.transaction(work));
const publish = (period: string) =>
  within(() =>
    publishing().publishResults.run({
      publicationId: period,
      propertyId: null,
      period: period as never,
      channels: ['notice-board'],
      by: 'e-first',
    }),
  );
const closeAll = async (months: readonly string[]) => {
  for (const month of months) expect(await world.closeMonth(null, month, 'as it is')).toMatchObject({ accepted: true });
};
const makeFile = (fileId: string) =>
  within(() => publishing().makePayrollFile.run({ fileId, propertyId: null, by: 'e-first' }));

test('a half-year settles the months held less those taken, and payroll hears of it after five days', async () => {
  await world.tell(...events, violation('c-1', '2026-03-04', '2026-03-05T09:00:00+08:00'));
  await world.judge();
  expect(await publish('2026-H1')).toMatchObject({ refusal: { code: 'evaluation.results-not-closed' } });
  await closeAll(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']);
  expect(await publish('2026-H1')).toMatchObject({
    value: {
      // February to June held, March taken: (5 − 1) × 300
      stipends: [{ employeeId: 'e-w', months: 5, standard: 150_000n, deducted: 30_000n, before: 0n }],
    },
  });
  world.clock.set('2026-07-07T23:59:59.999+08:00');
  expect(await makeFile('early')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
  world.clock.set('2026-07-08T00:00:00+08:00');
  expect(await makeFile('first')).toMatchObject({
    value: { items: [{ kind: 'stipend', employeeId: 'e-w', amount: 120_000n, period: '2026-H1' }] },
  });
});

test('late news of a half-year that was paid is settled with the next one, as the difference', async () => {
  await world.tell(violation('c-2', '2026-05-06', '2026-05-07T09:00:00+08:00'));
  world.clock.set('2027-01-02T09:00:00+08:00');
  await world.judge();
  await closeAll(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  const published = await publish('2026-H2');
  expect(published).toMatchObject({
    value: {
      stipends: [
        { halfYear: '2026-H1', deducted: 60_000n, before: 120_000n },
        { halfYear: '2026-H2', months: 6, deducted: 0n, before: 0n },
      ],
    },
  });
  world.clock.set('2027-01-08T00:00:00+08:00');
  expect(await makeFile('second')).toMatchObject({
    value: {
      items: [
        { amount: -30_000n, period: '2026-H1' },
        { amount: 180_000n, period: '2026-H2' },
      ],
    },
  });
  expect(await makeFile('third')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
});
