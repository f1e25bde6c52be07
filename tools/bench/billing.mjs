/** A billing run of 10,000 households × 5 fee items until its last part is booked, beside one INSERT … SELECT that makes the same rows of lines and postings. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { payments } from './payments.mjs';
import { inTurn, median, spread } from './rounds.mjs';

const HOUSEHOLDS = 10_000;
/** A property ten times as large, billed where `--full` is asked for. */
const LARGE = 100_000;
const GOAL = 3;
const LEVEL_OF_LINEAR = 1.3;
const PRICES = ['2.35', '0.80', '0.45', '1.10', '0.25'];

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** A run is through once all its parts are booked. */
const untilIssued = async (client, id) => {
  for (;;) {
    const { state } = await client.get(`/api/billing/runs/${id}`);
    if (state === 'issued') return;
    await pause(20);
  }
};

/** A property whose news came, with its households, and its fee items through the door. */
const found = async ({ platform, db }, { propertyId, households }) => {
  await db.query(
    `INSERT INTO household_copy (household_id, property_id, building, room, area, at)
     SELECT gen_random_uuid(), $1, 'B' || (n % 40), 'R' || n, 60 + n % 900 / 10.0, now() FROM generate_series(1, $2::int) AS n`,
    [propertyId, households],
  );
  const feeItemIds = [];
  for (const [index, price] of PRICES.entries()) {
    const tariffs = [{ from: '2025-01-01', tiers: [{ price }] }];
    const body = { propertyId, code: `bench-${index}-${households}`, name: `bench ${index}`, basis: 'area', tariffs };
    feeItemIds.push((await platform.client.post('/api/billing/fee-items', body)).id);
  }
  return feeItemIds;
};

/** The same rows as a run makes, from what is there already: no price, no tariff, no check of who was billed. */
const floorOf = (db, propertyId, runOf) => async (round) => {
  const source = runOf();
  const [run, entry] = [randomUUID(), randomUUID()];
  return timed(async () => {
    await db.query('BEGIN');
    await db.query("SELECT set_config('goldkey.scope', '*', true)");
    await db.query(
      `INSERT INTO bill_line (property_id, run_id, household_id, fee_item_id, month, from_day, until_day, tariff_no, quantity, price, days, of_days,
         exact_fen, at_least, whole_fen, concession_id, amount_fen, usage_id)
       SELECT property_id, $2, household_id, fee_item_id, $3, from_day, until_day, tariff_no, quantity, price, days, of_days, exact_fen, at_least,
         whole_fen, concession_id, amount_fen, usage_id FROM bill_line WHERE run_id = $1`,
      [source, run, `19${String(10 + round)}-01`],
    );
    await db.query(
      "INSERT INTO journal_entry (id, property_id, month, reason, about, at, made_by) VALUES ($1, $2, '1900-01', 'bill', $3, now(), 'bench')",
      [entry, propertyId, run],
    );
    await db.query(
      `INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
       SELECT $2, property_id, 'bill', 'receivable', household_id, fee_item_id, id::text, month, amount_fen FROM bill_line WHERE run_id = $1
       UNION ALL SELECT $2, min(property_id), 'bill', 'income', NULL, fee_item_id, NULL, NULL, -sum(amount_fen)::bigint
         FROM bill_line WHERE run_id = $1 GROUP BY fee_item_id`,
      [run, entry],
    );
    await db.query('ROLLBACK');
  });
};

/** Bills a month of all of a property's households; answers the milliseconds of it, and the run. */
const issuing =
  ({ client }, { propertyId, feeItemIds, households }) =>
  async (month) => {
    const scope = { propertyId, month, feeItemIds };
    const { lines, total } = await client.post('/api/billing/runs/preview', scope);
    if (lines !== households * PRICES.length) throw new Error(`${lines} lines in the preview`);
    let id;
    const ms = await timed(async () => {
      id = (await client.post('/api/billing/runs', { ...scope, expected: { lines, total } })).id;
      await untilIssued(client, id);
    });
    return { ms, id };
  };

/** A household's time in a property ten times as large, as a share of its time in the other. */
const large = async ({ platform, db, say }, usual) => {
  const propertyId = randomUUID();
  await db.query(
    "INSERT INTO property_copy (property_id, name, time_zone, at) SELECT $1, 'large', time_zone, at FROM property_copy LIMIT 1",
    [propertyId],
  );
  say(`billing ${LARGE} households`);
  const feeItemIds = await found({ platform, db }, { propertyId, households: LARGE });
  const { ms } = await issuing(platform, { propertyId, feeItemIds, households: LARGE })('2025-01');
  return [
    {
      measure: `… a household's time among ${LARGE} ÷ among ${HOUSEHOLDS}`,
      unit: '',
      ours: spread([ms / LARGE / (usual / HOUSEHOLDS)]),
      goal: { most: LEVEL_OF_LINEAR },
    },
  ];
};

export const billing = async ({ platform, full, say }) => {
  const db = await platform.connect('billing');
  const propertyId = platform.place.propertyId;
  const feeItemIds = await found({ platform, db }, { propertyId, households: HOUSEHOLDS });
  let latest;
  const bill = issuing(platform, { propertyId, feeItemIds, households: HOUSEHOLDS });
  const issue = async (month) => {
    const { ms, id } = await bill(month);
    latest = id;
    return ms;
  };
  say(`billing ${HOUSEHOLDS} households × ${PRICES.length} fee items`);
  await issue('2025-01');
  await db.query('ANALYZE bill_line, posting, household_copy');
  const floor = floorOf(db, propertyId, () => latest);
  const { floors, ours, ratios } = await inTurn(full ? 6 : 3, floor, (round) =>
    issue(`2025-${String(round + 2).padStart(2, '0')}`),
  );
  // The floor's rows were taken back: what is left of them is the bench's own, and no till waits while it is cleared away.
  await db.query('VACUUM ANALYZE bill_line, posting');
  const intake = await payments({ platform, db, propertyId, full, say });
  const ofLarge = full ? await large({ platform, db, say }, median(ours)) : [];
  await db.end();
  return [
    {
      measure: `billing run, ${HOUSEHOLDS} households × ${PRICES.length} items, through the door`,
      unit: 'ms',
      floor: spread(floors),
      ours: spread(ours),
      ratio: spread(ratios),
      goal: { most: GOAL },
    },
    ...ofLarge,
    ...intake,
  ];
};
