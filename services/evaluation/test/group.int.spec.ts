import { builtInRulebook, type Clause, clauseOf, type Rulebook } from '@goldkey/rulebook';
import { EvaluationWorld, event } from './evaluation-world.js';
import { appealsIn, outagesIn } from './world-doors.js';

const { texts, text, place, document, parameters } = clauseOf(builtInRulebook, 'M-04');

/** A clause of the group: who leads answers for the missed weeks of all properties together, one line a month. */
const leader: Clause = {
  kind: 'group',
  id: 'X-01',
  texts,
  text,
  place,
  document,
  parameters,
  reads: [],
  buildsOn: ['M-04'],
  *judge(group, span) {
    const missed = group.lines(['M-04'], span);
    const last = missed.at(-1);
    if (last === undefined) return;
    yield {
      subjectKind: 'employee',
      subjectId: 'leader',
      propertyId: null,
      at: last.at,
      times: missed.length,
      about: span.first,
    };
  },
};
const rulebook: Rulebook = { ...builtInRulebook, clauses: [...builtInRulebook.clauses, leader] };

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00', rulebook);
});
afterAll(() => world.close());

const property = (propertyId: string) =>
  event('estates.property.registered', '2026-02-01T08:00:00+08:00', {
    propertyId,
    name: propertyId,
    unitId: `${propertyId}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  });

/** What is kept of the group, and of all properties, against what the stored facts come to. */
const differences = async (): Promise<unknown[]> => {
  await world.asSystem(() => world.judging().verifyLedger.run(world.clock.now() as never));
  return world.query(
    'SELECT property_id, month, subject_id, clause, field, online, offline FROM verification_difference',
  );
};

test('a clause of the group is judged over all properties, and again when one of them changes', async () => {
  const line = `SELECT fine_fen, stands FROM ledger_line WHERE clause = 'X-01' AND property_id IS NULL AND month = '2026-03'`;
  await world.tell(property('g-1'), property('g-2'));
  await world.judge();
  expect(await world.query(line)).toEqual([{ fine_fen: '400', stands: true }]); // 2 missed × ¥2.00
  const reportedAt = '2026-03-05T11:00:00+08:00';
  const data = { propertyId: 'g-1', employeeId: 'li', planKind: 'month', week: '2026-W10', reportedAt };
  await world.tell(event('staffing.plan.progress-reported', reportedAt, data));
  await world.judge();
  expect(await world.query(line)).toEqual([{ fine_fen: '200', stands: true }]);
  expect(
    await world.query(
      `SELECT kind, e.fine_fen FROM ledger_entry e JOIN ledger_line l ON l.id = line_id WHERE clause = 'X-01' ORDER BY seq`,
    ),
  ).toEqual([
    { kind: 'charged', fine_fen: '400' },
    { kind: 'adjusted', fine_fen: '-200' },
  ]);
  expect(
    await world.query(`SELECT points, fine_fen FROM subject_month WHERE property_id IS NULL AND subject_id = 'leader'`),
  ).toEqual([{ points: '0', fine_fen: '200' }]);
});

test('the group is not compared with the facts while a property waits to be judged, for whose lines it answers', async () => {
  const reportedAt = '2026-03-05T11:30:00+08:00';
  const data = { propertyId: 'g-2', employeeId: 'li', planKind: 'month', week: '2026-W10', reportedAt };
  await world.tell(event('staffing.plan.progress-reported', reportedAt, data));
  world.clock.advance(1_000);
  expect(await differences()).toEqual([]);
  await world.judge();
  world.clock.advance(1_000);
  expect(await differences()).toEqual([]);
});

const unit = (unitId: string, kind: string, above: { parentId?: string; propertyId?: string } = {}) =>
  event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', { unitId, kind, name: unitId, ...above });
const appointed = (
  employeeId: string,
  unitId: string,
  role: string,
  from = '2026-02-01',
  time = `${from}T08:00:00+08:00`,
) =>
  event('staffing.appointment.started', time, {
    appointmentId: `${employeeId}-${unitId}`,
    employeeId,
    unitId,
    role,
    from,
  });
const asleep = (propertyId: string, raisedAt: string, sleepingGuards: number) =>
  event('inspections.finding.raised', raisedAt, {
    findingId: `${propertyId} ${raisedAt}`,
    propertyId,
    category: 'sleep',
    source: 'qm-night-check',
    raisedAt,
    sleepingGuards,
  });
const leaderLines = () =>
  world.query<{ subject_id: string }>(
    `SELECT month, subject_id, points::int, evidence FROM ledger_line WHERE clause = 'M-20' AND stands ORDER BY month, subject_id`,
  );

test('who leads a unit answers at the end of the month, and again when a finding, a leader or the tree changes', async () => {
  const [first, second] = [
    asleep('g-3', '2026-03-05T02:00:00+08:00', 1),
    asleep('g-4', '2026-03-20T02:00:00+08:00', 1),
  ];
  await world.tell(
    unit('region', 'region'),
    unit('g-3-unit', 'property', { parentId: 'region', propertyId: 'g-3' }),
    unit('g-4-unit', 'property', { parentId: 'region', propertyId: 'g-4' }),
    property('g-3'),
    property('g-4'),
    appointed('han', 'g-3-unit', 'property-manager'),
    appointed('mo', 'g-4-unit', 'property-manager'),
    appointed('wu', 'region', 'leader-in-charge'),
    first,
  );
  world.clock.set('2026-03-31T23:59:59.998+08:00');
  await world.judge();
  expect(await leaderLines()).toEqual([]);
  world.clock.set('2026-04-01T00:00:00+08:00');
  await world.judge();
  const wu = { month: '2026-03', subject_id: 'wu' };
  expect(await leaderLines()).toEqual([{ ...wu, points: 3, evidence: [first.id] }]); // 3 points below
  world.clock.set('2026-04-02T09:00:00+08:00');
  await world.tell(second);
  await world.judge();
  expect(await leaderLines()).toEqual([{ ...wu, points: 6, evidence: [first.id, second.id] }]); // 3 + 3, two steps
  await world.tell(appointed('zhu', 'region', 'leader-in-charge', '2026-03-30', '2026-03-30T08:00:00+08:00'));
  await world.judge();
  expect(await leaderLines()).toEqual([{ ...wu, subject_id: 'zhu', points: 6, evidence: [first.id, second.id] }]);
  const moved = unit('g-4-unit', 'property', { parentId: 'elsewhere', propertyId: 'g-4' });
  await world.tell({ ...moved, id: 'moved', time: '2026-04-01T08:00:00+08:00' });
  await world.judge();
  expect(await leaderLines()).toEqual([{ ...wu, subject_id: 'zhu', points: 3, evidence: [first.id] }]);
  await world.tell({
    ...first,
    id: 'taken-back',
    type: `${first.type.replace(/\.v1$/, '')}.withdrawn.v1`,
    time: '2026-04-02T08:00:00+08:00',
    data: { eventId: first.id },
  });
  await world.judge();
  expect(await leaderLines()).toEqual([]);
  expect(await differences()).toEqual([]);
});

test('the leader does not answer for what an outage waives, nor for what an upheld appeal took back', async () => {
  const held = '2026-04-14T10:00:00+08:00';
  const inspection = event('inspections.joint-inspection.held', held, {
    inspectionId: 'joint',
    propertyId: 'g-6',
    heldAt: held,
    expected: ['kong'],
    attended: [],
  });
  const litter = (raisedAt: string) =>
    event('inspections.finding.raised', raisedAt, {
      findingId: `litter ${raisedAt}`,
      propertyId: 'g-6',
      category: 'litter',
      source: 'qm-day-check',
      raisedAt,
    });
  const [once, again] = [litter('2026-04-20T10:00:00+08:00'), litter('2026-04-21T10:00:00+08:00')];
  await world.tell(
    unit('east', 'region'),
    unit('g-6-unit', 'property', { parentId: 'east', propertyId: 'g-6' }),
    property('g-6'),
    appointed('kong', 'g-6-unit', 'property-manager'),
    appointed('sun', 'east', 'leader-in-charge'),
    inspection,
    once,
    again,
  );
  world.clock.set('2026-05-02T09:00:00+08:00');
  await world.judge();
  const ofSun = async () => (await leaderLines()).filter(({ subject_id }) => subject_id === 'sun');
  const sun = { month: '2026-04', subject_id: 'sun', points: 3 };
  expect(await ofSun()).toEqual([{ ...sun, evidence: [inspection.id, once.id, again.id] }]); // 3 + 2 points

  const outages = outagesIn(world);
  const [from, until] = ['2026-04-14T09:00:00+08:00', '2026-04-14T11:00:00+08:00'];
  const what = 'The network was down.';
  const told = { outageId: 'o-6', service: 'inspections' as const, propertyId: 'g-6', from, until, what };
  await outages.declare({ ...told, by: 'e-1', selves: [] });
  await outages.decide({ outageId: 'o-6', by: 'e-2', selves: [], approved: true });
  await world.judge();
  expect(await ofSun()).toEqual([{ ...sun, evidence: [once.id, again.id] }]); // 2 points
  expect(await differences()).toEqual([]);

  const [charge] = await world.query<{ id: string }>(
    `SELECT id FROM ledger_line WHERE property_id = 'g-6' AND clause = 'M-18'`,
  );
  const appeals = appealsIn(world);
  expect(await appeals.file('a-6', charge?.id ?? '', 'kong')).toMatchObject({ accepted: true });
  expect(await appeals.uphold('a-6')).toMatchObject({ accepted: true });
  await world.judge();
  expect(await ofSun()).toEqual([]);
  expect(await differences()).toEqual([]);
});
