import { eventually } from '@goldkey/testing';
import { BillingWorld, type Place } from './billing-world.js';

const HOMES = 1_000;

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open({ RUN_PART_HOUSEHOLDS: 2 * HOMES });
});
afterAll(() => world?.close());

const largePlace = async (): Promise<Place> => {
  const place = await world.place(['100']);
  await world.asOwner(
    `SELECT set_config('goldkey.scope', '*', false);
     INSERT INTO household_copy (household_id, property_id, building, room, area, at)
     SELECT gen_random_uuid(), '${place.propertyId}', '2', 'R' || n, 100, now() FROM generate_series(2, ${HOMES}) AS n`,
  );
  return place;
};

/** Lines kept, and entries of their indexes gone through, in all. */
const counted = async (): Promise<{ kept: number; read: number }> => {
  const [row] = await world.database.statement<{ kept: string; read: string }>(
    `SELECT (SELECT n_tup_ins FROM pg_stat_user_tables WHERE relname = 'bill_line') AS kept,
       (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'bill_line') AS read`,
  );
  return { kept: Number(row?.kept), read: Number(row?.read) };
};

test('a month that the statistics know nothing of is billed by going through the lines once, not once for each line', async () => {
  const place = await largePlace();
  const items = [];
  for (let n = 0; n < 5; n += 1) items.push((await world.feeItem(place)).id);
  await world.bill(place, items, '2026-02');
  await world.asOwner('ANALYZE bill_line, household_copy, posting');
  const before = await eventually(async () => {
    const now = await counted();
    expect(now.kept).toBe(5 * HOMES);
    return now;
  });
  await world.bill(place, items, '2026-03');
  const nothingLeft = { propertyId: place.propertyId, month: '2026-03', feeItemIds: items };
  expect(await world.done('POST', 'runs/preview', nothingLeft, place.manager)).toMatchObject({ lines: 0 });
  await world.bill(place, [(await world.feeItem(place)).id], '2026-04');
  const after = await eventually(async () => {
    const now = await counted();
    expect(now.kept).toBe(11 * HOMES);
    return now;
  });
  expect(after.read - before.read).toBeLessThan(60 * HOMES);
}, 120_000);
