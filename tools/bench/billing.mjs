/** A billing run of 10,000 households × 5 fee items until its last part is booked, beside one INSERT … SELECT that makes the same rows of lines and postings. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { payments } from './payments.mjs';
import { inTurn, spread } from './rounds.mjs';

const HOUSEHOLDS = 10_000;
const GOAL = 3;
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
const found = async ({ platform, db }) => {
  const propertyId = platform.place.propertyId;
  await db.query(
    `INSERT INTO household_copy (household_id, property_id, building, room, area, at)
     SELECT gen_random_uuid(), $1, 'B' || (n % 40), 'R' || n, 60 + n % 900 / 10.0, now() FROM generate_series(1, ${HOUSEHOLDS}) AS n`,
    [propertyId],
  );
  const feeItemIds = [];
  for (const [index, price] of PRICES.entries()) {
    const tariffs = [{ from: '2025-01-01', tiers: [{ price }] }];
    const body = { propertyId, code: `bench-${index}`, name: `bench ${index}`, basis: 'area', tariffs };
    feeItemIds.push((await platform.client.post('/api/billing/fee-items', body)).id);
  }
  return { propertyId, feeItemIds };
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

export const billing = async ({ platform, full, say }) => {
  const db = await platform.connect('billing');
  const { propertyId, feeItemIds } = await found({ platform, db });
  let latest;
  const issue = async (month) => {
    const scope = { propertyId, month, feeItemIds };
    const { lines, total } = await platform.client.post('/api/billing/runs/preview', scope);
    if (lines !== HOUSEHOLDS * PRICES.length) throw new Error(`${lines} lines in the preview`);
    return timed(async () => {
      latest = (await platform.client.post('/api/billing/runs', { ...scope, expected: { lines, total } })).id;
      await untilIssued(platform.client, latest);
    });
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
    ...intake,
  ];
};
