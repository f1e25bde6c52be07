import { dayOf, instant, monthOf, quarterOf, shiftMonth, weekOf } from '@goldkey/kernel';
import { above, BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

test('a report takes its figures from the ledger, is submitted once and told', async () => {
  const place = await world.place(['100', '50']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
  const month = monthOf(today);
  await world.bill(place, [item.id], month);
  const [householdId] = place.homes;
  await world.done('POST', 'payments', { householdId, means: 'card', amount: '150.00', owed: '200.00' }, manager);
  const { body: shown } = await world.get(`reports/figures?propertyId=${propertyId}&period=${month}`, manager);
  expect(shown).toMatchObject({ receivable: '300.00', collected: '150.00', arrears: '150.00', households: 2 });
  const week = weekOf(today);
  const body = { propertyId, kind: 'weekly', period: week };
  const report = await world.done('POST', 'reports', body, manager);
  expect(report).toMatchObject({ figures: { collected: '150.00' }, submitterName: '王e-7', version: 1 });
  expect((await world.send('POST', 'reports', body, manager)).body.code).toBe('billing.report-submitted-already');
  const other = (more: object) => world.send('POST', 'reports', { ...body, ...more }, manager);
  expect((await other({ kind: 'monthly' })).body.code).toBe('billing.period-does-not-fit-invalid');
  expect((await other({ kind: 'monthly', period: month })).body.code).toBe('billing.period-not-over');
  const analysis = { kind: 'shortfall-analysis', remarks: '空置户多', measures: '逐户上门' };
  expect((await other({ ...analysis, period: month })).body.code).toBe('billing.period-not-over');
  expect((await other({ ...analysis, period: shiftMonth(month, -1) })).status).toBe(201);
  expect(await world.news(propertyId, 'report.submitted')).toMatchObject([
    { propertyId, kind: 'weekly', period: week, submittedAt: report.submittedAt },
    { kind: 'shortfall-analysis' },
  ]);
  const quarter = quarterOf(month);
  const { body: takings } = await world.get(`reports/figures?propertyId=${propertyId}&period=${quarter}`, manager);
  expect(takings).toMatchObject({ takings: { card: '150.00' }, payments: 1 });
});

test('spending is held against the month’s budget, and told when the month is final', async () => {
  const { propertyId, manager } = await world.place([]);
  await world.done('PUT', 'budgets', { propertyId, month: '2026-02', amount: '1000' }, above({ propertyId }));
  const spend = (amount: string, rest: object = {}) =>
    world.send('POST', 'spendings', { propertyId, day: '2026-02-10', amount, purpose: '灯管', ...rest }, manager);
  expect(await spend('999.99')).toMatchObject({ status: 201, body: { spent: '999.99' } });
  expect((await spend('0.02')).body.code).toBe('billing.budget-exceeded');
  expect(await world.send('PUT', 'budgets', { propertyId, month: '2026-02', amount: '5000' }, manager)).toMatchObject({
    status: 409,
    body: { code: 'billing.month-over' },
  });
  expect(await spend('0.02', { overrunReason: '爆管' })).toMatchObject({ status: 201 });
  const close = () => world.send('POST', 'budgets/close', { propertyId, month: '2026-02' }, manager);
  expect(await close()).toMatchObject({
    status: 200,
    body: { state: 'closed', spendings: [{}, { overrunReason: '爆管' }] },
  });
  expect((await close()).body.code).toBe('billing.budget-closed');
  expect((await spend('1')).body.code).toBe('billing.budget-closed');
  expect(await world.news(propertyId, 'budget.closed')).toEqual([
    { propertyId, month: '2026-02', budget: '1000.00', spent: '1000.01' },
  ]);
  expect((await world.get(`budgets?propertyId=${propertyId}&year=2026`, manager)).body.total).toBe(1);
});

test('what was paid on behalf of owners comes back in parts and is told each time', async () => {
  const { propertyId, manager } = await world.place([]);
  const body = {
    propertyId,
    utility: 'water',
    amount: '500',
    periodEnd: '2026-03-31',
    supplier: '水务集团',
    at: '2026-03-02T09:00:00+08:00',
  };
  const { id } = await world.done('POST', 'advances', body, manager);
  const back = (amount: string, version: number) =>
    world.send('POST', `advances/${id}/recovery`, { amount, at: '2026-03-20T09:00:00+08:00' }, manager, { version });
  expect(await back('480.00', 1)).toMatchObject({ status: 200, body: { recovered: '480.00' } });
  expect((await back('20.01', 2)).body.code).toBe('billing.more-than-advanced-invalid');
  await back('20.00', 2);
  expect(await world.news(propertyId, 'utility-advance.paid')).toMatchObject([
    { advanceId: id, utility: 'water', amount: '500.00', periodEnd: '2026-03-31' },
  ]);
  expect(await world.news(propertyId, 'utility-advance.recovered')).toMatchObject([
    { amount: '480.00', at: '2026-03-20T09:00:00+08:00' },
    { amount: '20.00' },
  ]);
  expect((await world.get(`advances?propertyId=${propertyId}&open=true`, manager)).body.total).toBe(0);
});

test('who acts for another property sees and writes none of it', async () => {
  const { propertyId, manager } = await world.place([]);
  const stranger = someoneOf('p-elsewhere');
  await world.done('PUT', 'budgets', { propertyId, month: '2026-02', amount: '1000' }, above({ propertyId }));
  await world.done('POST', 'reports', { propertyId, kind: 'monthly', period: '2026-01' }, manager);
  for (const door of ['reports', 'budgets', 'advances'])
    expect((await world.get(`${door}?propertyId=${propertyId}`, stranger)).body.total).toBe(0);
  const spending = { propertyId, day: '2026-02-10', amount: '1', purpose: 'x' };
  expect((await world.send('POST', 'spendings', spending, stranger)).body.code).toBe('billing.budget-not-found');
  expect(
    (
      await world.send(
        'PUT',
        'budgets',
        { propertyId, month: '2026-02', amount: '1' },
        someoneOf(propertyId, 'e-1', ['billing:read']),
      )
    ).status,
  ).toBe(403);
});
