import { runAsSystem } from '@goldkey/access';
import { eventually } from '@goldkey/testing';
import { CarryRunsOn } from '../src/application/runs/carry-runs-on.js';
import { above, BillingWorld, type Place } from './billing-world.js';

const HOMES = 24;

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open({ RUN_PART_HOUSEHOLDS: 3 });
});
afterAll(() => world?.close());

/** What no door does: faults, and what the books hold. */
const sql = <Row>(statement: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query<Row & Record<string, unknown>>(statement, parameters)),
  );

const runOf = async (place: Place, id: string) => (await world.get(`runs/${id}`, place.manager)).body;

const until = (place: Place, id: string, state: string) =>
  eventually(async () => {
    const run = await runOf(place, id);
    expect(run.state).toBe(state);
    return run;
  });

/** Postings about a home fail, as a disk that is full does, until the fault is mended. */
const breakHome = async (household: string): Promise<() => Promise<unknown>> => {
  await world.asOwner(`CREATE FUNCTION break_home() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'no room on the disk' USING ERRCODE = 'disk_full'; END $$`);
  await world.asOwner(`CREATE TRIGGER break_home BEFORE INSERT ON posting FOR EACH ROW WHEN (NEW.household_id = '${household}')
    EXECUTE FUNCTION break_home()`);
  return () => world.asOwner('DROP FUNCTION break_home() CASCADE');
};

/** A home that comes last, and its part: ids share homes out to parts, so the last of the parts may be without any. */
const lastHome = async (runId: string) => {
  const [last] = await sql<{ home: string; part: number }>(
    'SELECT household_id AS home, part FROM bill_line WHERE run_id = $1 ORDER BY part DESC, household_id LIMIT 1',
    [runId],
  );
  return last as { home: string; part: number };
};

const entriesOf = (runId: string, reason: string) =>
  sql<{ id: string }>('SELECT id FROM journal_entry WHERE about = $1 AND reason = $2', [runId, reason]);

const partsOf = async (runId: string): Promise<number> => {
  const [row] = await sql<{ parts: number }>(
    'SELECT count(DISTINCT part)::int AS parts FROM bill_line WHERE run_id = $1',
    [runId],
  );
  return row?.parts as number;
};

const carryOn = () => runAsSystem('test', () => world.service.app.get(CarryRunsOn).run());

test('a large run is issued part by part: each with its entry, a household whole, seen while it goes on', async () => {
  const place = await world.place(Array.from({ length: HOMES }, () => '100'));
  const { propertyId, manager } = place;
  const [area, other] = [await world.feeItem(place), await world.feeItem(place)];
  const begun = await world.bill(place, [area.id, other.id]);
  expect(begun).toMatchObject({
    state: 'issuing',
    lines: 2 * HOMES,
    progress: { parts: HOMES / 3, partsDone: 0, households: HOMES, householdsDone: 0 },
  });
  const issued = await until(place, begun.id, 'issued');
  expect(issued.progress).toMatchObject({ partsDone: HOMES / 3, householdsDone: HOMES });
  expect(await world.balances(propertyId)).toEqual({ receivable: HOMES * 40_000, income: -HOMES * 40_000 });
  expect(await entriesOf(begun.id, 'bill')).toHaveLength(await partsOf(begun.id));
  const split = await sql(
    'SELECT household_id FROM bill_line WHERE run_id = $1 GROUP BY 1 HAVING count(DISTINCT part) > 1',
    [begun.id],
  );
  expect(split).toEqual([]);

  const answer = await world.send('POST', `runs/${begun.id}/reversal`, { reason: '单价有误' }, manager, {
    version: issued.version,
  });
  expect(answer).toMatchObject({ status: 200, body: { state: 'reversing', progress: { householdsDone: 0 } } });
  const reversed = await until(place, begun.id, 'reversed');
  expect(reversed).toMatchObject({ reversal: { reason: '单价有误' }, progress: { householdsDone: HOMES } });
  expect(await world.balances(propertyId)).toEqual({});
  expect(await entriesOf(begun.id, 'reversal')).toHaveLength(await partsOf(begun.id));
  expect((await world.lines(place, 'reversed=false')).length).toBe(0);
}, 60_000);

test('a run that stops in the middle shows what is owed so far, lets nothing pass it, and goes on without doubling', async () => {
  const place = await world.place(Array.from({ length: HOMES }, () => '100'));
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  const first = await world.bill(place, [item.id], '2026-02');
  await until(place, first.id, 'issued');
  const { home: broken, part } = await lastHome(first.id);
  const mend = await breakHome(broken);
  const scope = { propertyId, month: '2026-03', feeItemIds: [item.id] };
  const { lines, total } = await world.done('POST', 'runs/preview', scope, manager);
  const command = { ...scope, expected: { lines, total } };
  const key = 'run of march';
  const begun = (await world.send('POST', 'runs', command, manager, { key })).body;

  const stopped = await eventually(async () => {
    const run = await runOf(place, begun.id);
    expect(run.progress.partsDone).toBe(part);
    return run;
  });
  expect(stopped.state).toBe('issuing');
  expect(stopped.progress.householdsDone).toBeLessThan(HOMES);
  // While the service's own job holds the run, one that carries on beside it passes it by.
  await eventually(() => expect(carryOn()).rejects.toThrow('no room on the disk'));
  expect((await world.lines(place, 'month=2026-03')).length).toBe(stopped.progress.householdsDone);
  const owed = (await world.get(`households/${broken}`, manager)).body;
  expect(owed).toMatchObject({ owed: '200.00' });
  expect(owed.charges).toHaveLength(1);

  expect((await world.send('POST', 'runs', command, manager, { key })).body).toMatchObject({ id: begun.id });
  expect((await world.send('POST', 'runs', command, manager)).body.code).toBe('billing.nothing-to-bill');
  const refusal = { status: 409, body: { code: 'billing.run-under-way' } };
  const reversal = { reason: '停下' };
  const { version } = stopped;
  expect(await world.send('POST', `runs/${begun.id}/reversal`, reversal, manager, { version })).toMatchObject(refusal);
  await world.done('PUT', 'targets', { propertyId, month: '2026-02', target: '0.9' }, above({ propertyId }));
  expect(await world.send('POST', 'periods', { propertyId, month: '2026-02' }, manager)).toMatchObject(refusal);

  await mend();
  // Two that carry on at once, as after a failover: one does the part, the other finds it held or done.
  await Promise.all([carryOn(), carryOn()]);
  const issued = await until(place, begun.id, 'issued');
  expect(issued.progress).toMatchObject({ households: HOMES, householdsDone: HOMES });
  expect(await entriesOf(begun.id, 'bill')).toHaveLength(await partsOf(begun.id));
  expect(await world.balances(propertyId)).toEqual({ receivable: 2 * HOMES * 20_000, income: -2 * HOMES * 20_000 });
  expect(await world.send('POST', 'periods', { propertyId, month: '2026-02' }, manager)).toMatchObject({ status: 201 });
}, 60_000);
