/** A list of 100,000 cases: pages, filters and sorts at the service. */
import { quantile, spread } from './rounds.mjs';

const CASES = 100_000;

const questions = (propertyId) => [
  'page=1',
  'page=40',
  'page=2&sort=-receivedAt',
  'page=1&sort=receivedAt',
  'page=1&sort=number',
  'page=1&sort=category',
  'page=3&sort=dueAt',
  'page=1&category=noise',
  'page=2&category=leak&sort=-receivedAt',
  'page=1&q=music',
  `page=1&propertyId=${propertyId}`,
  'page=1&channel=phone&inScope=true',
];

/** One case through the service's own door, to be copied. */
const takeIn = (platform) =>
  platform.client.post('/api/complaints/complaints', {
    ...platform.place,
    category: 'noise',
    description: 'Loud music after ten at night',
    channel: 'phone',
    receivedAt: new Date(Date.now() - 1000).toISOString(),
  });

/** Copies of one real case, spread over two years and some categories. */
const fill = async (db) => {
  const { rows } = await db.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = 'complaint'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  const changed = {
    id: "'bench-' || n",
    number: "'B' || n",
    category: "(ARRAY['noise','leak','parking','lift','hygiene'])[1 + n % 5]",
    description: "description || ' ' || md5(n::text)",
    received_at: "received_at - n * interval '10 minutes'",
    external_source: 'NULL',
    external_key: 'NULL',
  };
  const names = rows.map(({ attname }) => attname);
  const { rowCount } = await db.query(
    `INSERT INTO complaint (${names.join(', ')}) SELECT ${names.map((name) => changed[name] ?? name).join(', ')}
     FROM (SELECT * FROM complaint WHERE closed_at IS NULL LIMIT 1) AS one, generate_series(1, $1::int) AS n`,
    [CASES],
  );
  if (rowCount !== CASES) throw new Error(`${rowCount} cases were made instead of ${CASES}`);
  await db.query('ANALYZE complaint');
};

export const lists = async ({ platform, full, say }) => {
  await takeIn(platform);
  const db = await platform.connect('complaints');
  say(`making ${CASES} cases`);
  await fill(db);
  await db.end();
  const token = await platform.token();
  const times = new Map();
  for (let round = 0; round < (full ? 30 : 10); round += 1) {
    for (const question of questions(platform.place.propertyId)) {
      const began = performance.now();
      const answer = await fetch(`${platform.addressOf('complaints')}/api/complaints/complaints?${question}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!answer.ok) throw new Error(`${question}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      times.set(question, [...(times.get(question) ?? []), performance.now() - began]);
    }
  }
  const each = [...times]
    .map(([question, list]) => ({ question, p95: quantile(list, 0.95) }))
    .sort((a, b) => b.p95 - a.p95);
  const all = [...times.values()].flat();
  return [
    {
      measure: `list of ${CASES} cases, p95 of all questions`,
      unit: 'ms',
      ours: spread([quantile(all, 0.95)]),
      goal: { most: 150 },
    },
    {
      measure: `… slowest question: ${each[0].question}`,
      unit: 'ms',
      ours: spread([each[0].p95]),
      goal: { most: 150 },
    },
  ];
};
