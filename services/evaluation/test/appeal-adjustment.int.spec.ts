import { EvaluationWorld, event } from './evaluation-world.js';
import { appealsIn } from './world-doors.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-05-12T09:00:00+08:00');
});
afterAll(() => world.close());

const REASON = 'what is open concerns nobody else';
const property = (id: string) => [
  event('estates.property.registered', '2026-03-01T08:00:00+08:00', {
    ...{ propertyId: id, name: id, unitId: `${id}-unit`, serviceStart: '2026-03-01', households: 100 },
  }),
  event('staffing.appointment.started', '2026-03-01T08:00:00+08:00', {
    ...{ appointmentId: `${id}-a`, employeeId: `${id}-li`, unitId: `${id}-unit`, propertyId: id },
    ...{ role: 'property-manager', from: '2026-03-01' },
  }),
];
const litter = (propertyId: string, day: number) =>
  event('inspections.finding.raised', `2026-03-${day}T10:00:00+08:00`, {
    ...{ findingId: `${propertyId} ${day}`, propertyId, category: 'litter', source: 'qm-day-check' },
    raisedAt: `2026-03-${day}T10:00:00+08:00`,
  });
/** What stands of repeated findings (M-18), as short text. */
const repeated = async (id: string): Promise<string[]> => {
  const rows = await world.query<{ told: string }>(
    `SELECT month || ' ' || coalesce(correction || ' of ' || corrects_month, 'charge') || ' ' || points AS told
     FROM ledger_line WHERE property_id = $1 AND clause = 'M-18' AND stands ORDER BY month, points DESC`,
    [id],
  );
  return rows.map(({ told }) => told);
};
const idOfAdjustment = async (id: string): Promise<string> => {
  const [row] = await world.query<{ id: string }>(
    `SELECT id FROM ledger_line WHERE property_id = $1 AND clause = 'M-18' AND correction = 'adjustment' AND stands`,
    [id],
  );
  return row?.id ?? '';
};
/** The second finding of a kind in March, told when the month was closed. */
const chargedLate = async (id: string): Promise<void> => {
  await world.tell(...property(id), litter(id, 20));
  await world.judge();
  await world.closeMonth(id, '2026-03', REASON);
  await world.tell(litter(id, 21));
  await world.judge();
  expect(await repeated(id)).toEqual(['2026-05 adjustment of 2026-03 2']);
};

test('who is charged by late news of a closed month appeals; upheld, it is taken back, and only while there is anything', async () => {
  await chargedLate('a-open');
  const appeals = appealsIn(world);
  expect(await appeals.file('open', await idOfAdjustment('a-open'), 'a-open-li')).toMatchObject({ accepted: true });
  expect(await appeals.uphold('open')).toMatchObject({ accepted: true });
  await world.judge();
  expect(await repeated('a-open')).toEqual(['2026-05 adjustment of 2026-03 2', '2026-05 appeal of 2026-05 -2']);
  const [sum] = await world.query(
    `SELECT points FROM subject_month WHERE property_id = 'a-open' AND month = '2026-05' AND subject_id = 'a-open-li'`,
  );
  expect(sum).toEqual({ points: '0' });
  expect(await world.differences()).toEqual([]);

  const back = await world.query<{ id: string }>(
    `SELECT id FROM ledger_line WHERE property_id = 'a-open' AND clause = 'M-18' AND correction = 'appeal'`,
  );
  expect(await appeals.file('again', back[0]?.id ?? '', 'a-open-li')).toMatchObject({
    refusal: { code: 'evaluation.appeal-against-nothing' },
  });
  await world.tell(
    event('inspections.finding.raised.withdrawn', '2026-05-12T08:00:00+08:00', { eventId: litter('a-open', 21).id }),
  );
  await world.judge();
  expect(await repeated('a-open')).toEqual([]);
  expect(await world.differences()).toEqual([]);
});

test('decided after the month in which it counts was closed, it is taken back in the running one', async () => {
  await chargedLate('a-closed');
  const appeals = appealsIn(world);
  await appeals.file('closed', await idOfAdjustment('a-closed'), 'a-closed-li');
  world.clock.set('2026-06-10T09:00:00+08:00');
  await world.judge();
  await world.closeMonth('a-closed', '2026-04', REASON);
  expect(await world.closeMonth('a-closed', '2026-05', REASON)).toMatchObject({ accepted: true });
  await appeals.uphold('closed');
  await world.judge();
  expect(await repeated('a-closed')).toEqual(['2026-05 adjustment of 2026-03 2', '2026-06 appeal of 2026-05 -2']);
  expect(await world.differences()).toEqual([]);
});

test('late news in somebody’s favour is nothing to appeal against', async () => {
  const reportedAt = '2026-03-05T11:00:00+08:00';
  await world.tell(...property('a-favour'));
  await world.judge();
  await world.closeMonth('a-favour', '2026-03', REASON);
  const report = { planId: 'a-favour-plan', propertyId: 'a-favour', employeeId: 'a-favour-li', planKind: 'month' };
  await world.tell(event('staffing.plan.progress-reported', reportedAt, { ...report, week: '2026-W10', reportedAt }));
  await world.judge();
  const [line] = await world.query<{ id: string }>(
    `SELECT id FROM ledger_line WHERE property_id = 'a-favour' AND clause = 'M-04' AND correction = 'adjustment' AND stands`,
  );
  expect(await appealsIn(world).file('favour', line?.id ?? '', 'a-favour-li')).toMatchObject({
    refusal: { code: 'evaluation.appeal-against-nothing' },
  });
});
