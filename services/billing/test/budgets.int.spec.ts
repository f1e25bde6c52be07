import { runAsSystem } from '@goldkey/access';
import { above, BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const split = async (parts: object, month = '2026-02') => {
  const { propertyId, manager } = await world.place([]);
  await world.done('PUT', 'budgets', { propertyId, month, parts }, above({ propertyId }));
  const spend = (said: object) =>
    world.send('POST', 'spendings', { propertyId, day: `${month}-10`, purpose: '扫帚', ...said }, manager);
  return { propertyId, manager, spend };
};

test('a month that is split by category holds each spending against its category', async () => {
  const { propertyId, manager, spend } = await split({ cleaning: '300', staff: '700' });
  expect((await world.get(`budgets?propertyId=${propertyId}`, manager)).body.items).toMatchObject([
    { amount: '1000.00', parts: { staff: '700.00', cleaning: '300.00' } },
  ]);
  expect((await spend({ amount: '1' })).body.code).toBe('billing.spending-category-missing-invalid');
  expect(await spend({ amount: '299.99', category: 'cleaning' })).toMatchObject({ status: 201 });
  expect((await spend({ amount: '0.02', category: 'cleaning' })).body).toMatchObject({
    code: 'billing.category-exceeded',
    errors: [{ field: 'overrunReason' }],
    detail: '这一类的预算只剩 0.01 元；确需超支请写明原因。',
  });
  expect(await spend({ amount: '0.02', category: 'cleaning', overrunReason: '雪天' })).toMatchObject({
    status: 201,
    body: { spent: '300.01', spendings: [{}, { category: 'cleaning', overrunReason: '雪天' }] },
  });
  expect((await spend({ amount: '1', category: 'moon' })).status).toBe(400);
  await world.done('POST', 'budgets/close', { propertyId, month: '2026-02' }, manager);
  expect(await world.news(propertyId, 'budget.closed')).toEqual([
    { propertyId, month: '2026-02', budget: '1000.00', spent: '300.01' },
  ]);
});

test('a spending is put into another category by who answers for the budget, and the history says so', async () => {
  const { propertyId, manager, spend } = await split({ cleaning: '300', staff: '700' });
  const { id, spendings, version } = (await spend({ amount: '400', category: 'staff' })).body;
  const path = `budgets/${encodeURIComponent(id)}/spendings/${spendings[0].id}/category`;
  const sort = (body: object, as = manager) => world.send('POST', path, body, as, { version });
  expect((await sort({ category: 'cleaning' }, someoneOf(propertyId, 'e-1', ['billing:read']))).status).toBe(403);
  expect((await sort({ category: 'cleaning' }, someoneOf('p-elsewhere'))).body.code).toBe('billing.budget-not-found');
  expect((await sort({ category: 'cleaning' })).body.code).toBe('billing.category-exceeded');
  expect(await sort({ category: 'cleaning', overrunReason: '外墙清洗' })).toMatchObject({
    status: 200,
    body: { spent: '400.00', spendings: [{ category: 'cleaning', overrunReason: '外墙清洗' }] },
  });
  const [last] = await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(`SELECT data FROM history WHERE record_kind = 'budget' AND record_id = $1 ORDER BY seq DESC LIMIT 1`, [
        id,
      ]),
    ),
  );
  expect(last).toMatchObject({ data: { category: 'cleaning', before: 'staff', amount: '400' } });
});

test('budgets are compared with what was spent, by category, month and property, within the scope', async () => {
  const { propertyId, manager, spend } = await split({ staff: '700', cleaning: '300' });
  const whole = { propertyId, month: '2026-03', amount: '500' };
  await world.done('PUT', 'budgets', whole, above({ propertyId }));
  await spend({ amount: '200.50', category: 'staff' });
  await spend({ amount: '360', category: 'cleaning', overrunReason: '雪天' });
  await spend({ day: '2026-03-02', amount: '120', category: 'cleaning' });
  const { id, version, spendings } = (await spend({ day: '2026-03-03', amount: '30' })).body;
  const gone = `budgets/${encodeURIComponent(id)}/spendings/${spendings[1].id}/withdrawal`;
  await world.done('POST', gone, { reason: '重复' }, manager, { version });
  const compare = (query: string, as = manager) => world.get(`budgets/comparison?${query}`, as);
  const { body } = await compare('from=2026-02&until=2026-03');
  expect(body).toEqual({
    ...{ budget: '1500.00', spent: '680.50', left: '819.50', used: '0.4537' },
    byCategory: [
      { of: 'staff', budget: '700.00', spent: '200.50', left: '499.50', used: '0.2864' },
      { of: 'cleaning', budget: '300.00', spent: '360.00', left: '-60.00', used: '1.2000' },
      // March is not split: its spending stands beside the budget that it was spent of.
      { budget: '500.00', spent: '120.00', left: '380.00', used: '0.2400' },
    ],
    byMonth: [
      { of: '2026-02', budget: '1000.00', spent: '560.50', left: '439.50', used: '0.5605' },
      { of: '2026-03', budget: '500.00', spent: '120.00', left: '380.00', used: '0.2400' },
    ],
    byProperty: [
      { of: propertyId, name: '桂语庭', budget: '1500.00', spent: '680.50', left: '819.50', used: '0.4537' },
    ],
  });
  const nothing = { budget: '0.00', spent: '0.00', left: '0.00', byCategory: [], byMonth: [], byProperty: [] };
  expect((await compare('from=2026-04&until=2026-12')).body).toEqual(nothing);
  const asked = `propertyId=${propertyId}&from=2026-02&until=2026-03`;
  expect((await compare(asked, someoneOf('p-elsewhere'))).body).toEqual(nothing);
  expect((await compare(asked)).body.spent).toBe('680.50');
  expect((await compare('from=2026-03&until=2026-02')).body.code).toBe('billing.span-reversed-invalid');
});

test('who saw another budget than the one that stands neither moves nor closes it', async () => {
  const { propertyId, manager, spend } = await split({ staff: '700', cleaning: '300' });
  const month = '2032-01';
  const first = await world.done('PUT', 'budgets', { propertyId, month, parts: { staff: '700' } }, manager);
  const seen = { version: first.version };
  const other = { propertyId, month, parts: { staff: '700', cleaning: '300' } };
  await world.done('PUT', 'budgets', other, manager, seen);
  expect((await world.send('PUT', 'budgets', { propertyId, month, amount: '700' }, manager, seen)).status).toBe(412);
  expect(await world.send('PUT', 'budgets', { propertyId, month, amount: '700' }, manager)).toMatchObject({
    status: 409,
    body: { code: 'billing.budget-stands' },
  });
  expect((await world.send('PUT', 'budgets', other, manager)).status).toBe(200);
  const [{ parts }] = (await world.get(`budgets?propertyId=${propertyId}&month=${month}`, manager)).body.items;
  expect(parts).toEqual({ staff: '700.00', cleaning: '300.00' });

  const { version } = (await spend({ amount: '1', category: 'staff' })).body;
  await spend({ amount: '2', category: 'staff' });
  const close = (at: object) => world.send('POST', 'budgets/close', { propertyId, month: '2026-02' }, manager, at);
  expect((await close({ version })).status).toBe(412);
  expect((await close({ version: version + 1 })).status).toBe(200);
});
