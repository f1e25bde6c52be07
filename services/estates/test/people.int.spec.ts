import { randomUUID } from 'node:crypto';
import { CHECK_ITEMS } from '../src/domain/handover/handover.js';
import { EstatesWorld, head, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
});
afterAll(() => world?.close());

let room = 2000;
const home = async (changes: object = {}): Promise<{ id: string }> => {
  room += 1;
  const owner = { ownerName: '张伟', ownerPhone: '13812345678' };
  const body = {
    propertyId: here,
    building: '3-2',
    room: String(room),
    areaSquareMetres: '89.50',
    ...owner,
    ...changes,
  };
  return (await world.post('households', body)).body;
};
const owners = (on: string, ...names: string[]) => ({ on, owners: names.map((name) => ({ name })) });
const changes = async (id: string): Promise<string[]> =>
  (await world.get(`households/${id}`)).body.history.map(({ change }: { change: string }) => change);

test('a change of owners keeps who was there before; the news says neither who they were nor who they are', async () => {
  const { id } = await home();
  const door = `households/${id}/owners`;
  const changed = await world.post(door, owners('2026-02-01', '李娜', '李军'), { version: 1 });
  expect(changed).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: {
      ownerName: '李娜',
      people: [
        { role: 'owner', name: '张伟', until: '2026-01-31', phone: '138****5678' },
        { role: 'owner', name: '李娜', from: '2026-02-01' },
        { role: 'owner', name: '李军', from: '2026-02-01' },
      ],
    },
  });
  const told = (await world.news(id)).at(-1);
  expect(told?.type).toBe('goldkey.estates.household.owners-changed.v1');
  expect(Object.keys(told?.payload ?? {}).sort()).toEqual(['householdId', 'on', 'propertyId']);
  const { history } = (await world.get(`households/${id}`)).body;
  expect(history.at(-1)).toMatchObject({ change: 'household-owners-changed', data: { on: '2026-02-01', owners: 2 } });
  expect(JSON.stringify(history)).not.toMatch(/李娜|张伟|13812345678/);
  expect(await world.post(door, owners('2026-02-01', '王芳'), { version: 2 })).toMatchObject({
    status: 422,
    body: { code: 'estates.owners-order-invalid' },
  });
  expect(await world.post(door, owners('2126-02-01', '王芳'), { version: 2 })).toMatchObject({
    status: 422,
    body: { code: 'estates.day-ahead-invalid' },
  });
});

test('a change of owners at the wrong home is taken back the same day, unless one of them took the home over', async () => {
  const { id } = await home();
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await world.post(`households/${id}/owners`, owners(today, '李娜'), { version: 1 });
  const back = (version: number, as = head) =>
    world.post(`households/${id}/owners/withdrawal`, { reason: '登记错了户' }, { version, as });
  expect(await back(2, keeperOf('p-other'))).toMatchObject({ status: 404 });
  const taken = await back(2);
  expect(taken).toMatchObject({ status: 200, body: { ownerName: '张伟', ownerPhone: '138****5678', version: 3 } });
  expect(taken.body.people).toEqual([{ personId: id, role: 'owner', name: '张伟', phone: '138****5678' }]);
  expect(await back(3)).toMatchObject({ status: 404, body: { code: 'estates.owners-change-not-found' } });
  const again = await world.post(`households/${id}/owners`, owners(today, '王芳'), { version: 3 });
  const handover = {
    ...{ heldOn: today, receiverId: again.body.people[1].personId, keys: [{ kind: '入户门', count: 1 }], readings: [] },
    checks: CHECK_ITEMS.map((item) => ({ item, result: 'in-order' })),
  };
  expect(await world.post(`households/${id}/handover`, handover, { version: 4 })).toMatchObject({ status: 200 });
  expect(await back(5)).toMatchObject({ status: 409, body: { code: 'estates.owners-took-over' } });
});

test('of two who change one household at once the later is told, and the same key changes once', async () => {
  const { id } = await home();
  const [key, door] = [randomUUID(), `households/${id}/people`];
  const lease = { role: 'tenant', name: '王芳', phone: '13900000001', from: '2026-01-01', until: '2026-12-31' };
  const first = await world.post(door, lease, { version: 1, key });
  expect(await world.post(door, lease, { version: 1, key })).toMatchObject({ status: 200, body: first.body });
  expect(first.body.people).toHaveLength(2);
  expect(await world.post(door, { ...lease, name: '赵强' }, { version: 1 })).toMatchObject({
    status: 412,
    body: { code: 'estates.stale-version' },
  });
  const { personId } = first.body.people[1];
  const left = await world.post(`${door}/${personId}/departure`, { until: '2026-06-30' }, { version: 2 });
  expect(left.body.people[1]).toMatchObject({ until: '2026-06-30' });
  const mended = await world.patch(`${door}/${personId}`, { name: '王方' }, { version: 3 });
  expect(mended.body.people[1]).toMatchObject({ name: '王方', phone: '139****0001' });
  expect(await changes(id)).toEqual([
    'household-registered',
    'household-person-admitted',
    'household-person-departed',
    'household-contacts-corrected',
  ]);
});

describe('a number', () => {
  const reader = ['estates:read'];

  test('is shown for a reason, which the history keeps with who asked', async () => {
    const { id } = await home();
    const { people } = (await world.get(`households/${id}`, keeperOf(here, reader))).body;
    expect(people).toMatchObject([{ name: '张**', phone: '138****5678' }]);
    const door = `households/${id}/people/${people[0].personId}/reveal`;
    const desk = keeperOf(here, ['estates:read', 'estates:reveal']);
    const seen = await world.post(door, { reason: '漏水，请业主回来关水' }, { as: desk });
    expect(seen).toMatchObject({ status: 200, body: { name: '张伟', phone: '13812345678' } });
    const { history, version } = (await world.get(`households/${id}`)).body;
    expect(history.at(-1)).toMatchObject({
      change: 'household-contact-revealed',
      actor: { name: '王经理' },
      data: { reason: '漏水，请业主回来关水' },
    });
    expect(version).toBe(1);
    expect(await world.outboxSize()).toBeGreaterThan(0);
    expect(await world.news(id)).toHaveLength(1);
  });

  test('is not shown without a reason, the permission or the property, and no look is noted', async () => {
    const { id } = await home();
    const door = `households/${id}/people/${id}/reveal`;
    const [reason, desk] = [{ reason: '回访' }, ['estates:read', 'estates:reveal']];
    expect((await world.post(door, {}, { as: keeperOf(here, desk) })).status).toBe(400);
    expect((await world.post(door, reason, { as: keeperOf(here, reader) })).status).toBe(403);
    expect((await world.post(door, reason, { as: keeperOf('p-other', desk) })).status).toBe(404);
    expect(await changes(id)).toEqual(['household-registered']);
  });

  test('shown once is not shown again by another who knows the key', async () => {
    const { id } = await home();
    const [key, door] = [randomUUID(), `households/${id}/people/${id}/reveal`];
    const desk = keeperOf(here, ['estates:read', 'estates:reveal']);
    const first = await world.post(door, { reason: '回访' }, { as: desk, key });
    expect((await world.post(door, { reason: '回访' }, { as: desk, key })).body).toEqual(first.body);
    expect((await changes(id)).filter((change) => change === 'household-contact-revealed')).toHaveLength(1);
  });
});

test('the people of another property’s household are nobody’s to change', async () => {
  const { id } = await home();
  const stranger = { as: keeperOf('p-other'), version: 1 };
  expect((await world.post(`households/${id}/owners`, owners('2026-02-01', '李娜'), stranger)).status).toBe(404);
  const lease = { role: 'tenant', name: '王芳', from: '2026-01-01' };
  expect((await world.post(`households/${id}/people`, lease, stranger)).status).toBe(404);
  expect(await changes(id)).toEqual(['household-registered']);
});

test('the tree counts homes, areas and hand-overs below buildings and units, within the scope', async () => {
  const { id: propertyId } = await world.property();
  const made = await Promise.all(
    ['3-1', '3-2', '3-2', '5'].map((building) => home({ propertyId, building, areaSquareMetres: '89.55' })),
  );
  const described = { use: 'home', handover: 'handed-over' };
  expect(await world.post(`households/${made[1]?.id}/description`, described, { version: 1, as: head })).toMatchObject({
    status: 200,
    body: { use: 'home', handover: 'handed-over', version: 2 },
  });
  const { buildings } = (await world.get(`properties/${propertyId}/tree`)).body;
  expect(buildings).toMatchObject([
    {
      building: '3',
      households: 3,
      handedOver: 1,
      areaSquareMetres: '268.65',
      units: [{ unit: '1' }, { unit: '2', filter: '3-2', households: 2, areaSquareMetres: '179.10' }],
    },
    { building: '5', units: [{ filter: '5', households: 1 }] },
  ]);
  expect((await world.get(`properties/${propertyId}/tree`, keeperOf('p-other'))).body).toEqual({ buildings: [] });
  expect((await world.get(`households?propertyId=${propertyId}&handover=handed-over`)).body.total).toBe(1);
});

test('who is too late with a change is shown the numbers of the home no more than anybody else', async () => {
  const { id } = await home();
  const stale = await world.patch(`households/${id}`, { areaSquareMetres: '90.00' }, { version: 7 });
  expect(stale).toMatchObject({ status: 412, body: { code: 'estates.stale-version', current: { version: 1 } } });
  expect(JSON.stringify(stale.body)).not.toMatch(/13812345678/);
});
