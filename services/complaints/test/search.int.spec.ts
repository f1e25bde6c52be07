import { runAsSystem } from '@goldkey/access';
import { aCaller, eventually } from '@goldkey/testing';
import pg from 'pg';
import { ComplaintsWorld, type Place } from './complaints-world.js';

/** So many more like the first, each with a number and words of its own. */
const MORE = 6_000;
const more = `DO $$ DECLARE names text; BEGIN
  SELECT string_agg(attname, ',') INTO names FROM pg_attribute WHERE attrelid = 'complaint'::regclass AND attnum > 0
    AND NOT attisdropped AND attgenerated = '' AND attname NOT IN ('id', 'number', 'description');
  EXECUTE format('INSERT INTO complaint (id, number, description, %1$s)
    SELECT ''x'' || n, ''X'' || n, ''楼道灯不亮'' || n, %1$s FROM (SELECT * FROM complaint LIMIT 1) AS c, generate_series(1, ${MORE}) AS n', names);
END $$`;

let world: ComplaintsWorld;
let place: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  await world.received(place, { description: '大门', room: '9栋' });
  await runAsSystem('test', () => world.database.transaction((tx) => tx.query(more)));
}, 60_000);
afterAll(() => world?.close());

const found = async (q: string, at = place): Promise<string[]> =>
  (await world.get(`complaints?${new URLSearchParams({ q })}`, at.desk)).body.items.map(
    ({ description }: { description: string }) => description,
  );

test('Chinese words of one letter and more are found, in whatever they stand, and within the scope only', async () => {
  const texts = ['厨房漏水，水从楼上来', '电梯困人', 'WIFI 信号差（地下车库）', '漏 水', '水_费 100%'];
  for (const description of texts) await world.received(place, { description, room: '3栋1201' });
  expect(await found('漏水')).toEqual([texts[0]]);
  expect(await found('水')).toEqual([texts[4], texts[3], texts[0]]);
  expect([await found('水_费'), await found('0%'), await found('水%费')]).toEqual([[texts[4]], [texts[4]], []]);
  expect(await found('困人')).toEqual([texts[1]]);
  expect(await found('wifi 信号')).toEqual([texts[2]]);
  for (const room of ['3栋12', '栋120', '3栋1201']) expect((await found(room)).length).toBe(5);
  expect(await found('水漏')).toEqual([]);
  expect(await found('漏水', await world.place())).toEqual([]);
});

test('words are looked for by an index, row-level security or not; what very many have is counted so far and no further', async () => {
  await world.received(place, { description: '电梯困人' });
  const admin = new pg.Client({ connectionString: world.url });
  await admin.connect();
  await admin.query('ANALYZE complaint');
  const scans = async (index: string) =>
    Number(
      (await admin.query('SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = $1', [index])).rows[0]
        .idx_scan,
    );
  const [pairs, words] = [await scans('complaint_pairs'), await scans('complaint_words')];
  expect((await found('电梯困人')).length).toBeGreaterThan(0);
  await eventually(async () => expect(await scans('complaint_pairs')).toBeGreaterThan(pairs));
  // Trigrams know nothing of words of two Chinese letters: to ask them means to read all of their index.
  await found('困人');
  await eventually(async () => expect(await scans('complaint_pairs')).toBeGreaterThan(pairs + 1));
  expect(await scans('complaint_words')).toBe(words);
  await admin.end();
  const many = (await world.get(`complaints?${new URLSearchParams({ q: '灯不亮' })}`, place.desk)).body;
  expect(many).toMatchObject({ total: 5001, totalIsLeast: true });
  expect(many.items).toHaveLength(50);
  expect((await world.get(`complaints?${new URLSearchParams({ q: '灯不亮5999' })}`, place.desk)).body).toMatchObject({
    total: 1,
  });
  const closed = new URLSearchParams({ q: '灯不亮', state: 'closed' });
  expect((await world.get(`complaints?${closed}`, place.desk)).body).toMatchObject({ total: 0, items: [] });
});

test('a telephone number that very many have is counted for who may see it, and for nobody else', async () => {
  const phones = "UPDATE complaint SET contact_phone = '13900001111' WHERE id LIKE 'x%'";
  await runAsSystem('test', () => world.database.transaction((tx) => tx.query(phones)));
  const reads = world.deskOf(place.propertyId, ['complaints:read']);
  const asked = `complaints?${new URLSearchParams({ q: '1390000' })}`;
  expect((await world.get(asked, place.desk)).body).toMatchObject({ total: 5001, totalIsLeast: true });
  expect((await world.get(asked, reads)).body).toMatchObject({ total: 0, items: [] });
});

test('a lookup by a caller’s number is in the audit with its end alone, and only where numbers are searched', async () => {
  const auditor = aCaller({ permissions: ['audit:read'] });
  const guard = { ...world.deskOf(place.propertyId, ['complaints:read']), subject: 'account-of-a-guard' };
  const desk = { ...place.desk, subject: 'account-of-a-desk' };
  const door = `complaints?${new URLSearchParams({ q: '138 1234 2046' })}`;
  expect([(await world.get(door, guard)).status, (await world.get(door, desk)).status]).toEqual([200, 200]);
  const { items } = (await world.get('audit?recordKind=phone-lookup&q=2046', auditor)).body;
  expect(items).toMatchObject([
    {
      change: 'phone-looked-up',
      recordId: 'account-of-a-desk',
      propertyId: place.propertyId,
      data: { endsWith: '2046' },
    },
  ]);
  expect(JSON.stringify(items)).not.toContain('1381234');
});
