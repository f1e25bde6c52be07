import { randomUUID } from 'node:crypto';
import { BillingWorld, keeperOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

test('what is registered is kept with its history and its news', async () => {
  const body = world.body({ at: '2026-03-05T10:30:00+08:00' });
  const made = await world.post('fee-items', body);
  expect(made).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { code: body['code'], version: 1 } });
  const { id } = made.body;
  expect(await world.news(id)).toMatchObject([
    {
      type: 'goldkey.billing.fee-item.registered.v1',
      key: 'p-1',
      payload: { feeItemId: id, propertyId: 'p-1', code: body['code'], name: body['name'] },
    },
  ]);
  const record = await world.get(`fee-items/${id}`);
  expect(record.body.history).toMatchObject([{ change: 'fee-item-registered', actor: { name: '品质' } }]);
});

test('a code is taken once in a property, and may be taken in another', async () => {
  const body = world.body();
  await world.post('fee-items', body);
  expect(await world.post('fee-items', body)).toMatchObject({ status: 409, body: { code: 'billing.code-taken' } });
  expect(await world.post('fee-items', { ...body, propertyId: 'p-2' })).toMatchObject({ status: 201 });
});

test('of two at the same time under one code one is registered', async () => {
  const body = world.body();
  const answers = await Promise.all([world.post('fee-items', body), world.post('fee-items', body)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('a repeated command has the same answer and is done once', async () => {
  const [body, key] = [world.body(), randomUUID()];
  const first = await world.post('fee-items', body, { key });
  expect(await world.post('fee-items', body, { key })).toMatchObject({ status: 201, body: first.body });
  expect(await world.news(first.body.id)).toHaveLength(1);
});

test('a correction needs the version that was seen, and is told as news', async () => {
  const { id } = (await world.post('fee-items', world.body())).body;
  expect(await world.patch(`fee-items/${id}`, { name: 'new' })).toMatchObject({ status: 428 });
  expect(await world.patch(`fee-items/${id}`, { name: 'new' }, { version: 1 })).toMatchObject({
    status: 200,
    body: { name: 'new', version: 2 },
  });
  expect(await world.patch(`fee-items/${id}`, { name: 'old' }, { version: 1 })).toMatchObject({
    status: 412,
    body: { code: 'billing.stale-version', current: { name: 'new', version: 2 } },
  });
  expect((await world.news(id)).map(({ payload }) => payload['name'])).toEqual([expect.any(String), 'new']);
});

test('the list is searched by code and name and sorted', async () => {
  const name = `wanted ${randomUUID()}`;
  for (const code of ['b', 'a']) await world.post('fee-items', world.body({ code: `${code}-${randomUUID()}`, name }));
  const { body } = await world.get(`fee-items?q=${encodeURIComponent(name)}&sort=-code`);
  expect(body.items.map(({ code }: { code: string }) => code.slice(0, 1))).toEqual(['b', 'a']);
});

test('who acts for one property neither sees nor changes what is of another', async () => {
  const propertyId = randomUUID();
  const { id } = (await world.post('fee-items', world.body({ propertyId }))).body;
  const stranger = keeperOf('p-elsewhere');
  const missing = { status: 404, body: { code: 'billing.fee-item-not-found' } };
  expect((await world.get(`fee-items?propertyId=${propertyId}`, stranger)).body.total).toBe(0);
  expect(await world.get(`fee-items/${id}`, stranger)).toMatchObject(missing);
  expect(await world.patch(`fee-items/${id}`, { name: 'x' }, { as: stranger, version: 1 })).toMatchObject(missing);
  expect(await world.post('fee-items', world.body({ propertyId }), { as: stranger })).toMatchObject({
    status: 404,
    body: { code: 'billing.property-not-found' },
  });
  expect((await world.get('fee-items', keeperOf(propertyId))).body).toMatchObject({ total: 1 });
  expect((await world.get('fee-items', keeperOf(propertyId, []))).status).toBe(403);
});
