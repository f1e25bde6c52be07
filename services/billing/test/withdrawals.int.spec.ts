import { dayOf, instant, monthOf } from '@goldkey/kernel';
import { validateEvent } from '@goldkey/proto';
import { above, BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const month = monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
const reason = '重复录入';

interface Told extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly payload: { readonly eventId?: string };
}

/** What was told of the property, oldest first, by type. */
const told = (propertyId: string): Promise<Told[]> =>
  world.database.statement<Told>('SELECT id, type, payload FROM outbox WHERE key = $1 ORDER BY seq', [propertyId]);

test('a spending that was entered wrongly counts no more and stays to be seen, until the budget is closed', async () => {
  const { propertyId, manager } = await world.place([]);
  await world.done('PUT', 'budgets', { propertyId, month: '2026-02', amount: '1000' }, above({ propertyId }));
  const spend = (amount: string) =>
    world.done('POST', 'spendings', { propertyId, day: '2026-02-10', amount, purpose: '灯管' }, manager);
  await spend('300');
  const { id, spendings } = await spend('600');
  const path = `budgets/${encodeURIComponent(id)}/spendings/${spendings[1].id}/withdrawal`;
  const withdraw = (version: number, as = manager) => world.send('POST', path, { reason }, as, { version });
  expect((await withdraw(3, someoneOf(propertyId, 'e-1', ['billing:read', 'billing:bill']))).status).toBe(403);
  expect((await withdraw(3, someoneOf('p-elsewhere'))).body.code).toBe('billing.budget-not-found');
  expect(await withdraw(3)).toMatchObject({
    status: 200,
    body: { spent: '300.00', spendings: [{}, { amount: '600', withdrawn: { reason, byName: '王e-7' } }] },
  });
  expect((await withdraw(4)).body.code).toBe('billing.withdrawn-already');
  const { version } = await spend('700');
  await world.done('POST', 'budgets/close', { propertyId, month: '2026-02' }, manager);
  const late = `budgets/${encodeURIComponent(id)}/spendings/${spendings[0].id}/withdrawal`;
  expect((await world.send('POST', late, { reason }, manager, { version: version + 1 })).body.code).toBe(
    'billing.budget-closed',
  );
  expect(await world.news(propertyId, 'budget.closed')).toMatchObject([{ spent: '1000.00' }]);
});

const advanceOf = (propertyId: string, manager: ReturnType<typeof someoneOf>) =>
  world.done(
    'POST',
    'advances',
    { propertyId, utility: 'water', amount: '500', periodEnd: '2027-03-31', supplier: '水务集团' },
    manager,
  );

test('an advance and what came back of it are taken back by the events that told of them', async () => {
  const { propertyId, manager } = await world.place([]);
  const { id } = await advanceOf(propertyId, manager);
  const send = (door: string, body: object, version: number, as = manager) =>
    world.send('POST', `advances/${id}/${door}`, body, as, { version });
  const { body: recovered } = await send('recovery', { amount: '480' }, 1);
  const [{ id: recoveryId }] = recovered.recoveries;
  expect((await send('withdrawal', { reason }, 2)).body.code).toBe('billing.advance-recovered-already');
  expect((await send('withdrawal', { reason }, 2, someoneOf(propertyId, 'e-1', ['billing:read']))).status).toBe(403);
  expect(await send(`recoveries/${recoveryId}/withdrawal`, { reason }, 2)).toMatchObject({
    status: 200,
    body: { recovered: '0.00', recoveries: [{ amount: '480.00', withdrawn: { reason, byName: '王e-7' } }] },
  });
  expect((await send(`recoveries/${recoveryId}/withdrawal`, { reason }, 3)).body.code).toBe(
    'billing.withdrawn-already',
  );
  expect(await send('withdrawal', { reason }, 3)).toMatchObject({
    status: 200,
    body: { amount: '500.00', withdrawn: { reason, byName: '王e-7', at: expect.stringContaining('+08:00') } },
  });
  expect((await send('recovery', { amount: '1' }, 4)).body.code).toBe('billing.withdrawn-already');
  const [paid, back, backGone, paidGone] = await told(propertyId);
  expect([backGone?.type, backGone?.payload.eventId]).toEqual([
    'goldkey.billing.utility-advance.recovered.withdrawn.v1',
    back?.id,
  ]);
  expect([paidGone?.type, paidGone?.payload.eventId]).toEqual([
    'goldkey.billing.utility-advance.paid.withdrawn.v1',
    paid?.id,
  ]);
  const about = { specversion: '1.0', source: '/goldkey/billing', time: '2026-03-02T09:00:00+08:00' };
  for (const { id: eventId, type, payload } of [backGone, paidGone] as Told[])
    expect(
      validateEvent({ ...about, id: eventId, type, subject: id, propertyid: propertyId, data: payload }),
    ).toMatchObject({ ok: true });
  expect((await world.get(`advances?propertyId=${propertyId}&open=true`, manager)).body.total).toBe(0);
  expect((await world.get(`advances?propertyId=${propertyId}`, manager)).body.total).toBe(1);
});

test('what was told in a month that is closed stands', async () => {
  const { propertyId, manager } = await world.place([]);
  const { id } = await advanceOf(propertyId, manager);
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    INSERT INTO period (id, property_id, month, state, version) VALUES ('${propertyId}:${month}', '${propertyId}', '${month}', '{}', 1)`);
  const { body } = await world.send('POST', `advances/${id}/withdrawal`, { reason }, manager, { version: 1 });
  expect(body.code).toBe('billing.month-closed');
});
