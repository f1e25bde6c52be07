import { randomUUID } from 'node:crypto';
import { CHECK_ITEMS } from '../src/domain/handover/handover.js';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
});
afterAll(() => world?.close());

let room = 4000;
const home = async (): Promise<string> => {
  room += 1;
  const body = { propertyId: here, building: '6', room: String(room), areaSquareMetres: '80', ownerName: '张伟' };
  return (await world.post('households', body)).body.id;
};
const held = (receiverId: string, changes: object = {}) => ({
  heldOn: '2026-03-01',
  receiverId,
  checks: CHECK_ITEMS.map((item) => ({ item, result: 'in-order' })),
  keys: [{ kind: '入户门', count: 3 }],
  readings: [{ meter: 'water', number: 'W-1', reading: '0.125' }],
  signature: `data:image/png;base64,${Buffer.from('signed').toString('base64')}`,
  ...changes,
});

test('a home is handed over once: its record, its state and its history are there together', async () => {
  const [id, key] = [await home(), randomUUID()];
  const door = `households/${id}/handover`;
  const done = await world.post(door, held(id), { version: 1, key });
  expect(done).toMatchObject({
    status: 200,
    body: { handover: 'handed-over', handedOverOn: '2026-03-01', version: 2 },
  });
  expect((await world.post(door, held(id), { version: 1, key })).body).toEqual(done.body);
  expect(await world.get(door)).toMatchObject({
    status: 200,
    body: { householdId: id, keys: [{ count: 3 }], readings: [{ reading: '0.125' }], signature: expect.any(String) },
  });
  const { history } = (await world.get(`households/${id}`)).body;
  expect(history.at(-1)).toMatchObject({
    change: 'household-handed-over',
    data: { on: '2026-03-01', defects: 0, keys: 3, meters: 1 },
  });
  expect(await world.post(door, held(id), { version: 2 })).toMatchObject({
    status: 409,
    body: { code: 'estates.handed-over-already' },
  });
});

test('what is refused leaves neither a record nor a state', async () => {
  const id = await home();
  const door = `households/${id}/handover`;
  expect(await world.post(door, held('somebody'), { version: 1 })).toMatchObject({
    status: 422,
    body: { code: 'estates.receiver-invalid' },
  });
  expect(await world.post(door, held(id), { version: 9 })).toMatchObject({ status: 412 });
  expect((await world.post(door, held(id, { signature: 'data:text/html;base64,AA' }), { version: 1 })).status).toBe(
    400,
  );
  expect((await world.get(door)).status).toBe(404);
  expect((await world.get(`households/${id}`)).body).not.toHaveProperty('handover');
});

test('a stranger neither hands over nor reads it, and a reader sees no signature', async () => {
  const id = await home();
  const door = `households/${id}/handover`;
  expect((await world.post(door, held(id), { version: 1, as: keeperOf('p-other') })).status).toBe(404);
  await world.post(door, held(id), { version: 1 });
  expect((await world.get(door, keeperOf('p-other'))).status).toBe(404);
  expect((await world.get(door, keeperOf(here, ['estates:read']))).status).toBe(403);
});

test('a hand-over written by mistake is withdrawn: the home waits again, the record stays behind, another follows', async () => {
  const id = await home();
  const door = `households/${id}/handover`;
  await world.post(door, held(id), { version: 1 });
  const withdrawal = `${door}/withdrawal`;
  const reason = { reason: '登记错了房号' };
  expect((await world.post(withdrawal, reason, { version: 2, as: keeperOf('p-other') })).status).toBe(404);
  expect((await world.post(withdrawal, reason, { version: 2, as: keeperOf(here, ['estates:read']) })).status).toBe(403);
  expect((await world.post(withdrawal, reason, { version: 1 })).status).toBe(412);
  expect((await world.get(door)).status).toBe(200);

  const done = await world.post(withdrawal, reason, { version: 2 });
  expect(done).toMatchObject({ status: 200, body: { handover: 'awaiting', version: 3 } });
  expect(done.body).not.toHaveProperty('handedOverOn');
  expect((await world.get(door)).status).toBe(404);
  const { history } = (await world.get(`households/${id}`)).body;
  expect(history.at(-1)).toMatchObject({
    change: 'household-handover-withdrawn',
    data: { on: '2026-03-01', reason: '登记错了房号' },
  });
  expect(await world.post(withdrawal, reason, { version: 3 })).toMatchObject({
    status: 404,
    body: { code: 'estates.handover-not-found' },
  });
  expect((await world.post(door, held(id, { heldOn: '2026-03-02' }), { version: 3 })).status).toBe(200);
  expect((await world.get(door)).body).toMatchObject({ heldOn: '2026-03-02' });
});
