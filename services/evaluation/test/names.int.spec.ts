import { aCaller } from '@goldkey/testing';
import { answering } from './other-service.js';
import { centre, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const CLOSES = [...centre.permissions, 'evaluation:close'];

let estates: Awaited<ReturnType<typeof answering>>;
let staffing: Awaited<ReturnType<typeof answering>>;
let world: ReadingWorld;
beforeAll(async () => {
  estates = await answering<{ ids: string[] }>('Estates', {
    GetProperties: ({ ids }) => ({
      properties: ids.filter((id) => id !== 'p-3').map((id) => ({ propertyId: id, code: `YQ-${id}` })),
    }),
  });
  staffing = await answering<{ ids: string[] }>('Staffing', {
    GetEmployees: ({ ids }) => ({
      employees: ids.filter((id) => id === 'e-manager').map((id) => ({ employeeId: id, name: '陈晓' })),
    }),
  });
  world = await readingWorld({ estates: estates.at, staffing: staffing.at });
});
afterAll(async () => {
  estates?.server.forceShutdown();
  staffing?.server.forceShutdown();
  await world?.close();
});

const overview = async (query = '') => (await world.get(`overview?month=${MONTH}&sort=code${query}`, centre)).body;

test('who closes a month by an account without an employee’s file is named as the account was then', async () => {
  const it = aCaller({ subject: 'account-it', name: '集团信息部', employeeId: undefined, permissions: CLOSES });
  const submitted = await world.service.request({
    ...{ method: 'POST', url: `/api/evaluation/closings/p-1/${MONTH}/submission`, as: it, body: {} },
    headers: { 'idempotency-key': 'submission' },
  });
  expect([submitted.status, submitted.body.submittedByName]).toEqual([200, '集团信息部']);
  const seen = (await world.get(`closings/p-1/${MONTH}`, aCaller({ permissions: CLOSES }))).body;
  expect(seen).toMatchObject({ submittedBy: 'account-it', submittedByName: '集团信息部' });
});

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
