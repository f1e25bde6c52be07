import { fileDoors, PDF, PNG } from '@goldkey/service-kit/testing';
import { CHECK_ITEMS } from '../src/domain/handover/handover.js';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
  there = (await world.property()).id;
});
afterAll(() => world?.close());

const filesOf = (record: string) => fileDoors(world.service, () => `/api/estates/${record}`);
const reads = (propertyId: string) => keeperOf(propertyId, ['estates:read']);

test('photos and the signed paper are added to the hand-over that holds; who keeps the register sees them', async () => {
  const body = { propertyId: here, building: '6', room: '601', areaSquareMetres: '80', ownerName: '张伟' };
  const { id } = (await world.post('households', body)).body;
  const files = filesOf(`households/${id}/handover`);
  expect((await files.add(keeperOf(here), PNG)).json.code).toBe('estates.handover-not-found');
  const held = {
    ...{ heldOn: '2026-03-01', receiverId: id, keys: [{ kind: '入户门', count: 3 }] },
    checks: CHECK_ITEMS.map((item) => ({ item, result: 'in-order' })),
    readings: [{ meter: 'water', number: 'W-1', reading: '0.125' }],
  };
  expect((await world.post(`households/${id}/handover`, held, { version: 1 })).status).toBe(200);
  await files.add(keeperOf(here), PNG, { name: '门锁.png' });
  const { json } = await files.add(keeperOf(here), PDF, { name: '签收单.pdf' });
  expect(json).toMatchObject({ mayAdd: true, items: [{ name: '门锁.png' }, { name: '签收单.pdf' }] });
  const [, { id: paper }] = json.items;
  expect(await files.show(paper, keeperOf(here))).toMatchObject({ status: 200, bytes: PDF });

  expect((await files.list(reads(here))).status).toBe(403);
  expect((await files.show(paper, keeperOf(there))).status).toBe(404);
  expect((await files.add(keeperOf(there), PNG)).status).toBe(404);
  expect((await files.add(keeperOf(here), Buffer.from('<svg onload="x"/>'))).status).toBe(422);
  expect((await files.add(keeperOf(here), Buffer.alloc(64 * 1_048_576))).status).toBe(413);

  const withdrawal = { reason: '登记错了房号' };
  expect((await world.post(`households/${id}/handover/withdrawal`, withdrawal, { version: 2 })).status).toBe(200);
  expect((await files.show(paper, keeperOf(here))).status).toBe(404);
});

test('minutes are added to a meeting of the committee, by who writes in the register; its history tells of them', async () => {
  const meeting = { propertyId: here, kind: 'meeting', subject: '电梯大修', on: '2026-03-01', text: '同意' };
  const { id } = (await world.post('committee-matters', meeting)).body;
  const files = filesOf(`committee-matters/${id}`);
  const added = await files.add(keeperOf(here), PDF, { name: '会议纪要.pdf' });
  const [{ id: minutes }] = added.json.items;
  expect((await files.list(reads(here))).json).toMatchObject({ mayAdd: false, items: [{ mayTakeAway: false }] });
  expect(await files.show(minutes, reads(here))).toMatchObject({ status: 200, bytes: PDF });
  expect((await files.add(reads(here), PNG)).status).toBe(403);
  expect((await files.show(minutes, reads(there))).status).toBe(404);
  expect((await files.add(keeperOf(there), PNG)).status).toBe(404);

  expect((await files.takeAway(minutes, { ...keeperOf(here), subject: 'account-other' })).json.code).toBe(
    'request.attachment-stands',
  );
  expect((await files.takeAway(minutes, keeperOf(here))).json.items).toEqual([]);
  const { history } = (await world.get(`committee-matters/${id}`)).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    ...['committee-matter-written', 'file-added', 'file-taken-away'],
  ]);
  // No door of files where the register declares none.
  expect((await filesOf(`construction-phases/${id}`).list(keeperOf(here))).json.code).toBe('request.not-found');
});
