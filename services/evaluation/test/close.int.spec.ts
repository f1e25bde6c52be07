import fc from 'fast-check';
import { EvaluationWorld, event, type TestEvent } from './evaluation-world.js';
import { MONTHS, twoProperties } from './two-properties.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-05-12T09:00:00+08:00');
});
afterAll(() => world.close());

const REASON = 'what is open concerns nobody else';

/** What every subject comes to by clause, over all months. */
const online = async (name: string): Promise<Record<string, string>> => {
  const rows = await world.query<{ about: string; total: string }>(
    `SELECT subject_id || ' ' || clause AS about, sum(points) || ' ' || sum(fine_fen) AS total FROM ledger_line
     WHERE subject_id LIKE $1 || '%' GROUP BY 1 HAVING sum(points) <> 0 OR sum(fine_fen) <> 0 ORDER BY 1`,
    [name],
  );
  return Object.fromEntries(rows.map(({ about, total }) => [about, total]));
};
const offline = (name: string, events: readonly TestEvent[]): Record<string, string> => {
  const sums = new Map<string, { points: number; fine: number }>();
  for (const month of new Set([...MONTHS, '2026-05']))
    for (const { id, entries } of world.offline(month, events).subjects)
      for (const { clause, points, fine } of id.startsWith(name) ? entries : []) {
        const sum = sums.get(`${id} ${clause}`) ?? { points: 0, fine: 0 };
        sums.set(`${id} ${clause}`, {
          points: sum.points + points,
          fine: sum.fine + Math.round(Number(fine) * 100),
        });
      }
  return Object.fromEntries(
    [...sums]
      .filter(([, { points, fine }]) => points !== 0 || fine !== 0)
      .map(([about, { points, fine }]): [string, string] => [about, `${points} ${fine}`])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

interface FrozenRow {
  readonly points: string;
  readonly fine_fen: string;
}
const frozenOf = (propertyId: string, month: string): Promise<FrozenRow[]> =>
  world.query(
    `SELECT id, points, fine_fen, evidence, changed_at, stands FROM ledger_line
     WHERE property_id = $1 AND month = $2 ORDER BY id`,
    [propertyId, month],
  );
const figuresOf = (propertyId: string, month: string): Promise<unknown[]> =>
  world.query('SELECT * FROM property_month WHERE property_id = $1 AND month = $2', [propertyId, month]);

test('facts that come by any steps around a close come to the same in the end, and change nothing in the closed month', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(fc.integer({ min: 5, max: 40 }), { maxLength: 3 }), async (seed, steps) => {
      runs += 1;
      const name = `closed-${runs}-`;
      const events = twoProperties(name);
      // Who is charged is known at the close; what they did comes in any order around it.
      const isReference = ({ type }: TestEvent): boolean => /registered|defined|appointment/.test(type);
      const rest = events.filter((one) => !isReference(one));
      const [order] = fc.sample(fc.shuffledSubarray(rest, { minLength: rest.length }), { seed, numRuns: 1 });
      const half = Math.floor(rest.length / 2);
      await world.tell(...events.filter(isReference), ...(order ?? []).slice(0, half));
      await world.judge();
      expect(await world.closeMonth(`${name}a`, '2026-03', REASON)).toMatchObject({ accepted: true });
      const before = [await frozenOf(`${name}a`, '2026-03'), await figuresOf(`${name}a`, '2026-03')];
      let left = (order ?? []).slice(half);
      for (const step of [...steps, rest.length]) {
        await world.tell(...left.slice(0, step));
        left = left.slice(step);
        await world.judge(step);
      }
      expect(await online(name)).toEqual(offline(name, events));
      expect([await frozenOf(`${name}a`, '2026-03'), await figuresOf(`${name}a`, '2026-03')]).toEqual(before);
      const entries = await world.entries(`${name}a`);
      await world.query(`INSERT INTO dirty (property_id, month) VALUES ($1, '2026-03'), ($1, '2026-05')`, [`${name}a`]);
      await world.judge();
      expect(await world.entries(`${name}a`)).toEqual(entries);
    }),
    { numRuns: 3 },
  );
  expect(await world.differences()).toEqual([]);
}, 240_000);

const property = (id: string): TestEvent[] => [
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
const progress = (id: string): TestEvent =>
  event('staffing.plan.progress-reported', '2026-03-05T11:00:00+08:00', {
    planId: `${id}-plan`,
    propertyId: id,
    employeeId: `${id}-li`,
    planKind: 'month',
    week: '2026-W10',
    reportedAt: '2026-03-05T11:00:00+08:00',
  });
const correctionsOf = (id: string) =>
  world.query(
    `SELECT month, corrects_month, correction, clause, subject_id, fine_fen, evidence FROM ledger_line
     WHERE property_id = $1 AND correction IS NOT NULL AND stands`,
    [id],
  );

test('a deed told after the close gives the fine back in the open month, naming the closed one and the event', async () => {
  await world.tell(...property('q-late'));
  await world.judge();
  await world.closeMonth('q-late', '2026-03', REASON);
  await world.tell(progress('q-late'));
  await world.judge();
  expect(await correctionsOf('q-late')).toEqual([
    {
      month: '2026-05',
      corrects_month: '2026-03',
      correction: 'adjustment',
      clause: 'M-04',
      subject_id: 'q-late-li',
      fine_fen: '-200',
      evidence: [progress('q-late').id],
    },
  ]);
  const told = await world.query<{ payload: Record<string, unknown> }>(
    `SELECT payload FROM outbox WHERE type = 'goldkey.evaluation.entry.posted.v1' AND key = 'q-late' AND payload->>'month' = '2026-05'
     AND payload->>'fine' = '-2.00'`,
  );
  expect(told).toHaveLength(1);
  expect(await world.differences()).toEqual([]);
});

test('what follows from the late deed is shown in the open month, and leaves it again when the deed is taken back', async () => {
  const fineOf = async (): Promise<bigint> => {
    const [row] = await world.query<FrozenRow>(
      `SELECT fine_fen FROM subject_month WHERE property_id = 'q-late' AND month = '2026-05' AND subject_id = 'q-late-li'`,
    );
    return BigInt(row?.fine_fen ?? 0);
  };
  const with_ = await fineOf();
  await world.tell(
    event('staffing.plan.progress-reported.withdrawn', '2026-05-12T08:00:00+08:00', { eventId: progress('q-late').id }),
  );
  await world.judge();
  expect(await correctionsOf('q-late')).toEqual([]);
  expect((await fineOf()) - with_).toBe(200n);
  expect(await world.differences()).toEqual([]);
});

test('the database refuses to change a line, a figure or the close of a closed month, whoever tries', async () => {
  const refused = /is closed/;
  await expect(
    world.query(`UPDATE ledger_line SET points = 9 WHERE property_id = 'q-late' AND month = '2026-03'`),
  ).rejects.toThrow(refused);
  await expect(
    world.query(`DELETE FROM property_month WHERE property_id = 'q-late' AND month = '2026-03'`),
  ).rejects.toThrow(refused);
  await expect(world.query(`UPDATE closing SET hash = '' WHERE property_id = 'q-late'`)).rejects.toThrow(refused);
  await expect(world.query(`DELETE FROM closing WHERE property_id = 'q-late'`)).rejects.toThrow(refused);
});

test('each closed month covers the one before; a month that runs or waits to be judged is not closed', async () => {
  await world.closeMonth('q-late', '2026-04', REASON);
  const chain = await world.query<{ number: number; previous_hash: string; hash: string }>(
    `SELECT number, previous_hash, hash FROM closing WHERE property_id = 'q-late' ORDER BY number`,
  );
  expect(chain.map(({ number }) => number)).toEqual([1, 2]);
  expect(chain[1]?.previous_hash).toBe(chain[0]?.hash);
  expect(await world.closeMonth('q-late', '2026-05', REASON)).toMatchObject({
    refusal: { code: 'evaluation.closing-month-running' },
  });
  await world.tell(...property('q-waits'));
  expect(await world.closeMonth('q-waits', '2026-03', REASON)).toMatchObject({
    refusal: { code: 'evaluation.closing-being-judged' },
  });
});
