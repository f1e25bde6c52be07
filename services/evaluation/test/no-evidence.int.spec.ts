import { aCaller, aDeputyOf } from '@goldkey/testing';
import { EvaluationWorld, event } from './evaluation-world.js';
import { doorsOf, outagesIn } from './world-doors.js';

const NOW = '2026-03-05T12:00:30+08:00';
let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open(NOW);
  await world.tell(...property('n-1'), ...property('n-2'));
});
afterAll(() => world.close());

const property = (id: string) => [
  event('estates.property.registered', '2026-03-01T08:00:00+08:00', {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  }),
  event('staffing.appointment.started', '2026-03-01T08:00:00+08:00', {
    appointmentId: `${id}-a`,
    employeeId: `${id}-li`,
    unitId: `${id}-unit`,
    propertyId: id,
    role: 'property-manager',
    from: '2026-03-01',
  }),
];
const progress = (id: string) =>
  event('staffing.plan.progress-reported', '2026-03-05T11:00:00+08:00', {
    planId: `${id}-plan`,
    propertyId: id,
    employeeId: `${id}-li`,
    planKind: 'month',
    week: '2026-W10',
    reportedAt: '2026-03-05T11:00:00+08:00',
  });

/** What the consumer keeps when it reads a mark in each of two partitions. */
const marked = async (at: string, other = at) => {
  for (const [partition, upTo] of [at, other].entries())
    await world.query(
      `INSERT INTO position (consumer, topic, partition, next_offset, complete_up_to, heard_at)
       VALUES ('evaluation.collect-facts', 'goldkey.staffing.events.v1', $1, 1, $2, now())
       ON CONFLICT (consumer, topic, partition) DO UPDATE SET complete_up_to = excluded.complete_up_to`,
      [partition, upTo],
    );
};
const M04 = async (id: string) => {
  const lines = (await world.lines(id, 'M-04')).map(({ outcome, fine_fen }) => `${outcome} ${fine_fen}`);
  const [row] = await world.query<{ duties: Record<string, unknown> }>(
    `SELECT duties FROM subject_month WHERE property_id = $1 AND month = '2026-03' AND subject_id = $1 || '-li'`,
    [id],
  );
  const apart = await world.query<{ kind: string; reason: string }>(
    `SELECT kind, reason FROM apart_entry WHERE property_id = $1 AND clause = 'M-04'`,
    [id],
  );
  return { lines, duty: row?.duties['M-04'], apart };
};
const waits = { lines: [], duty: undefined, apart: [{ kind: 'pending', reason: 'staffing' }] };
const charged = { lines: ['charged 200'], duty: { due: 1, done: 0 }, apart: [] };

test('while the producer is silent nothing is charged, and the gap is there to be seen', async () => {
  await marked('2026-03-05T11:30:00+08:00');
  await world.judge();
  expect(await M04('n-1')).toEqual(waits);
  expect(await M04('n-2')).toEqual(waits);
  expect(await world.closeMonth('n-1', '2026-03')).toMatchObject({ accepted: false });
});

test('verify finds no difference, and lists what does not count with its reason', async () => {
  expect(await world.differences()).toEqual([]);
  const held = await world.query<{ count: string }>('SELECT count(*) AS count FROM apart_entry WHERE kind = $1', [
    'pending',
  ]);
  expect(Number(held[0]?.count)).toBeGreaterThan(0);
});

test('one partition that is behind holds the whole service up', async () => {
  await marked('2026-03-05T12:00:00+08:00', '2026-03-05T11:59:59.999+08:00');
  await world.judge();
  expect(await M04('n-1')).toEqual(waits);
});

test('when the producer is back, what was done late to be told is no miss, and what was not done is charged', async () => {
  await world.tell(progress('n-1'));
  await marked('2026-03-05T12:00:00+08:00');
  await world.judge();
  expect(await M04('n-1')).toEqual({ lines: [], duty: { due: 1, done: 1 }, apart: [] });
  expect(await M04('n-2')).toEqual(charged);
  expect((await world.entries('n-1')).filter(({ fine_fen: fine }) => fine !== '0')).toEqual([]);
  expect(await world.differences()).toEqual([]);
});

test('an event of the property that could not be read holds up what it may tell of, until it is read or given up', async () => {
  await world.query(
    `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
     VALUES ('evaluation.collect-facts', '/goldkey/test', 'bad', 'goldkey.staffing.events.v1', 0, 7, 'goldkey.staffing.plan.progress-reported.v1',
       'n-2', '{"ce_time": "2026-03-05T10:00:00+08:00"}', '{', 'data.week is missing', 1)`,
  );
  await world.query(`INSERT INTO dirty (property_id, month) VALUES ('n-2', '2026-03')`);
  await world.judge();
  expect(await M04('n-2')).toEqual({ lines: [], duty: undefined, apart: [{ kind: 'unread', reason: 'staffing' }] });
  await world.query('DELETE FROM parked');
  await world.judge();
  expect(await M04('n-2')).toEqual(charged);
});

const PERMISSIONS = ['evaluation:read', 'evaluation:read-people', 'evaluation:close'];
const of = (subject: string, properties: readonly string[] | 'all' = 'all') =>
  aCaller({
    subject,
    employeeId: `e-${subject}`,
    permissions: PERMISSIONS,
    scope: properties === 'all' ? { all: true } : { all: false, properties },
  });

test('an approved outage waives the misses whose deadline lies in it, with the outage as the reason', async () => {
  const outages = () => outagesIn(world);
  const declared = await outages().declare({
    outageId: 'o-1',
    service: 'staffing',
    propertyId: 'n-2',
    from: '2026-03-05T11:00:00+08:00',
    until: '2026-03-05T12:00:00+08:00',
    what: 'The network was down.',
    by: 'e-1',
    selves: [],
  });
  expect(declared).toMatchObject({ accepted: true });
  await world.judge();
  expect(await M04('n-2')).toEqual(charged);
  expect(await outages().decide({ outageId: 'o-1', by: 'e-1', selves: [], approved: true })).toMatchObject({
    refusal: { code: 'evaluation.outage-needs-second-person' },
  });
  expect(await outages().decide({ outageId: 'o-1', by: 'e-2', selves: [], approved: true })).toMatchObject({
    accepted: true,
  });
  await world.judge();
  expect(await M04('n-2')).toEqual({ lines: [], duty: undefined, apart: [{ kind: 'waived', reason: 'o-1' }] });
  expect((await world.entries('n-2')).filter(({ fine_fen: fine }) => fine !== '0').map(({ kind }) => kind)).toEqual([
    'charged',
    'withdrawn',
    'charged',
    'withdrawn',
  ]);
  expect(await world.differences()).toEqual([]);
});

test('doors: streams, gaps, outages and uncounted misses, each only within what the caller sees', async () => {
  const { get, post, close } = await doorsOf(world);
  try {
    const { body } = await get('completeness', of('centre'));
    expect(body.streams).toContainEqual(expect.objectContaining({ service: 'staffing', state: 'silent' }));
    expect((await get('outages', of('other', ['n-1']))).body.items).toEqual([]);
    expect((await get('outages', of('own', ['n-2']))).body.items).toMatchObject([
      { outageId: 'o-1', state: 'approved' },
    ]);
    const missed = await get('uncounted-misses?month=2026-03&property=n-2', of('centre'));
    expect(missed.body.items).toContainEqual(
      expect.objectContaining({ clause: 'M-04', kind: 'waived', fine: '2.00', outage: 'The network was down.' }),
    );
    expect((await get('uncounted-misses?month=2026-03', of('other', ['n-1']))).body.items).toEqual(
      (await get('uncounted-misses?month=2026-03&property=n-1', of('centre'))).body.items,
    );
    const outage = {
      service: 'staffing',
      from: '2026-03-05T09:00:00+08:00',
      until: '2026-03-05T10:00:00+08:00',
      what: 'x',
    };
    expect((await post('outages', outage, of('other', ['n-1']))).body.code).toBe('evaluation.property-not-found');
    expect((await post('outages', { ...outage, service: 'gateway' }, of('centre'))).body).toMatchObject({
      status: 400,
      errors: [{ field: 'service' }],
    });
    const declared = await post('outages', outage, of('centre'));
    expect(declared.body.items).toContainEqual(expect.objectContaining({ state: 'declared', what: 'x' }));
    const { outageId } = declared.body.items.find(({ what }: { what: string }) => what === 'x');
    const decidedBy = async (id: string, by: Parameters<typeof post>[2]) =>
      (await post(`outages/${id}/decision`, { approved: true }, by)).body.code;
    expect(await decidedBy(outageId, aDeputyOf(of('centre')))).toBe('evaluation.outage-needs-second-person');
    const mayDecide = async (by: Parameters<typeof get>[1]) => {
      const { items } = (await get('outages', by)).body;
      return items.find((one: { outageId: string }) => one.outageId === outageId).mayDecide;
    };
    expect(await mayDecide(of('centre'))).toBe(false);
    expect(await mayDecide(aDeputyOf(of('centre')))).toBe(false);
    expect(await mayDecide(of('second'))).toBe(true);
    const byDeputy = await post('outages', { ...outage, what: 'y' }, aDeputyOf(of('third')));
    const second = byDeputy.body.items.find(({ what }: { what: string }) => what === 'y');
    expect(await decidedBy(second.outageId, of('third'))).toBe('evaluation.outage-needs-second-person');
    expect((await post(`outages/${outageId}/decision`, { approved: true }, of('other', ['n-1']))).status).toBe(404);
    expect(
      (await post(`outages/${outageId}/decision`, { approved: false, reasons: 'It worked.' }, of('second'))).body.items,
    ).toContainEqual(expect.objectContaining({ state: 'rejected', reasons: 'It worked.' }));
    // The first was approved by mistake: what it waived counts again.
    const revoked = (id: string, by: Parameters<typeof post>[2]) =>
      post(`outages/${id}/revocation`, { reason: 'It was billing.' }, by);
    expect((await revoked(outageId, of('centre'))).body.code).toBe('evaluation.outage-not-approved');
    expect((await revoked('o-1', of('other', ['n-1']))).status).toBe(404);
    expect((await revoked('o-1', { ...of('x'), employeeId: 'e-2' })).body.code).toBe(
      'evaluation.outage-own-approval-not-permitted',
    );
    expect((await revoked('o-1', of('centre'))).body.items).toContainEqual(
      expect.objectContaining({ outageId: 'o-1', state: 'revoked', mayRevoke: false, revokedFor: 'It was billing.' }),
    );
    expect((await revoked('o-1', of('centre'))).body.code).toBe('evaluation.outage-not-approved');
    await world.judge();
    expect(await M04('n-2')).toEqual(charged);
    expect(await world.differences()).toEqual([]);
    const told = await world.query<{ type: string }>(`SELECT type FROM outbox WHERE type LIKE '%outage%' ORDER BY seq`);
    expect(told.map(({ type }) => type.split('.')[3])).toEqual([
      'declared',
      'decided',
      'declared',
      'declared',
      'decided',
      'revoked',
    ]);
  } finally {
    await close();
  }
});
