import { InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let departmentId: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
  departmentId = world.department(here);
});
afterEach(() => {
  world.others.known.complaints = 'here';
});
afterAll(() => world?.close());

const raise = async (changes: object = {}): Promise<string> => {
  const found = {
    propertyId: here,
    source: 'patrol',
    category: '照明',
    place: '3 栋 1 单元',
    description: '声控灯不亮',
  };
  return (await world.done('POST', 'findings', { ...found, ...changes }, someoneOf(here))).id;
};
const handOver = (id: string, body: object = { departmentId }, version = 1, as = someoneOf(here)) =>
  world.send('POST', `findings/${id}/repair`, body, as, { version });
const read = async (id: string) => (await world.get(`findings/${id}`, someoneOf(here))).body;
const known = (id: string) => world.others.known.repairs.get(id);

test('a finding is handed to repair once, keeps the number and shows how far the repair is', async () => {
  const id = await raise();
  const answer = await handOver(id, { departmentId, description: '换声控灯' });
  expect(answer).toMatchObject({
    ...{ status: 200, headers: { etag: '"2"' } },
    body: { state: 'raised', repair: { number: known(id)?.number, complaintId: `repair of ${id}` } },
  });
  expect(known(id)?.said).toMatchObject({
    ...{ propertyId: here, departmentId, category: '照明', room: '3 栋 1 单元', description: '换声控灯' },
    ...{ idempotencyKey: `finding ${id}`, origin: { kind: 'finding', id } },
  });
  const record = await read(id);
  expect(record).toMatchObject({ repair: { number: known(id)?.number }, repairState: 'received' });
  expect(record.history.at(-1)).toMatchObject({
    change: 'finding-handed-to-repair',
    data: { number: known(id)?.number },
  });
  expect(await world.newsTypes(id)).toEqual(['finding.raised']);
  expect(await handOver(id, { departmentId }, 2)).toMatchObject({
    status: 409,
    body: { code: 'inspections.finding-in-repair' },
  });
});

test('a finding whose repair was set aside as a mistake is handed in anew and leads to the new repair', async () => {
  const id = await raise();
  await handOver(id);
  const first = known(id);
  if (first === undefined) throw new Error('nothing was handed in');
  world.others.known.repairs.set(id, { ...first, setAside: true });
  expect(await read(id)).toMatchObject({ repairState: 'set-aside' });
  const again = await handOver(id, { departmentId }, 2);
  expect(again).toMatchObject({ status: 200, body: { repair: { number: known(id)?.number }, version: 3 } });
  expect(again.body.repair.number).not.toBe(first.number);
  expect((await handOver(id, { departmentId }, 3)).body.code).toBe('inspections.finding-in-repair');
});

test('the department is the finding’s own where none is named, and without any nobody is asked', async () => {
  const nobodys = await raise();
  expect(await handOver(nobodys, {})).toMatchObject({
    status: 422,
    body: { code: 'inspections.repair-department-invalid' },
  });
  expect(known(nobodys)).toBeUndefined();
});

test('a log that does not answer leaves nothing half done: the next attempt gets the same repair', async () => {
  const id = await raise();
  world.others.known.complaints = 'away';
  expect(await handOver(id)).toMatchObject({ status: 503, body: { code: 'request.unavailable' } });
  expect(known(id)).toBeUndefined();
  world.others.known.complaints = 'answer-lost';
  expect(await handOver(id)).toMatchObject({ status: 503 });
  const taken = known(id)?.number;
  expect(await read(id)).toMatchObject({ version: 1 });
  expect((await read(id)).repair).toBeUndefined();
  world.others.known.complaints = 'here';
  expect(await handOver(id)).toMatchObject({ status: 200, body: { repair: { number: taken }, version: 2 } });
  world.others.known.complaints = 'away';
  const record = await read(id);
  expect(record.repair.number).toBe(taken);
  expect(record.repairState).toBeUndefined();
});

test('nothing is handed in for a stale version, of a finding that is over, by strangers or who only looks', async () => {
  const id = await raise();
  expect((await handOver(id, { departmentId }, 7)).status).toBe(412);
  expect((await handOver(id, { departmentId }, 1, someoneOf('p-elsewhere'))).status).toBe(404);
  const walker = someoneOf(here, 'e-9', ['inspections:read', 'inspections:patrol']);
  expect((await handOver(id, { departmentId }, 1, walker)).status).toBe(403);
  await world.done('POST', `findings/${id}/withdrawal`, { reason: '记错' }, someoneOf(here), { version: 1 });
  expect(await handOver(id, { departmentId }, 2)).toMatchObject({
    status: 409,
    body: { code: 'inspections.finding-state' },
  });
  expect(known(id)).toBeUndefined();
});
