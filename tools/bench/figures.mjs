/**
 * Figures of two years and the overview, read from months that were judged. The months are copies of one, without facts behind them:
 * only reading is measured.
 */
import { bringIn, LAST_MONTH, monthBefore, placesOf } from './judged.mjs';
import { quantile, spread } from './rounds.mjs';

const OVERVIEW_MONTHS = 24;
const WARM_ROUNDS = 5;

/** What the service asks of the database for the same figures, by its owner and straight. */
const FLOOR = `
  WITH months AS (
    SELECT property_id AS key, sum(points) AS points, sum(fine_fen) AS fine_fen, sum(charged) AS charged, sum(recorded) AS recorded,
      sum(due) AS due, sum(done) AS done
    FROM property_month WHERE month BETWEEN $1 AND $2 GROUP BY 1),
  apart AS (SELECT property_id AS key, count(*) AS pending FROM apart_entry WHERE kind <> 'waived' AND month BETWEEN $1 AND $2 GROUP BY 1)
  SELECT * FROM months FULL JOIN apart USING (key) WHERE key IS NOT NULL ORDER BY key`;

/** Figures of two years, made of the one that was judged; without facts behind them, so that only reading is measured. */
const twoYears = async (db) => {
  const months = Array.from({ length: OVERVIEW_MONTHS }, (_, index) => monthBefore(LAST_MONTH, index));
  await db.query(
    `INSERT INTO property_month (property_id, month, as_of, rulebook, manager_id, points, fine_fen, due, done, missed, charged,
       recorded, rates)
     SELECT property_id, m, as_of, rulebook, manager_id, points, fine_fen, due, done, missed, charged, recorded, rates
     FROM property_month, unnest($2::text[]) AS m WHERE month = $1 ON CONFLICT DO NOTHING`,
    [LAST_MONTH, months],
  );
  // Months of two years were vacuumed long ago: their index alone answers then.
  await db.query('VACUUM (ANALYZE) property_month');
  return months;
};

const overview = async (platform, db, { rounds }) => {
  const months = await twoYears(db);
  const ask = async (question) => {
    const token = await platform.token();
    const began = performance.now();
    const answer = await fetch(`${platform.addressOf('evaluation')}/api/evaluation/${question}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${question}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now() - began;
  };
  /** Of the first questions a process asks its connections and plans; pages are open all day. */
  const timesOf = async (measure) => {
    const times = [];
    for (let round = -WARM_ROUNDS; round < rounds; round += 1) times.push(await measure());
    return times.slice(WARM_ROUNDS);
  };
  const both = await timesOf(async () => {
    const ours = await ask(`metrics?by=property&from=${months.at(-1)}&until=${months[0]}`);
    const began = performance.now();
    await db.query(FLOOR, [months.at(-1), months[0]]);
    return { ours, floor: performance.now() - began };
  });
  const pages = await timesOf(() => ask(`overview?month=${LAST_MONTH}`));
  return { figures: both.map(({ ours }) => ours), floors: both.map(({ floor }) => floor), pages };
};

export const figures = async ({ platform, full, say }) => {
  const count = full ? 2_000 : 200;
  const db = await platform.connect('evaluation');
  say(`figures of ${count} properties and ${OVERVIEW_MONTHS} months`);
  const ids = Array.from({ length: count }, (_, index) => `f-${index}`);
  await bringIn(platform, db, placesOf(ids, [LAST_MONTH]));
  const { figures: ours, pages, floors } = await overview(platform, db, { rounds: full ? 400 : 100 });
  await db.end();
  return [
    {
      measure: `figures of ${count} properties × ${OVERVIEW_MONTHS} months ÷ the sums by SQL`,
      unit: 'ms',
      floor: spread(floors),
      ours: spread(ours),
      ratio: spread(ours.map((time, index) => time / floors[index])),
      goal: { most: 3 },
    },
    { measure: '… p95', unit: 'ms', ours: spread([quantile(ours, 0.95)]), goal: { most: 100 } },
    { measure: `overview of ${count} properties, p95`, unit: 'ms', ours: spread([quantile(pages, 0.95)]) },
  ];
};
