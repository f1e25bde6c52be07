import { randomUUID } from 'node:crypto';
import { aCaller } from '@goldkey/testing';
import { EstatesWorld } from './estates-world.js';

let world: EstatesWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = (await world.property()).id;
  there = (await world.property()).id;
});
afterAll(() => world?.close());

const guardOf = (propertyId: string) =>
  aCaller({
    subject: 'account-guard',
    name: '赵保安',
    employeeId: 'e-guard',
    permissions: ['estates:read', 'estates:gate'],
    scope: { all: false, properties: [propertyId] },
  });
const vehicle = (changes: object = {}) => ({
  propertyId: here,
  plate: '京A12345',
  visits: '3-2-501',
  inAt: '2026-03-05T09:30:00+08:00',
  ...changes,
});

test('a visitor is announced, let in and out again; one who is not let in leaves the reason, and nobody is let in afterwards', async () => {
  const as = guardOf(here);
  const said = { propertyId: here, visitor: '陈先生', visits: '3-2-501', expectedAt: '2026-03-05T09:30:00+08:00' };
  const { body: expected } = await world.post('visits', { ...said, party: 3, plate: '京A88888' }, { as });
  expect(expected).toMatchObject({ state: 'expected', party: 3 });
  const act = (id: string, name: string, body: object, version: number) =>
    world.post(`visits/${id}/${name}`, body, { as, version });
  const inAt = '2026-03-05T09:40:00+08:00';
  expect((await act(expected.id, 'arrive', { inAt }, 1)).body).toMatchObject({ state: 'inside', inAt });
  expect((await act(expected.id, 'deny', { deniedAt: inAt, reason: 'x' }, 2)).status).toBe(409);
  const early = await act(expected.id, 'leave', { outAt: '2026-03-05T09:39:00+08:00' }, 2);
  expect(early.body.code).toBe('request.register-order-invalid');
  expect((await act(expected.id, 'leave', { outAt: '2026-03-05T11:00:00+08:00' }, 2)).body.state).toBe('left');
  const { body: stranger } = await world.post('visits', said, { as });
  const denied = await act(stranger.id, 'deny', { deniedAt: inAt, reason: '住户说不认识' }, 1);
  expect(denied.body).toMatchObject({ state: 'denied', reason: '住户说不认识' });
  expect((await act(stranger.id, 'arrive', { inAt }, 2)).status).toBe(409);
  expect((await world.get('visits?state=denied', as)).body.total).toBe(1);
});

test('a visitor’s vehicle is written in by the guard and out again, once for one command', async () => {
  const [as, key] = [guardOf(here), randomUUID()];
  const written = await world.post('visitor-vehicles', vehicle(), { as, key });
  expect(written).toMatchObject({
    status: 201,
    headers: { etag: '"1"' },
    body: {
      state: 'inside',
      plate: '京A12345',
      inAt: '2026-03-05T09:30:00+08:00',
      writtenByName: '赵保安',
      version: 1,
    },
  });
  expect((await world.post('visitor-vehicles', vehicle(), { as, key })).body).toEqual(written.body);
  const { id } = written.body;
  const early = { outAt: '2026-03-05T09:29:59+08:00' };
  expect(await world.post(`visitor-vehicles/${id}/leave`, early, { as, version: 1 })).toMatchObject({
    status: 422,
    body: { code: 'request.register-order-invalid' },
  });
  const out = { outAt: '2026-03-05T11:00:00+08:00' };
  const left = await world.post(`visitor-vehicles/${id}/leave`, out, { as, version: 1 });
  expect(left).toMatchObject({
    status: 200,
    body: { state: 'left', version: 2, course: [{ act: 'leave', byName: '赵保安', content: out }] },
  });
  expect(await world.post(`visitor-vehicles/${id}/leave`, out, { as, version: 1 })).toMatchObject({ status: 412 });
  expect(await world.post(`visitor-vehicles/${id}/leave`, out, { as, version: 2 })).toMatchObject({
    status: 409,
    body: { code: 'request.register-state' },
  });
  const { history } = (await world.get(`visitor-vehicles/${id}`, as)).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    'visitor-vehicle-written',
    'visitor-vehicle-left',
  ]);
});

test('what was written in by mistake is taken away by another guard with the reason, and is put right no more', async () => {
  const as = guardOf(here);
  const other = { ...as, subject: 'account-night', employeeId: 'e-night', name: '孙保安' };
  const { id } = (await world.post('visitor-vehicles', vehicle({ plate: '京A00002' }), { as })).body;
  const withdraw = (rest: object, reason: object = { reason: '同一辆车登记了两次' }) =>
    world.post(`visitor-vehicles/${id}/withdraw`, reason, { version: 1, ...rest });
  expect(await withdraw({ as })).toMatchObject({
    status: 403,
    body: { code: 'request.register-by-another.forbidden' },
  });
  expect(await withdraw({ as: other }, {})).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
  expect(await withdraw({ as: guardOf(there) })).toMatchObject({ status: 404 });
  const withdrawn = await withdraw({ as: other });
  expect(withdrawn).toMatchObject({
    status: 200,
    body: { state: 'withdrawn', course: [{ act: 'withdraw', byName: '孙保安' }] },
  });
  expect(await world.patch(`visitor-vehicles/${id}`, { plate: '京A00003' }, { as, version: 2 })).toMatchObject({
    status: 409,
    body: { code: 'request.register-looked-at' },
  });
});

test('a list is filtered by state, span and words, the latest first', async () => {
  const as = guardOf(there);
  const at = (inAt: string, plate: string) =>
    world.post('visitor-vehicles', vehicle({ propertyId: there, inAt, plate }), { as });
  await at('2026-03-01T08:00:00+08:00', '沪B00001');
  const second = await at('2026-03-02T00:30:00+08:00', '沪B00002');
  await world.post(
    `visitor-vehicles/${second.body.id}/leave`,
    { outAt: '2026-03-02T09:00:00+08:00' },
    { as, version: 1 },
  );
  const plates = async (query: string) =>
    (await world.get(`visitor-vehicles?${query}`, as)).body.items.map(({ plate }: { plate: string }) => plate);
  expect(await plates('')).toEqual(['沪B00002', '沪B00001']);
  expect(await plates('state=inside')).toEqual(['沪B00001']);
  expect(await plates('from=2026-03-02')).toEqual(['沪B00002']);
  expect(await plates('until=2026-03-01')).toEqual(['沪B00001']);
  expect(await plates(`from=${encodeURIComponent('2026-03-01T08:00:00+08:00')}&until=2026-03-02`)).toHaveLength(2);
  for (const span of ['from=yesterday', 'until=2026-02-30'])
    expect(await world.get(`visitor-vehicles?${span}`, as)).toMatchObject({
      status: 400,
      body: { errors: [{ field: span.split('=')[0] }] },
    });
  expect(await plates(`q=${encodeURIComponent('b00001')}`)).toEqual(['沪B00001']);
  expect(await world.get('visitor-vehicles?sort=plate', as)).toMatchObject({ status: 400 });
});

test('what is written is put right; a field that is none, or an empty one, is named', async () => {
  const phase = {
    propertyId: here,
    name: '一期',
    plannedHouseholds: 200,
    soldHouseholds: 120,
    builtPercent: 80,
    asOf: '2026-03-01',
  };
  const { id } = (await world.post('construction-phases', phase)).body;
  const more = await world.patch(
    `construction-phases/${id}`,
    { soldHouseholds: 150, asOf: '2026-03-31' },
    { version: 1 },
  );
  expect(more).toMatchObject({ status: 200, body: { soldHouseholds: 150, name: '一期', version: 2 } });
  const { history } = (await world.get(`construction-phases/${id}`)).body;
  expect(history.at(-1)).toMatchObject({
    before: { soldHouseholds: 120, asOf: '2026-03-01' },
    after: { soldHouseholds: 150, asOf: '2026-03-31' },
  });
  expect(await world.patch(`construction-phases/${id}`, { soldHouseholds: 201 }, { version: 2 })).toMatchObject({
    status: 422,
    body: { code: 'estates.sold-households-invalid' },
  });
  const begun = await world.patch(`construction-phases/${id}`, { begunOn: '2025-01-01' }, { version: 2 });
  const delivered = { deliveredOn: '2024-12-31' };
  expect(
    await world.post(`construction-phases/${id}/deliver`, delivered, { version: begun.body.version }),
  ).toMatchObject({ status: 422 });
  expect(await world.post('construction-phases', { ...phase, builtPercent: 101, colour: 'red' })).toMatchObject({
    status: 400,
    body: { errors: expect.arrayContaining([expect.objectContaining({ field: 'builtPercent' })]) },
  });
});

test('nobody sees or writes what lies outside their scope', async () => {
  const stranger = guardOf('another');
  const { id } = (await world.post('visitor-vehicles', vehicle(), { as: guardOf(here) })).body;
  expect((await world.get('visitor-vehicles', stranger)).body).toMatchObject({ items: [], total: 0 });
  expect(await world.get(`visitor-vehicles/${id}`, stranger)).toMatchObject({
    status: 404,
    body: { code: 'request.record-not-found' },
  });
  expect(await world.post('visitor-vehicles', vehicle(), { as: stranger })).toMatchObject({ status: 404 });
  const out = { outAt: '2026-03-05T11:00:00+08:00' };
  expect(await world.post(`visitor-vehicles/${id}/leave`, out, { as: stranger, version: 1 })).toMatchObject({
    status: 404,
  });
  // A guard writes vehicles only.
  expect(await world.post('committee-matters', {}, { as: guardOf(here) })).toMatchObject({ status: 403 });
});

test('a committee member’s term tells when it ends, anew once it is put right, and that it does no more after they left', async () => {
  const member = { propertyId: here, name: '周阿姨', home: '3-1201', office: 'chair', termFrom: '2024-04-01' };
  const { body } = await world.post('committee-members', { ...member, termUntil: '2027-03-31' });
  const door = `committee-members/${body.id}`;
  await world.patch(door, { termUntil: '2027-06-30' }, { version: 1 });
  expect(await world.post(`${door}/leave`, { leftOn: '2024-03-31', reason: '搬离' }, { version: 2 })).toMatchObject({
    status: 422,
    body: { code: 'request.register-order-invalid' },
  });
  await world.post(`${door}/leave`, { leftOn: '2026-03-05', reason: '搬离' }, { version: 2 });
  const named = { entryId: body.id, propertyId: here, register: 'committee-members' };
  expect((await world.news(body.id)).map(({ payload }) => payload)).toEqual([
    { ...named, dueOn: '2027-03-31', remindOn: '2027-01-30' },
    { ...named, dueOn: '2027-06-30', remindOn: '2027-05-01' },
    named,
  ]);
});
