import { addDays, dayOf, instant } from '@goldkey/kernel';
import { doorsWithoutId, knockAsEveryRole, WALKED_PROPERTIES, walkScopes } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { above, BillingWorld } from './billing-world.js';
import { orderAt, orderClient } from './order-client.js';

const SEED = 20261127;

let world: BillingWorld;
let properties: string[];
let orders: Awaited<ReturnType<typeof orderClient>>;

/** A property with so many homes, and something behind every door. */
const lively = async (homes: number): Promise<string> => {
  const place = await world.place(Array.from({ length: homes }, () => '50'));
  const { propertyId, manager } = place;
  const [householdId] = place.homes;
  const done = (url: string, body: object) =>
    url === 'budgets' || url === 'targets'
      ? world.done('PUT', url, body, above(place))
      : world.done('POST', url, body, manager);
  const area = await world.feeItem(place);
  const metered = await world.feeItem(place, { basis: 'metered' });
  const parking = await world.feeItem(place, { basis: 'parking', audience: 'subscribed' });
  await world.bill(place, [area.id], '2026-02');
  await done('payments', { householdId, means: 'card', amount: '101.00', owed: '100.00' });
  await done('refunds', { householdId, amount: '1.00', means: 'card', reason: 'x' });
  await world.bill(place, [area.id], '2026-01');
  const [charge] = (await world.get(`households/${householdId}`, manager)).body.charges;
  await done('dunnings', { householdId, step: 'reminder', result: 'sent' });
  await done('write-offs', { householdId, chargeIds: [charge.id], reason: 'x' });
  await done('shifts', { propertyId });
  await done('payments', { householdId, means: 'cash', amount: '1.00', owed: '100.00' });
  await bankCash(propertyId, done);
  await done('budgets', { propertyId, month: '2026-02', amount: '1' });
  await done('targets', { propertyId, month: '2025-12', target: '0.9' });
  await done('periods', { propertyId, month: '2025-12' });
  await done('reports', { propertyId, kind: 'monthly', period: '2026-01' });
  await done('advances', { propertyId, utility: 'water', amount: '1', periodEnd: '2026-03-31', supplier: 'x' });
  await orders.ask('ChargeService', {
    order: orderAt(place),
    serviceId: propertyId,
    amount: '5',
    idempotencyKey: propertyId,
  });
  await done('occupancies', { householdId, from: '2026-01-01' });
  await done('subscriptions', { householdId, feeItemId: parking.id, from: '2026-01-01' });
  const relief = { kind: 'exempt' };
  await done('concessions', { householdId, feeItemId: area.id, relief, from: '2026-01-01', reason: 'x' });
  const plate = { householdId, feeItemId: metered.id, code: 'W-1', installedOn: '2026-01-31', value: '0' };
  await done('meters', plate);
  await done('readings', { propertyId, readings: [{ code: 'W-1', day: '2026-02-28', value: '1' }] });
  const supply = { propertyId, feeItemId: metered.id, code: 'Z-1', place: 'x', installedOn: '2026-01-31', value: '0' };
  await done('main-meters', supply);
  const columns = { day: 'day', amount: 'amount' };
  const format = { propertyId, name: 'x', account: 'transfer', columns };
  const { id: formatId } = await world.done('POST', 'bank-formats', format, manager);
  await world.service.request({
    method: 'POST',
    url: `/api/billing/bank-files?formatId=${formatId}&name=x`,
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from('day,amount\n2026-03-05,1.00'),
    as: manager,
  });
  await done('reconciliations', { propertyId, account: 'transfer', span: '2026-03-05', difference: '1', note: 'x' });
  await orderOnline(householdId as string, done);
  await fiscal(
    { propertyId, propertyNumber: homes },
    { householdId: householdId as string, feeItemId: area.id, chargeId: charge.id },
    done,
  );
  const { owed } = (await world.get(`households/${householdId}`, manager)).body;
  const parts = [{ dueOn: addDays(dayOf(instant(Date.now()), 'Asia/Shanghai'), 10), amount: owed }];
  await done('instalment-plans', { householdId, parts, agreedWith: 'x' });
  return propertyId;
};

/** Cash that goes to the bank before a witness. */
const bankCash = (propertyId: string, done: (url: string, body: object) => Promise<unknown>) => {
  world.staff.known.set('e-9', { name: 'x', propertyIds: [propertyId] });
  const day = dayOf(instant(Date.now()), 'Asia/Shanghai');
  return done('bankings', { propertyId, day, amount: '1.00', bankAccount: 'x', slip: 'x', witness: 'e-9' });
};

/** What an invoice wants, the invoice, and a tax to be filed. */
const fiscal = async (
  { propertyId, propertyNumber }: { readonly propertyId: string; readonly propertyNumber: number },
  { householdId, feeItemId, chargeId }: Record<'householdId' | 'feeItemId' | 'chargeId', string>,
  done: (url: string, body: object) => Promise<unknown>,
) => {
  const feeItems = { [feeItemId]: { account: '6001.01', taxRate: '0.06', taxCode: '3040801010000000000' } };
  const { company, accounts, outputTax, otherIncome } = anAccountMap();
  const map = { propertyId, from: '2025-01-01', company, accounts, outputTax, otherIncome, feeItems };
  await done('account-maps', map);
  await done('invoice-ranges', {
    propertyId,
    kind: 'electronic',
    company,
    prefix: `S${propertyNumber}-`,
    first: 1,
    last: 9,
  });
  await done('invoices', { householdId, chargeIds: [chargeId], kind: 'electronic', buyer: { name: 'x' } });
  await done('tax-duties', { propertyId, tax: 'vat', cadence: 'month', from: '2026-01' });
};

/** An order at the provider, as a household makes it by its link. */
const orderOnline = async (householdId: string, done: (url: string, body: object) => Promise<{ url: string }>) => {
  const { url } = await done(`households/${householdId}/bill-link`, {});
  const door = `/api/billing/owner/${url.split('/').at(-1)}`;
  const { owed } = (await world.service.request({ url: door })).body;
  const body = { means: 'wechat', amount: '1.00', owed };
  await world.service.request({ method: 'POST', url: `${door}/payments`, body, key: null });
};

beforeAll(async () => {
  world = await BillingWorld.open({ PAYMENT_PROVIDER: 'test', PAYMENT_SECRET: 'x' });
  orders = await orderClient(world);
  properties = [];
  for (let n = 0; n < WALKED_PROPERTIES; n += 1) properties.push(await lively(n + 1));
}, 240_000);
afterAll(async () => {
  orders?.close();
  await world?.close();
});

const everything = aCaller({ permissions: ['billing:read', 'audit:read', 'evaluation:operate'] });

test('no list and no count tells of a row outside the scope, whatever the tree, the appointments and the question', async () => {
  const doors = doorsWithoutId(world.service, 'billing').filter(({ path }) => !path.endsWith('/figures'));
  const paths = doors.map(({ path }) => path);
  for (const list of ['bill-lines', 'households', 'payments', 'arrears', 'meters', 'bank-lines', 'online-payments'])
    expect(paths).toContain(`/api/billing/${list}`);
  expect(await walkScopes(world.service, doors, properties, everything, SEED)).toEqual([]);
}, 240_000);

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  expect(await knockAsEveryRole(world.service, 'billing')).toEqual([]);
}, 120_000);
