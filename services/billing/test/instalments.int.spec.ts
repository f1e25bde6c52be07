import { runAsSystem } from '@goldkey/access';
import { addDays, day, dayOf, instant } from '@goldkey/kernel';
import { JudgeInstalments } from '../src/application/instalments/judge-instalments.js';
import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
/** A home that owes 400.00, and another that owes 200.00. */
const owing = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  for (const month of ['2026-01', '2026-02']) await world.bill(place, [item.id], month);
  return { place, householdId: place.homes[0] as string, collector: someoneOf(place.propertyId, 'e-1') };
};
/** As if it had been agreed so many days ago. */
const age = (planId: string, days: number) =>
  runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `UPDATE instalment_plan SET state = jsonb_set(state, '{parts}', (SELECT jsonb_agg(jsonb_set(part, '{dueOn}',
           to_jsonb(((part ->> 'dueOn')::date - $2::int)::text)) ORDER BY n) FROM jsonb_array_elements(state -> 'parts') WITH ORDINALITY AS a(part, n)))
         WHERE id = $1`,
        [planId, days],
      ),
    ),
  );
const judge = () => runAsSystem('test', () => world.service.app.get(JudgeInstalments).run());

test('a plan within authority stops dunning until a part is missed; then dunning goes on, and what is paid at last keeps it', async () => {
  const { place, householdId, collector } = await owing();
  const { propertyId } = place;
  const parts = [10, 40, 70].map((days, index) => ({
    dueOn: addDays(today, days),
    amount: ['150', '150', '100'][index],
  }));
  const body = { householdId, parts, agreedWith: '陈女士', note: '下月发工资' };
  expect(await world.send('POST', 'instalment-plans', { ...body, parts: parts.slice(1) }, collector)).toMatchObject({
    status: 422,
    body: { code: 'billing.parts-differ-invalid' },
  });
  const plan = await world.done('POST', 'instalment-plans', body, collector);
  expect(plan).toMatchObject({ state: 'agreed', amount: '400.00', paid: '0.00', due: '0.00', room: '101' });
  expect((await world.send('POST', 'instalment-plans', body, collector)).body.code).toBe('billing.plan-stands');
  const dun = () => world.send('POST', 'dunnings', { householdId, step: 'reminder', result: 'sent' }, collector);
  expect(await dun()).toMatchObject({ status: 409, body: { code: 'billing.plan-kept' } });
  const arrears = async () =>
    (await world.get(`arrears?propertyId=${propertyId}&sort=-total`, place.manager)).body.items[0];
  expect(await arrears()).toMatchObject({ householdId, planId: plan.id, planState: 'agreed' });

  await age(plan.id, 14);
  expect((await dun()).status).toBe(201);
  await judge();
  await judge();
  expect(await arrears()).toMatchObject({ planState: 'broken' });
  const pay = (amount: string, owed: string) =>
    world.done('POST', 'payments', { householdId, means: 'card', amount, owed }, collector);
  await pay('150', '400.00');
  expect((await world.get(`instalment-plans/${plan.id}`, place.manager)).body).toMatchObject({
    ...{ state: 'broken', paid: '150.00', due: '150.00' },
    history: [{ change: 'instalment-plan-agreed' }, { change: 'instalment-plan-broken' }],
  });
  await pay('250', '250.00');
  await judge();
  expect((await world.get(`instalment-plans?householdId=${householdId}`, collector)).body.items).toMatchObject([
    { state: 'kept', paid: '400.00' },
  ]);
});

test('a plan above the collector’s authority waits for another person, and two at once make one', async () => {
  const { place, householdId, collector } = await owing();
  const parts = Array.from({ length: 4 }, (_each, index) => ({
    dueOn: addDays(day(today), 30 * index),
    amount: '100',
  }));
  const body = { householdId, parts, agreedWith: '陈女士' };
  const both = await Promise.all([1, 2].map(() => world.send('POST', 'instalment-plans', body, collector)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const { body: plan } = both.find(({ status }) => status === 201) ?? both[0] ?? { body: {} };
  expect(plan).toMatchObject({ state: 'proposed' });
  const act = (name: string, as = place.manager, said: object = {}, version = 1) =>
    world.send('POST', `instalment-plans/${plan.id}/${name}`, said, as, { version });
  expect((await act('approve', collector)).status).toBe(403);
  expect((await act('approve', someoneOf(place.propertyId, 'e-3', ['billing:read', 'billing:collect']))).status).toBe(
    403,
  );
  expect(await act('approve')).toMatchObject({ status: 200, body: { state: 'agreed' } });
  expect(await act('end', collector, { reason: '改为一次付清' }, 2)).toMatchObject({ body: { state: 'ended' } });
  const stranger = someoneOf('p-elsewhere');
  expect((await world.get(`instalment-plans?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.send('POST', 'instalment-plans', body, stranger)).body.code).toBe('billing.household-not-found');
});
