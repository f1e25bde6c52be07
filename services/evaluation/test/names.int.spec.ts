import { answering } from './other-service.js';
import { centre, desk, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

let estates: Awaited<ReturnType<typeof answering>>;
let staffing: Awaited<ReturnType<typeof answering>>;
let world: ReadingWorld;
beforeAll(async () => {
  estates = await answering<{ ids: string[] }>('Estates', {
    GetProperties: ({ ids }) => ({
      properties: ids.filter((id) => id !== 'p-3').map((id) => ({ propertyId: id, code: `YQ-${id}` })),
    }),
  });
  const people: Readonly<Record<string, string>> = { 'e-manager': '陈晓', 'e-desk': '李芳' };
  staffing = await answering<{ ids: string[] }>(
    'Staffing',
    {
      GetEmployees: ({ ids }) => ({
        employees: ids.filter((id) => id in people).map((id) => ({ employeeId: id, name: people[id] })),
      }),
    },
    // As staffing's own door does: who is let in by a token needs the permission.
    (authorization) => (authorization === undefined || reads(authorization) ? undefined : 'request.not-permitted'),
  );
  world = await readingWorld({ estates: estates.at, staffing: staffing.at });
});
afterAll(async () => {
  estates?.server.forceShutdown();
  staffing?.server.forceShutdown();
  await world?.close();
});

/** Whether the token's person may read staffing's files. */
const reads = (authorization: string): boolean => {
  const [, payload = ''] = authorization.split('.');
  return Buffer.from(payload, 'base64url').toString().includes('staffing:read');
};

test('who is not let into staffing’s files sees their own month all the same, and is called by their name', async () => {
  for (const path of [`me/month?month=${MONTH}`, 'me/year?year=2026']) {
    const { status, body } = await world.get(path, desk);
    expect({ path, status, name: body.name }).toEqual({ path, status: 200, name: '李芳' });
  }
});

const overview = async (query = '') => (await world.get(`overview?month=${MONTH}&sort=code${query}`, centre)).body;

test('codes and names are asked of who keeps them; a code once told stays when estates is away', async () => {
  const { items } = await overview();
  expect(items.map(({ code, managerName }: Record<string, string>) => [code, managerName])).toEqual([
    ['YQ-p-1', '陈晓'],
    ['YQ-p-2', '陈晓'],
    ['p-3', 'e-other'],
  ]);
  expect((await overview(`&q=${encodeURIComponent('陈晓')}`)).items).toHaveLength(2);
  expect((await overview('&q=yq-p-2')).items).toMatchObject([{ propertyId: 'p-2' }]);
  const { body } = await world.get(`properties/p-1/month?month=${MONTH}`, centre);
  expect(body).toMatchObject({ code: 'YQ-p-1', managerName: '陈晓' });
  expect(body.people).toContainEqual(expect.objectContaining({ employeeId: 'e-manager', name: '陈晓' }));
  expect((await world.get(`people/e-manager/month?month=${MONTH}`, centre)).body.name).toBe('陈晓');

  estates.server.forceShutdown();
  staffing.server.forceShutdown();
  const later = (await overview()).items;
  expect(later.map(({ code, managerName }: Record<string, string>) => [code, managerName])).toEqual([
    ['YQ-p-1', 'e-manager'],
    ['YQ-p-2', 'e-manager'],
    ['p-3', 'e-other'],
  ]);
});
