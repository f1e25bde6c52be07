import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { signedHeaders } from '../src/adapters/out/provider/signature.js';
import { ChaseOnlinePayments } from '../src/application/online/chase-online-payments.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

const SECRET = 'what the provider signs with';
const CALLS = '/api/billing/online/calls/test';

/** Between the provider and the door: passes calls on over HTTP, keeps them, and loses them when told to. */
class Line {
  readonly calls: { headers: Record<string, string>; body: string }[] = [];
  loses = false;
  server: Server | undefined;

  async open(): Promise<string> {
    this.server = createServer(async (request, response) => {
      const call = { headers: request.headers as Record<string, string>, body: await text(request) };
      this.calls.push(call);
      if (!this.loses) await deliver(call);
      response.end();
    });
    await new Promise<void>((ready) => this.server?.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${CALLS}`;
  }
}

const line = new Line();
let world: BillingWorld;
beforeAll(async () => {
  const PAYMENT_CALLBACK_URL = await line.open();
  world = await BillingWorld.open({
    PAYMENT_PROVIDER: 'test',
    PAYMENT_SECRET: SECRET,
    PAYMENT_CALLBACK_URL,
    HTTP_PORT: '0',
  });
});
afterAll(async () => {
  await world?.close();
  await new Promise((closed) => line.server?.close(closed));
});
beforeEach(() => {
  line.loses = false;
  line.calls.length = 0;
});

const deliver = ({ headers, body }: { headers: Record<string, string>; body: string }) =>
  world.service.request({ method: 'POST', url: CALLS, headers, body: body as never, key: null });
/** A call that the provider would sign, whatever it says. */
const signed = (said: object, secret = SECRET) => {
  const body = JSON.stringify(said);
  const headers = { 'content-type': 'application/json', ...signedHeaders(secret, instant(Date.now()), body) };
  return deliver({ headers, body });
};

/** A home that owes 200.00 for each of two months, and its link. */
const linked = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  for (const month of ['2026-02', '2026-03']) await world.bill(place, [item.id], month);
  const householdId = place.homes[0] as string;
  const { url, linkId } = await world.done('POST', `households/${householdId}/bill-link`, {}, place.manager);
  const token = String(url).split('/b/')[1] ?? '';
  return { place, householdId, linkId, token, door: `/api/billing/owner/${token}` };
};
type Linked = Awaited<ReturnType<typeof linked>>;

const seen = async (url: string) => (await world.service.request({ url })).body;
const begin = (door: string, body: object, language?: string) =>
  world.service.request({ method: 'POST', url: `${door}/payments`, body, key: null, language });
const begun = async ({ door }: Linked, changes: object = {}) => {
  const { status, body } = await begin(door, { means: 'wechat', amount: '400.00', owed: '400.00', ...changes });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as { id: string; payAt: string; state: string };
};
/** As the payer's browser does, on the provider's page. */
const decide = (payAt: string, act: 'confirm' | 'cancel' | 'back') =>
  world.service.request({ method: 'POST', url: `${new URL(payAt).pathname}/${act}`, key: null });
const chase = () => runAsSystem('test', () => world.service.app.get(ChaseOnlinePayments).run());
const age = (id: string, state: object = {}) =>
  runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        "UPDATE online_payment SET begun_at = begun_at - interval '1 hour', state = state || $2::jsonb WHERE id = $1",
        [id, JSON.stringify(state)],
      ),
    ),
  );
const receiptsOf = async ({ propertyId, manager }: Place) =>
  (await world.get(`payments?propertyId=${propertyId}&sort=receipt`, manager)).body.items;

test('by its link a household sees what it owes and why, pays at the provider, and has its receipt; the ledger agrees', async () => {
  const home = await linked();
  const { place, door, token, householdId } = home;
  const view = await seen(door);
  expect(view).toMatchObject({
    propertyName: '桂语庭',
    owed: '400.00',
    credit: '0.00',
    receipts: [],
    pay: { means: ['wechat', 'alipay'], isTest: true },
    charges: [{ month: '2026-02', open: '200.00', explanation: { quantity: '100' } }, { month: '2026-03' }],
  });
  expect(JSON.stringify(view)).not.toContain(place.homes[1]);
  const [, march] = view.charges;
  const order = await begun(home, { amount: '250.00', chosen: [march.id] });
  expect((await begun(home, { amount: '250.00', chosen: [march.id] })).id).toBe(order.id);
  expect(order.payAt).not.toContain(token);
  const traditional = (
    await begin(door, { means: 'wechat', amount: '250.00', owed: '400.00', chosen: [march.id] }, 'zh-TW')
  ).body;
  expect(traditional.id).toBe(order.id);
  // The page speaks as the payer chose, whatever the browser asks for.
  const { pathname, search } = new URL(traditional.payAt);
  const chosen = await world.service.request({ url: `${pathname}${search}`, language: 'en' });
  expect(chosen.body).toContain('<html lang="zh-TW">');
  expect(chosen.body).toContain('測試');
  const page = await world.service.request({ url: pathname, language: 'en' });
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.body).toContain('no money moves');
  expect(page.body).toContain('¥250.00');
  const back = await decide(order.payAt, 'confirm');
  expect([back.status, back.headers['location']]).toEqual([303, `http://127.0.0.1:9/b/return?payment=${order.id}`]);
  expect(line.calls).toHaveLength(1);
  expect(await seen(`${door}/payments/${order.id}`)).toMatchObject({ state: 'paid', looked: false });
  expect(await seen(door)).toMatchObject({
    owed: '200.00',
    credit: '50.00',
    charges: [{ month: '2026-02' }],
    receipts: [
      { amount: '250.00', means: 'wechat', charges: [{ month: '2026-03', feeItem: '物业费', amount: '200.00' }] },
    ],
  });
  expect(await receiptsOf(place)).toMatchObject([
    { receipt: expect.stringMatching(/-000001$/), cashierName: '业主', source: { kind: 'online', id: order.id } },
  ]);
  expect(await world.balances(place.propertyId)).toEqual({
    receivable: 40000,
    wechat: 25000,
    credit: -5000,
    income: -60000,
  });
  expect((await world.get(`online-payments/${order.id}`, place.manager)).body).toMatchObject({
    state: 'paid',
    householdId,
    history: [{ change: 'online-payment-begun' }, { change: 'online-payment-paid' }],
  });
  const again = await decide(order.payAt, 'cancel');
  expect([again.status, (await seen(`${door}/payments/${order.id}`)).state]).toEqual([303, 'paid']);
});

test('a call that comes ten times, and at once, books once; one that is lost is asked for', async () => {
  const home = await linked();
  const { payAt, id } = await begun(home);
  line.loses = true;
  await decide(payAt, 'confirm');
  expect((await seen(`${home.door}/payments/${id}`)).state).toBe('begun');
  await age(id);
  await chase();
  expect((await seen(`${home.door}/payments/${id}`)).state).toBe('paid');
  const [call] = line.calls;
  const answers = await Promise.all(Array.from({ length: 10 }, () => deliver(call as never)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(await receiptsOf(home.place)).toHaveLength(1);

  const other = await linked();
  const second = await begun(other);
  await decide(second.payAt, 'confirm');
  const calls = line.calls.slice(1);
  await Promise.all([...calls, ...calls].map(deliver));
  expect(await receiptsOf(other.place)).toHaveLength(1);
});

test('money that comes after its time, or after the debt was paid at the counter, is credit', async () => {
  const home = await linked();
  const { place, householdId, door } = home;
  const { id, payAt } = await begun(home);
  line.loses = true;
  await decide(payAt, 'confirm');
  await age(id, { expiresAt: Date.now() - 1000 });
  const cashier = someoneOf(place.propertyId, 'e-1');
  await world.done('POST', 'payments', { householdId, means: 'card', amount: '400.00', owed: '400.00' }, cashier);
  const late = await signed({ orderId: id, state: 'paid', amount: '400.00', reference: 'late-1' });
  expect(late.body).toMatchObject({ state: 'paid', booked: true, discrepant: false });
  expect(await seen(door)).toMatchObject({ owed: '0.00', credit: '400.00' });
  expect(await receiptsOf(place)).toMatchObject([
    { means: 'card', credit: '0.00' },
    { means: 'wechat', credit: '400.00' },
  ]);

  const unpaid = await linked();
  const left = await begun(unpaid);
  await age(left.id, { expiresAt: Date.now() - 1000 });
  await chase();
  expect((await seen(`${unpaid.door}/payments/${left.id}`)).state).toBe('expired');
  await signed({ orderId: left.id, state: 'paid', amount: '400.00', reference: `r-${left.id}` });
  expect(await seen(unpaid.door)).toMatchObject({ owed: '0.00', receipts: [{ amount: '400.00' }] });
});

test('two who pay one debt at once: both payments stand, the debt is settled once, the rest is credit', async () => {
  const home = await linked();
  const { place, householdId, door } = home;
  const [one, other] = [await begun(home), await begun(home, { means: 'alipay' })];
  expect(one.id).not.toBe(other.id);
  const counter = { householdId, means: 'card', amount: '400.00', owed: '400.00' };
  const [, , atCounter] = await Promise.all([
    decide(one.payAt, 'confirm'),
    decide(other.payAt, 'confirm'),
    world.send('POST', 'payments', counter, someoneOf(place.propertyId, 'e-1')),
  ]);
  const paid = atCounter.status === 201 ? 3 : 2;
  expect(await seen(door)).toMatchObject({ owed: '0.00', credit: `${(paid - 1) * 400}.00` });
  const receipts = (await receiptsOf(place)).map(({ receipt }: { receipt: string }) => receipt.slice(-6));
  expect(receipts).toEqual(['000001', '000002', '000003'].slice(0, paid));
});

test('what is forged, stale or of another amount is not booked; of another amount somebody is told', async () => {
  const home = await linked();
  const { id, payAt } = await begun(home);
  const said = { orderId: id, state: 'paid', amount: '400.00', reference: 'forged' };
  expect((await signed(said, 'guessed')).body.code).toBe('billing.call-not-signed.forbidden');
  const body = JSON.stringify(said);
  const old = signedHeaders(SECRET, instant(Date.now() - 6 * 60_000), body);
  const stale = { body, headers: { 'content-type': 'application/json', ...old } };
  expect((await deliver(stale)).status).toBe(403);
  expect((await signed({ ...said, orderId: 'nobody' })).body.code).toBe('billing.online-payment-not-found');
  const wrong = await signed({ ...said, amount: '4.00', reference: `w-${id}` });
  expect(wrong.body).toMatchObject({ state: 'begun', booked: false, discrepant: true });
  expect((await receiptsOf(home.place)).length).toBe(0);
  const { body: listed } = await world.get('online-payments?discrepant=true', home.place.manager);
  expect(listed.items).toMatchObject([{ id, discrepancy: { amount: '4.00' } }]);
  await decide(payAt, 'cancel');
  expect(await seen(`${home.door}/payments/${id}`)).toMatchObject({ state: 'failed', looked: true });
  expect((await begin(home.door, { means: 'wechat', amount: '1.00', owed: '399.00' })).body.code).toBe(
    'billing.owed-changed',
  );
});

test('credit goes back by approval the way it came: the books first, then the provider, once', async () => {
  const home = await linked();
  const { place, householdId } = home;
  const { id, payAt } = await begun(home, { amount: '450.00' });
  await decide(payAt, 'confirm');
  const { version } = (await world.get(`online-payments/${id}`, place.manager)).body;
  const wanted = { householdId, amount: '50.00', means: 'wechat', reason: '多付' };
  const asker = someoneOf(place.propertyId, 'e-1');
  const refund = await world.done('POST', 'refunds', wanted, asker);
  const send = () => world.send('POST', `online-payments/${id}/refund`, { refundId: refund.id }, asker, { version });
  expect((await send()).body.code).toBe('billing.refund-state');
  await world.done('POST', `refunds/${refund.id}/approve`, {}, place.manager, { version: 1 });
  expect((await send()).body).toMatchObject({ state: 'refunded', refund: { amount: '50.00' } });
  expect(await world.balances(place.propertyId)).toMatchObject({ wechat: 40000 });
  await chase();
  await chase();
  expect((await world.get(`online-payments/${id}`, place.manager)).body.refund).toHaveProperty('confirmedAt');
  expect((await world.get('online-payments?refundWaits=true', place.manager)).body.total).toBe(0);
});

test('a link that ended, or is of another, opens nothing; strangers see no order and make no link', async () => {
  const [home, other] = [await linked(), await linked()];
  const { id } = await begun(home);
  expect((await world.service.request({ url: `${other.door}/payments/${id}` })).status).toBe(404);
  const stranger = someoneOf('p-elsewhere');
  expect((await world.get(`online-payments?propertyId=${home.place.propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`online-payments/${id}`, stranger)).status).toBe(404);
  const make = (as: Parameters<typeof world.send>[3]) =>
    world.send('POST', `households/${home.householdId}/bill-link`, {}, as);
  expect((await make(stranger)).status).toBe(404);
  expect((await make(someoneOf(home.place.propertyId, 'e-3', ['billing:read']))).status).toBe(403);
  expect((await world.send('POST', `bill-links/${home.linkId}/revoke`, {}, stranger)).status).toBe(404);
  await world.send('POST', `bill-links/${home.linkId}/revoke`, {}, home.place.manager);
  const ended = await world.service.request({ url: home.door });
  expect([ended.status < 500, ended.body.code]).toEqual([true, 'billing.link-ended']);
  expect((await world.service.request({ url: '/api/billing/owner/nothing' })).body.code).toBe('billing.link-not-found');
});
