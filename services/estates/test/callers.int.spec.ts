import { runAsSystem } from '@goldkey/access';
import { aCaller, eventually } from '@goldkey/testing';
import pg from 'pg';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  [here, there] = [(await world.property()).id, (await world.property()).id];
});
afterAll(() => world?.close());

const home = async (room: string, owner: object, propertyId = here): Promise<{ id: string; version: number }> =>
  (await world.post('households', { propertyId, building: '3', room, areaSquareMetres: '89.50', ...owner })).body;

const desk = () => keeperOf(here, ['estates:read', 'estates:reveal']);
const guard = () => keeperOf(here, ['estates:read']);
const asked = async (q: string, as = desk()) => (await world.get(`households?${new URLSearchParams({ q })}`, as)).body;
const found = async (q: string, as = desk()): Promise<string[]> =>
  (await asked(q, as)).items.map(({ room }: { room: string }) => room);

describe('whoever answers the telephone', () => {
  beforeAll(async () => {
    await home('101', { ownerName: '欧阳兰', ownerPhone: '13712345678' });
    await home('102', { ownerName: '王芳', ownerPhone: '+8613900005678' });
    await home('103', { ownerName: '欧文', ownerPhone: '6681234' });
    await home('104', { ownerName: '赵强', ownerPhone: '88881234' });
    await home('105', { ownerName: '王海', ownerPhone: '13712345678' }, there);
  });

  test('finds the home by the number on the display, however it is written, or by its last four', async () => {
    for (const shown of ['13712345678', '137 1234 5678', '+8613712345678', '013712345678'])
      expect(await found(shown)).toEqual(['101']);
    expect(await found('13900005678')).toEqual(['102']);
    expect(await found('0571-88881234')).toEqual(['104']);
    expect(await found('5678')).toEqual(['101', '102']);
    expect((await asked('5678')).total).toBe(2);
  });

  test('sees the answer masked, and nothing of another property', async () => {
    const { items, total } = await asked('13712345678');
    expect({ items, total }).toMatchObject({ total: 1, items: [{ ownerName: '欧**', ownerPhone: '137****5678' }] });
    expect(JSON.stringify(items)).not.toMatch(/13712345678|欧阳兰/);
    expect(await found('13712345678', keeperOf(there, ['estates:read', 'estates:reveal']))).toEqual(['105']);
    expect(await found('13712345678', keeperOf('p-other', ['estates:read', 'estates:reveal']))).toEqual([]);
  });

  test('does not learn a masked number one digit after the other, nor a short one by its end', async () => {
    for (const part of ['45678', '345678', '2345678', '1371', '137123', '678']) expect(await found(part)).toEqual([]);
    expect(await found('1234')).toEqual(['104']);
    expect(await found('6681234')).toEqual(['103']);
  });

  test('finds by a family name what the list shows of names, and by a whole name only where it may be asked for', async () => {
    expect(await found('欧')).toEqual(['101', '103']);
    expect(await found('欧', guard())).toEqual(['101', '103']);
    expect(await found('欧阳兰')).toEqual(['101']);
    expect(await found('欧阳')).toEqual([]);
    expect(await found('阳', keeperOf(here))).toEqual(['101']);
    expect(await found('欧阳兰', guard())).toEqual([]);
    expect(await found('13712345678', guard())).toEqual([]);
    expect(await found('5678', guard())).toEqual(['101', '102']);
  });
});

const auditor = aCaller({ subject: 'account-of-the-auditor', permissions: ['audit:read'] });
/** What the audit tells of the lookups of an account. */
const lookups = async (account: string): Promise<readonly Record<string, unknown>[]> => {
  const { items } = (await world.get('audit?recordKind=phone-lookup', auditor)).body;
  return items.filter(({ actor }: { actor: { id: string } }) => actor.id === account);
};

describe('a lookup by telephone', () => {
  test('is in the audit with the account and the end of the number alone; one by a name or a place is not', async () => {
    const clerk = aCaller({ ...desk(), subject: 'account-of-a-clerk' });
    await found('13712345678', clerk);
    await found('欧阳兰', clerk);
    await found('101', clerk);
    const [one, ...others] = await lookups('account-of-a-clerk');
    expect(others).toEqual([]);
    expect(one).toMatchObject({ change: 'phone-looked-up', propertyId: here, data: { endsWith: '5678' } });
    expect(JSON.stringify(one)).not.toContain('1371234');
  });

  test('of who sees several properties is noted too, as nobody’s property’s', async () => {
    const both = aCaller({
      ...desk(),
      subject: 'account-of-two',
      scope: { all: false, properties: [here, there] },
    });
    expect(await found('13712345678', both)).toEqual(['101', '105']);
    expect(await lookups('account-of-two')).toMatchObject([{ data: { endsWith: '5678' } }]);
  });

  test('is refused after sixty within a minute, by account; another account and other words still find', async () => {
    const clerk = aCaller({ ...guard(), subject: 'account-of-a-guesser' });
    const door = (end: number) => `households?q=${String(end).padStart(4, '0')}`;
    const tries = await Promise.all(Array.from({ length: 65 }, (_, end) => world.get(door(end), clerk)));
    const refusals = tries.filter(({ status }) => status === 429);
    expect(tries.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(refusals).toHaveLength(5);
    expect(refusals[0]).toMatchObject({
      body: { code: 'request.phone-lookups-too-many', detail: expect.stringMatching(/60/) },
      headers: { 'retry-after': expect.stringMatching(/^[1-9]\d?$/) },
    });
    expect(refusals[0]?.headers['content-type']).toMatch(/problem\+json/);
    expect(await found('欧', clerk)).toEqual(['101', '103']);
    expect(await found('5678', aCaller({ ...guard(), subject: 'account-of-another' }))).toEqual(['101', '102']);
  });
});

test('a tenant’s number finds the home while they live there, and who has left is found no more', async () => {
  const { id } = await home('201', { ownerName: '孙丽', ownerPhone: '13611110001' });
  const lease = (name: string, phone: string, until?: string) => ({
    role: 'tenant',
    name,
    phone,
    from: '2024-01-01',
    until,
  });
  await world.post(`households/${id}/people`, lease('周明', '13611110002'), { version: 1 });
  await world.post(`households/${id}/people`, lease('吴刚', '13611110003', '2024-12-31'), { version: 2 });
  expect(await found('13611110002')).toEqual(['201']);
  expect(await found('周明')).toEqual(['201']);
  expect(await found('13611110003')).toEqual([]);
  await world.post(`households/${id}/owners`, { on: '2026-02-01', owners: [{ name: '郑洁' }] }, { version: 3 });
  expect(await found('13611110001')).toEqual([]);
  expect(await found('郑洁')).toEqual(['201']);
});

test('a number is looked for by an index, row-level security or not', async () => {
  const admin = new pg.Client({ connectionString: world.url });
  await admin.connect();
  const fill = `INSERT INTO household (id, property_id, building, room, state, version)
    SELECT 'x' || n, $1, '9', n::text, jsonb_build_object('id', 'x' || n, 'propertyId', $1::text, 'building', '9', 'room', n::text,
      'areaSquareMetres', '80', 'ownerPhone', (15000000000 + n)::text), 1 FROM generate_series(1, 5000) AS n`;
  await runAsSystem('test', () => world.database.transaction((tx) => tx.query(fill, [here])));
  await admin.query('ANALYZE household');
  const scans = async () =>
    Number(
      (await admin.query("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'household_people'")).rows[0]
        .idx_scan,
    );
  const before = await scans();
  expect(await found('15000004321')).toEqual(['4321']);
  await eventually(async () => expect(await scans()).toBeGreaterThan(before));
  await admin.end();
});
