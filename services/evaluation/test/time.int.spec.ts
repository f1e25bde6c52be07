import { builtInRulebook, type Rulebook } from '@goldkey/rulebook';
import { EvaluationWorld, event } from './evaluation-world.js';

/** Two deadlines a week and the rates: what time does to them shows the plainer. */
const weekly: Rulebook = {
  ...builtInRulebook,
  clauses: builtInRulebook.clauses.filter(({ id }) => ['1.1', 'M-03', 'M-04'].includes(id)),
};

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-03T09:00:00+08:00', weekly);
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
const manager = (propertyId: string) =>
  event('staffing.appointment.started', '2026-02-01T08:00:00+08:00', {
    appointmentId: `${propertyId}-appointment`,
    employeeId: `${propertyId}-li`,
    unitId: `${propertyId}-unit`,
    propertyId,
    role: 'property-manager',
    from: '2026-02-01',
  });

const dueOf = async (propertyId: string): Promise<string | undefined> => {
  const [row] = await world.query<{ due_at: Date }>('SELECT due_at FROM next_due WHERE property_id = $1', [propertyId]);
  return row?.due_at.toISOString();
};

test('a deadline that passes charges the miss without any event, not before and only once', async () => {
  world.clock.set('2026-03-03T09:00:00+08:00');
  await world.tell(property('t-1'), manager('t-1'));
  await world.judge();
  expect(await dueOf('t-1')).toBe('2026-03-05T04:00:00.000Z'); // Thursday 12:00, M-04
  world.clock.set('2026-03-05T12:00:00+08:00');
  expect(await world.judge()).toBe(0);
  expect(await world.lines('t-1')).toEqual([]);
  world.clock.set('2026-03-05T12:00:00.001+08:00');
  expect(await world.judge()).toBe(1);
  expect(await world.lines('t-1')).toMatchObject([{ clause: 'M-04', fine_fen: '200', subject_id: 't-1-li' }]);
  expect(await dueOf('t-1')).toBe('2026-03-05T08:30:00.000Z'); // the same day 16:30, M-03
  expect(await world.judge()).toBe(0);
});

test('a duty that is done shows as done before its deadline, and costs nothing after it', async () => {
  world.clock.set('2026-03-03T09:00:00+08:00');
  const reportedAt = '2026-03-03T08:00:00+08:00';
  const data = { propertyId: 't-2', employeeId: 't-2-li', planKind: 'month', week: '2026-W10', reportedAt };
  await world.tell(property('t-2'), manager('t-2'), event('staffing.plan.progress-reported', reportedAt, data));
  await world.judge();
  const due = `SELECT clause, done, fine_fen FROM upcoming_duty WHERE property_id = 't-2' AND deadline < '2026-03-06' ORDER BY deadline`;
  expect(await world.query(due)).toEqual([
    { clause: 'M-04', done: true, fine_fen: '200' },
    { clause: 'M-03', done: false, fine_fen: '200' },
  ]);
  world.clock.set('2026-03-06T00:00:00+08:00');
  await world.judge();
  expect(await world.lines('t-2')).toMatchObject([{ clause: 'M-03' }]);
  expect(await world.query(due)).toEqual([]);
});

test('after a pause over the end of months every month in between is judged', async () => {
  world.clock.set('2026-03-03T09:00:00+08:00');
  await world.tell(property('t-3'), manager('t-3'));
  await world.judge();
  world.clock.set('2026-05-02T09:00:00+08:00');
  await world.judge();
  const thursdays = `SELECT month, count(*)::int AS missed FROM ledger_line
    WHERE property_id = 't-3' AND clause = 'M-04' AND stands GROUP BY month ORDER BY month`;
  expect(await world.query(thursdays)).toEqual([
    { month: '2026-03', missed: 4 },
    { month: '2026-04', missed: 5 },
  ]);
  expect(await world.query(`SELECT month FROM property_month WHERE property_id = 't-3' ORDER BY month`)).toEqual(
    ['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => ({ month })),
  );
});

test('an event from a clock that runs ahead counts from its own instant on', async () => {
  world.clock.set('2026-03-03T09:00:00+08:00');
  const received = event('complaints.complaint.received', '2026-03-02T10:00:00+08:00', {
    complaintId: 't-4-c',
    propertyId: 't-4',
    departmentId: 'none',
    category: 'noise',
    major: false,
    inScope: true,
    receivedAt: '2026-03-02T10:00:00+08:00',
  });
  const closedAt = '2026-03-03T09:00:02+08:00';
  const closed = event('complaints.complaint.closed', closedAt, { complaintId: 't-4-c', propertyId: 't-4', closedAt });
  await world.tell(property('t-4'), received, closed);
  await world.judge();
  const closing = `SELECT rates->'closing' AS closing FROM property_month WHERE property_id = 't-4' AND month = '2026-03'`;
  expect(await world.query(closing)).toEqual([{ closing: { numerator: '0', denominator: '1' } }]);
  world.clock.set('2026-03-03T09:00:02.001+08:00');
  await world.judge();
  expect(await world.query(closing)).toEqual([{ closing: { numerator: '1', denominator: '1' } }]);
});

test('what is overdue is the complaints in scope that are open past their own deadline', async () => {
  world.clock.set('2026-03-20T09:00:00+08:00');
  const complaint = (n: number, inScope: boolean) => {
    const receivedAt = `2026-03-0${n}T10:00:00+08:00`;
    return event('complaints.complaint.received', receivedAt, {
      complaintId: `t-5-${n}`,
      propertyId: 't-5',
      departmentId: 'none',
      category: 'noise',
      major: false,
      inScope,
      receivedAt,
      dueAt: `2026-03-0${n + 3}T10:00:00+08:00`,
    });
  };
  const act = (name: string, n: number, at: string) =>
    event(`complaints.complaint.${name}`, at, { complaintId: `t-5-${n}`, propertyId: 't-5', [`${name}At`]: at });
  await world.tell(property('t-5'), complaint(1, true), complaint(2, true), complaint(3, false), complaint(4, true));
  await world.tell(
    act('closed', 1, '2026-03-10T10:00:00+08:00'),
    act('closed', 2, '2026-03-10T10:00:00+08:00'),
    act('reopened', 2, '2026-03-11T10:00:00+08:00'),
  );
  await world.judge();
  expect(
    await world.query(`SELECT complaint_id FROM open_complaint WHERE property_id = 't-5' ORDER BY complaint_id`),
  ).toEqual([{ complaint_id: 't-5-2' }, { complaint_id: 't-5-4' }]);
});
