import { EvaluationWorld, event } from './evaluation-world.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-10T09:00:00+08:00');
});
afterAll(() => world.close());

/** A property in service since March with a manager who reports nothing. */
const property = (propertyId: string) => [
  event('estates.property.registered', '2026-02-01T08:00:00+08:00', {
    propertyId,
    name: propertyId,
    unitId: `${propertyId}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  }),
  event('staffing.appointment.started', '2026-02-01T08:00:00+08:00', {
    appointmentId: `${propertyId}-appointment`,
    employeeId: `${propertyId}-li`,
    unitId: `${propertyId}-unit`,
    propertyId,
    role: 'property-manager',
    from: '2026-02-01',
  }),
];

/** Progress of the month plan in the week of 5 March, in time. */
const progress = (propertyId: string, reportedAt = '2026-03-05T11:00:00+08:00') =>
  event('staffing.plan.progress-reported', reportedAt, {
    propertyId,
    employeeId: `${propertyId}-li`,
    planKind: 'month',
    week: '2026-W10',
    reportedAt,
  });

const forThursday = async (propertyId: string) => {
  const [line] = await world.lines(propertyId, 'M-04');
  return line;
};

/** Of one line the postings, as short text. */
const postingsOf = async (propertyId: string, clause: string): Promise<string[]> => {
  const rows = await world.query<{ told: string }>(
    `SELECT e.kind || ' ' || e.points || ' ' || e.fine_fen AS told FROM ledger_entry e JOIN ledger_line l ON l.id = e.line_id
     WHERE l.property_id = $1 AND l.clause = $2 AND l.month = '2026-03' ORDER BY e.line_id, e.seq`,
    [propertyId, clause],
  );
  return rows.map(({ told }) => told);
};

test('a missed deadline is charged once to the holder, and told in the same transaction', async () => {
  await world.tell(...property('p-charged'));
  await world.judge();
  expect(await forThursday('p-charged')).toMatchObject({
    subject_kind: 'employee',
    subject_id: 'p-charged-li',
    outcome: 'charged',
    fine_fen: '200', // ¥2.00
    evidence: [],
  });
  await world.query(`INSERT INTO dirty (property_id, month) VALUES ('p-charged', '2026-03')`);
  await world.judge();
  expect(await postingsOf('p-charged', 'M-04')).toEqual(['charged 0 200']);
  const told = await world.query(
    `SELECT payload FROM outbox WHERE type = 'goldkey.evaluation.entry.posted.v1' AND key = 'p-charged' AND payload->>'clause' = 'M-04'`,
  );
  expect(told).toEqual([
    {
      payload: expect.objectContaining({
        kind: 'charged',
        posting: 1,
        at: '2026-03-05T12:00:00+08:00',
        month: '2026-03',
        fine: '2.00',
        subjectId: 'p-charged-li',
      }),
    },
  ]);
});

test('lines that another process changed meanwhile are read as they now are', async () => {
  await world.tell(...property('p-elsewhere'));
  await world.judge();
  await world.query(
    `UPDATE ledger_line SET fine_fen = 50 WHERE property_id = 'p-elsewhere' AND clause = 'M-04' AND month = '2026-03'`,
  );
  await world.query(`INSERT INTO dirty (property_id, month) VALUES ('p-elsewhere', '2026-03')`);
  await world.judge();
  expect(await postingsOf('p-elsewhere', 'M-04')).toEqual(['charged 0 200', 'adjusted 0 150']);
});

test('a deed that arrives late, but was done in time, takes the charge back by an entry of its own', async () => {
  await world.tell(...property('p-late'));
  await world.judge();
  await world.tell(progress('p-late'));
  await world.judge();
  expect(await forThursday('p-late')).toBeUndefined();
  expect(await postingsOf('p-late', 'M-04')).toEqual(['charged 0 200', 'withdrawn 0 -200']);
});

test('a deed that is withdrawn was never done: the charge comes, and goes when the withdrawn one is told anew', async () => {
  await world.tell(...property('p-withdrawn'), progress('p-withdrawn'));
  await world.judge();
  expect(await forThursday('p-withdrawn')).toBeUndefined();
  const eventId = progress('p-withdrawn').id;
  const withdrawn = 'staffing.plan.progress-reported.withdrawn';
  await world.tell(event(withdrawn, '2026-03-09T10:00:00+08:00', { eventId }));
  await world.judge();
  expect(await forThursday('p-withdrawn')).toMatchObject({ fine_fen: '200' });
  await world.tell(progress('p-withdrawn', '2026-03-05T11:30:00+08:00'));
  await world.judge();
  expect(await postingsOf('p-withdrawn', 'M-04')).toEqual(['charged 0 200', 'withdrawn 0 -200']);
});

test('a withdrawal may come before what it takes back', async () => {
  const withdrawal = event('staffing.plan.progress-reported.withdrawn', '2026-03-09T10:00:00+08:00', {
    eventIds: [progress('p-before').id],
  });
  await world.tell(...property('p-before'), withdrawal);
  await world.judge();
  await world.tell(progress('p-before'));
  await world.judge();
  expect(await postingsOf('p-before', 'M-04')).toEqual(['charged 0 200']);
});

test('who turns out to have held the post is charged in place of who did not', async () => {
  await world.tell(...property('p-moved'));
  await world.judge();
  await world.tell(
    event('staffing.appointment.ended', '2026-03-08T08:00:00+08:00', {
      appointmentId: 'p-moved-appointment',
      employeeId: 'p-moved-li',
      until: '2026-02-27',
      reason: 'transferred',
    }),
    event('staffing.appointment.started', '2026-03-08T08:00:00+08:00', {
      appointmentId: 'p-moved-second',
      employeeId: 'p-moved-wang',
      unitId: 'p-moved-unit',
      propertyId: 'p-moved',
      role: 'property-manager',
      from: '2026-02-28',
    }),
  );
  await world.judge();
  expect(await forThursday('p-moved')).toMatchObject({ subject_id: 'p-moved-wang', fine_fen: '200' });
  expect((await postingsOf('p-moved', 'M-04')).sort()).toEqual(['charged 0 200', 'charged 0 200', 'withdrawn 0 -200']);
});

test('a property whose registration is withdrawn has no lines and no figures any more', async () => {
  const [registered, started] = property('p-gone');
  await world.tell(registered as never, started as never);
  await world.judge();
  expect((await world.lines('p-gone')).length).toBeGreaterThan(0);
  await world.tell(
    event('estates.property.registered.withdrawn', '2026-03-09T10:00:00+08:00', { eventId: registered?.id }),
  );
  await world.judge();
  expect(await world.lines('p-gone')).toEqual([]);
  expect(await world.query(`SELECT 1 FROM property_month WHERE property_id = 'p-gone'`)).toEqual([]);
  const [sum] = await world.query<{ fine: string }>(
    `SELECT sum(fine_fen) AS fine FROM ledger_entry WHERE property_id = 'p-gone'`,
  );
  expect(sum).toEqual({ fine: '0' });
});

test('no entry of the ledger can be changed or removed, and none is written twice', async () => {
  await world.tell(...property('p-fixed'));
  await world.judge();
  await expect(world.query('UPDATE ledger_entry SET fine_fen = 0')).rejects.toThrow(/permission denied|append-only/);
  await expect(world.query('DELETE FROM ledger_entry')).rejects.toThrow(/permission denied|append-only/);
  await expect(world.query('TRUNCATE ledger_entry')).rejects.toThrow(/permission denied|append-only/);
  const again = 'INSERT INTO ledger_entry SELECT * FROM ledger_entry LIMIT 1';
  await expect(world.query(again)).rejects.toThrow(/ledger_entry_pkey/);
});

test('a mark that is made while a month is judged stays', async () => {
  await world.tell(...property('p-marked'));
  await world.judge();
  const { marks, inTransaction } = world.judging();
  const mark = { propertyId: 'p-marked', month: '2026-03' as never };
  await world.asSystem(() => marks.add([mark]));
  const taken = await world.asSystem(() => inTransaction(() => marks.take([mark])));
  await world.asSystem(() => marks.add([mark]));
  await world.asSystem(() => marks.remove(taken.flatMap(({ ids }) => ids)));
  expect(await world.asSystem(() => marks.waiting())).toMatchObject([mark]);
  await world.judge();
});

test('two processes never judge one property at the same time', async () => {
  const { marks, inTransaction } = world.judging();
  const mark = { propertyId: 'p-two', month: '2026-03' as never };
  const free = { propertyId: 'p-free', month: '2026-03' as never };
  const second = await world.asSystem(() =>
    inTransaction(async () => {
      expect(await marks.take([mark])).toEqual([{ mark, ids: [] }]);
      return world.elsewhere((other) => other.marks.take([mark, free]));
    }),
  );
  expect(second.map((taken) => taken.mark)).toEqual([free]);
});
