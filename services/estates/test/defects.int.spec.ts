import { runAsSystem } from '@goldkey/access';
import { CHECK_ITEMS } from '../src/domain/handover/handover.js';
import { EstatesWorld, head, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
});
afterEach(() => world.staffing.complaintsIs('here'));
afterAll(() => world?.close());

let room = 5000;
const wrong = { item: 'windows', place: '主卧', words: '漏风', dueOn: '2026-03-20' };
/** A home that was handed over with these defects. */
const handedOver = async (defects: object[] = [wrong], remark?: string): Promise<string> => {
  room += 1;
  const body = { propertyId: here, building: '7', room: String(room), areaSquareMetres: '80', ownerName: '张伟' };
  const { id } = (await world.post('households', body)).body;
  const checks = CHECK_ITEMS.map((item) => {
    const faulty =
      item === 'floors' ? remark !== undefined : defects.some((each) => (each as typeof wrong).item === item);
    return {
      item,
      result: faulty ? 'defect' : 'in-order',
      ...(item === 'floors' && remark !== undefined && { remark }),
    };
  });
  const held = {
    ...{ heldOn: '2026-03-01', receiverId: id, checks, keys: [{ kind: '入户门', count: 3 }], readings: [] },
    defects,
  };
  const answer = await world.post(`households/${id}/handover`, held, { version: 1 });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
};
const defectsOf = async (home: string) => (await world.get(`households/${home}/handover`)).body.defects;
const handIn = (id: string, version = 1, as = keeperOf(here)) =>
  world.post(`handover-defects/${id}/repair`, { departmentId: 'u-1', category: '门窗' }, { version, as });

test('what is found at a hand-over is open item by item until it is put right', async () => {
  const home = await handedOver([wrong, { item: 'windows', words: '把手松' }], '划痕');
  const { body } = await world.get(`households/${home}/handover`);
  expect(body.checks.find(({ item }: { item: string }) => item === 'windows').remark).toBe('漏风；把手松');
  // In the order of the walk.
  expect(body.defects).toMatchObject([
    { item: 'floors', words: '划痕', state: 'open' },
    { item: 'windows', place: '主卧', words: '漏风', dueOn: '2026-03-20', foundOn: '2026-03-01', state: 'open' },
    { item: 'windows', words: '把手松', state: 'open' },
  ]);
  const { history } = (await world.get(`households/${home}`)).body;
  expect(history.at(-1)).toMatchObject({ change: 'household-handed-over', data: { defects: 3 } });
  const { id } = body.defects[0];
  const right = (version: number) => world.post(`handover-defects/${id}/putting-right`, { note: '已换' }, { version });
  expect(await right(1)).toMatchObject({ status: 200, body: { state: 'put-right', version: 2 } });
  expect(await right(2)).toMatchObject({ status: 409, body: { code: 'estates.defect-state' } });
  expect((await defectsOf(home)).map(({ state }: { state: string }) => state)).toEqual(['put-right', 'open', 'open']);
});

test('a defect is handed to repair once, with the home and the place, and shows how far the repair is', async () => {
  const home = await handedOver();
  const [{ id }] = await defectsOf(home);
  const answer = await handIn(id);
  const repair = world.staffing.repairs.get(id);
  expect(answer).toMatchObject({ status: 200, body: { state: 'in-repair', repair: { number: repair?.number } } });
  expect(repair?.said).toMatchObject({
    ...{ propertyId: here, householdId: home, departmentId: 'u-1', category: '门窗', description: '漏风' },
    ...{ room: `7 ${room} 主卧`, idempotencyKey: `handover-defect ${id}`, origin: { kind: 'handover-defect', id } },
  });
  expect(await defectsOf(home)).toMatchObject([{ repair: { number: repair?.number }, repairState: 'received' }]);
  expect(await handIn(id, 2)).toMatchObject({ status: 409, body: { code: 'estates.defect-in-repair' } });
  world.staffing.complaintsIs('away');
  const [shown] = await defectsOf(home);
  expect([shown.repair.number, shown.repairState]).toEqual([repair?.number, undefined]);
  const right = await world.post(`handover-defects/${id}/putting-right`, {}, { version: 2 });
  expect(right).toMatchObject({ status: 200, body: { state: 'put-right' } });
});

test('a defect whose repair was set aside as a mistake is handed in anew', async () => {
  const [{ id }] = await defectsOf(await handedOver());
  await handIn(id);
  const first = world.staffing.repairs.get(id);
  if (first === undefined) throw new Error('nothing was handed in');
  world.staffing.repairs.set(id, { ...first, setAside: true });
  const again = await handIn(id, 2);
  expect(again).toMatchObject({ status: 200, body: { repair: { number: world.staffing.repairs.get(id)?.number } } });
  expect(again.body.repair.number).not.toBe(first.number);
});

test('what was said to be right and is not is open again, also of a repair that is over', async () => {
  const home = await handedOver();
  const [{ id }] = await defectsOf(home);
  const act = (what: string, version: number, as = head) =>
    world.post(`handover-defects/${id}/${what}`, {}, { version, as });
  expect(await act('reopening', 1)).toMatchObject({ status: 409, body: { code: 'estates.defect-state' } });
  await handIn(id);
  await act('putting-right', 2);
  expect(await act('reopening', 3, keeperOf(here, ['estates:read']))).toMatchObject({ status: 403 });
  expect(await act('reopening', 3)).toMatchObject({ status: 200, body: { state: 'open', version: 4 } });
  const [shown] = await defectsOf(home);
  expect(shown).toMatchObject({ state: 'open', repair: { number: world.staffing.repairs.get(id)?.number } });
  expect(shown.putRight).toBeUndefined();
  expect(await act('putting-right', 4)).toMatchObject({ status: 200, body: { state: 'put-right' } });
  await world.post(`households/${home}/handover/withdrawal`, { reason: '登记错了' }, { version: 2 });
  expect(await act('reopening', 6)).toMatchObject({ status: 409, body: { code: 'estates.defect-state' } });
});

test('a log that does not answer leaves nothing half done: the next attempt gets the same repair', async () => {
  const home = await handedOver();
  const [{ id }] = await defectsOf(home);
  world.staffing.complaintsIs('answer-lost');
  expect(await handIn(id)).toMatchObject({ status: 503, body: { code: 'request.unavailable' } });
  expect(await handIn(id)).toMatchObject({ status: 503 });
  const taken = world.staffing.repairs.get(id)?.number;
  world.staffing.complaintsIs('here');
  expect(await defectsOf(home)).toMatchObject([{ state: 'open', version: 1 }]);
  expect(await handIn(id)).toMatchObject({ status: 200, body: { repair: { number: taken }, version: 2 } });
});

test('strangers and who only reads move no defect', async () => {
  const [{ id }] = await defectsOf(await handedOver());
  expect(await handIn(id, 1, keeperOf('p-other'))).toMatchObject({
    status: 404,
    body: { code: 'estates.handover-defect-not-found' },
  });
  expect((await handIn(id, 1, keeperOf(here, ['estates:read']))).status).toBe(403);
  expect((await handIn(id, 9)).status).toBe(412);
  expect(world.staffing.repairs.has(id)).toBe(false);
});

test('a defect of what is in order, or due before the hand-over, is refused with all of it', async () => {
  await expect(handedOver([{ ...wrong, dueOn: '2026-02-28' }])).rejects.toThrow('estates.defect-due-invalid');
  await expect(handedOver([wrong, { item: 'floors', words: 'x' }, { ...wrong, item: 'gas' }])).rejects.toThrow(
    'estates.defect-in-order-invalid',
  );
});

test('with a hand-over that is withdrawn what is open of it is withdrawn; one of before has none', async () => {
  const home = await handedOver();
  const [{ id }] = await defectsOf(home);
  await world.post(`households/${home}/handover/withdrawal`, { reason: '登记错了' }, { version: 2 });
  expect(await handIn(id, 2)).toMatchObject({ status: 409, body: { code: 'estates.defect-state' } });
  const before = await handedOver([], '划痕');
  await runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query('DELETE FROM handover_defect WHERE household_id = $1', [before])),
  );
  expect(await world.get(`households/${before}/handover`, head)).toMatchObject({
    status: 200,
    body: { defects: [], checks: expect.arrayContaining([{ item: 'floors', result: 'defect', remark: '划痕' }]) },
  });
});
