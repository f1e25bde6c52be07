/**
 * The reception log with a million Chinese cases: searches at the service, and intakes that come fifty a second. The cases lie
 * in the scratch database of the bench; the indexes over words are made after them, as after an import.
 */
import { randomUUID } from 'node:crypto';
import { quantile, spread } from './rounds.mjs';

const CASES = 1_000_000;
const INTAKES_A_SECOND = 50;

/** What desks look for: a word of two letters that many cases have, longer ones, a room, a number, and what nobody has. */
const SEARCHES = ['漏水', '电梯困人', '消防通道', '老人小孩', '当面解释', '12栋10', 'B654321', '水表', '龘龘'];

const words = {
  id: "'bench-' || n",
  number: "'B' || n",
  room: "(n % 30 + 1) || '栋' || (n % 33 + 1) || '0' || (n % 4 + 1)",
  description: `(ARRAY['业主反映','住户来电说','物业巡查发现','邻居投诉','租户报修'])[1 + n % 5]
    || (ARRAY['厨房','卫生间','阳台','客厅','地下车库','电梯厅','楼道','消防通道'])[1 + n % 8]
    || (ARRAY['漏水','堵塞','灯不亮','有异味','噪音大','墙皮脱落','门锁坏了','停水','停电','车位被占','垃圾未清','电梯困人','扰民'])[1 + n % 13]
    || '，' || (ARRAY['请尽快上门处理','已约明天上午','之前修过没有修好','家里有老人小孩','希望当面解释'])[1 + (n / 7) % 5]
    || '，' || chr(19968 + (n * 31) % 8000) || chr(19968 + (n * 17) % 6000) || chr(19968 + n % 5000)`,
  received_at: "received_at - n * interval '1 minute'",
  external_source: 'NULL',
  external_key: 'NULL',
};

const fill = async (db) => {
  const { rows: indexes } = await db.query(
    "SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE indexname IN ('complaint_words', 'complaint_pairs')",
  );
  for (const { name } of indexes) await db.query(`DROP INDEX ${name}`);
  const { rows } = await db.query(
    "SELECT attname FROM pg_attribute WHERE attrelid = 'complaint'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
  );
  const names = rows.map(({ attname }) => attname);
  const { rowCount } = await db.query(
    `INSERT INTO complaint (${names.join(', ')}) SELECT ${names.map((name) => words[name] ?? name).join(', ')}
     FROM (SELECT * FROM complaint WHERE closed_at IS NULL LIMIT 1) AS one, generate_series(1, $1::int) AS n`,
    [CASES],
  );
  if (rowCount !== CASES) throw new Error(`${rowCount} cases were made instead of ${CASES}`);
  for (const { made } of indexes) await db.query(made);
  await db.query('VACUUM ANALYZE complaint');
};

const bodyOf = ({ place }) => ({
  ...place,
  category: '漏水',
  description: '厨房顶上漏水，楼上住户不在家',
  channel: 'phone',
  receivedAt: new Date(Date.now() - 1000).toISOString(),
});

/** Each begins at its own time, whether or not those before it were answered; answers how long each took. */
const paced = async (platform, url, token, seconds) => {
  const began = performance.now();
  const one = async (n) => {
    const due = began + (n * 1000) / INTAKES_A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(bodyOf(platform)),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now() - due;
  };
  return Promise.all(Array.from({ length: seconds * INTAKES_A_SECOND }, (_, n) => one(n)));
};

export const complaints = async ({ platform, full, say }) => {
  const url = `${platform.addressOf('complaints')}/api/complaints/complaints`;
  await platform.client.post('/api/complaints/complaints', bodyOf(platform));
  const db = await platform.connect('complaints');
  say(`making ${CASES} cases`);
  await fill(db);
  await db.end();
  const token = await platform.token();
  const times = new Map(SEARCHES.map((q) => [q, []]));
  for (let round = 0; round < (full ? 30 : 10); round += 1)
    for (const [q, list] of times) {
      const began = performance.now();
      const answer = await fetch(`${url}?${new URLSearchParams({ q })}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      if (!answer.ok) throw new Error(`${q}: ${answer.status} ${await answer.text()}`);
      await answer.arrayBuffer();
      list.push(performance.now() - began);
    }
  const each = [...times].map(([q, list]) => ({ q, p95: quantile(list, 0.95) })).sort((a, b) => b.p95 - a.p95);
  await paced(platform, url, token, 2);
  const intakes = await paced(platform, url, token, full ? 30 : 10);
  const goal = { most: 150 };
  return [
    {
      measure: `search in ${CASES} Chinese cases, p95 of all words`,
      unit: 'ms',
      ours: spread([quantile([...times.values()].flat(), 0.95)]),
      goal,
    },
    { measure: `… slowest word: ${each[0].q}`, unit: 'ms', ours: spread([each[0].p95]), goal },
    {
      measure: `complaint intake at ${INTAKES_A_SECOND}/s into ${CASES} cases, p95`,
      unit: 'ms',
      ours: spread([quantile(intakes, 0.95)]),
      goal: { most: 60 },
    },
  ];
};
