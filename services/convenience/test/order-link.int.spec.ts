import { type Caller, runAsSystem } from '@goldkey/access';
import { aDeputyOf } from '@goldkey/testing';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let cleaning: { id: string };
let colleague: Caller;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  cleaning = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await world.publish(place, [world.line(cleaning.id, { prepaid: true, deposit: '50' })]);
  const verbs = ['read', 'order', 'perform'].map((verb) => `convenience:${verb}`);
  colleague = someoneOf(place.propertyId, 'e-general', verbs);
});
afterAll(() => world?.close());

const hand = {
  name: '陈女士',
  lines: [
    [
      [10, 20],
      [30, 40],
    ],
  ],
};
/** Asked for by telephone, with nobody's signature. */
const wished = async (changes: object = {}) => {
  const asked = { itemId: cleaning.id, mode: 'one-off', householdId: place.homes[0], ownerName: '陈女士', quantity: 2 };
  const body = { ...asked, phone: '13812345678', details: { work: '擦窗' }, ...changes };
  return (await world.done('POST', 'orders', body, place.desk)).id as string;
};
const issue = (id: string, as = colleague) => world.send('POST', `orders/${id}/owner-link`, {}, as);
const linked = async (id: string) => {
  const { status, body } = await issue(id);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { ...body, token: body.url.split('/').at(-1) as string };
};
const doorOf = (token: string) => `/api/convenience/owner/orders/${token}`;
const see = (token: string, headers = {}) => world.service.request({ url: doorOf(token), headers });
const sign = (token: string, body: object = hand, headers = {}) =>
  world.service.request({ method: 'POST', url: `${doorOf(token)}/signature`, body, headers });
const asked = (sql: string, parameters: readonly unknown[]) =>
  runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql, [...parameters])));
const orderOf = async (id: string, as = place.desk) => (await world.get(`orders/${id}`, as)).body;

test('an owner sees by the link what they order and on which terms, and signs it once', async () => {
  const id = await wished();
  const { token, url } = await linked(id);
  expect(url).toMatch(/^https:\/\/goldkey\.example\/d\/[\w-]{43}$/);
  const seen = await see(token);
  expect(seen).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store' },
    body: {
      ...{ propertyName: '桂语庭', itemName: '家政', unit: '小时', address: '3 101', mode: 'one-off', price: '20.00' },
      ...{ quantity: 2, amount: '40.00', due: { prepayment: '40.00', deposit: '50.00' }, details: { work: '擦窗' } },
      ...{ state: 'requested', maySign: true, asStaff: false },
    },
  });
  expect(JSON.stringify(seen.body)).not.toMatch(/陈女士|138|account|e-desk/);

  const signed = await sign(token);
  expect(signed).toMatchObject({ status: 200, body: { state: 'placed', maySign: false, signedOn: 'link' } });
  expect(JSON.stringify(signed.body)).not.toMatch(/陈女士|lines/);
  expect(await sign(token)).toMatchObject({ status: 409, body: { code: 'convenience.link-used' } });
  const news = (await world.news(place.propertyId, 'order.placed')).filter(({ orderId }) => orderId === id);
  expect(news).toMatchObject([{ householdId: place.homes[0], itemId: cleaning.id }]);

  const order = await orderOf(id);
  expect(order).toMatchObject({
    ...{ state: 'placed', signed: true, signedOn: 'link' },
    signature: { ...hand, on: 'link', takenBy: expect.stringMatching(/^order-link /) },
  });
  expect(order.openLinkId).toBeUndefined();
  expect(order.history.at(-1)).toMatchObject({ change: 'order-placed', data: { signedOn: 'link' } });
  expect(JSON.stringify(order.history)).not.toContain('陈女士');
  // What is due before the service is asked for as of every order.
  expect((await world.send('POST', `orders/${id}/services`, {}, place.desk)).body.code).toBe(
    'convenience.prepayment-due',
  );
});

test('of two signatures at the same time one is taken', async () => {
  const id = await wished();
  const { token } = await linked(id);
  const answers = await Promise.all([sign(token), sign(token, { ...hand, name: '陈先生' })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await world.news(place.propertyId, 'order.placed')).filter(({ orderId }) => orderId === id)).toHaveLength(1);
});

test('a link that is issued while its owner signs ends before or after, and never undoes the other', async () => {
  for (let round = 0; round < 6; round++) {
    const id = await wished();
    const { token } = await linked(id);
    const [signed, issued] = await Promise.all([sign(token), issue(id)]);
    expect([signed.status, issued.status]).toEqual(signed.status === 200 ? [200, 409] : [409, 201]);
    expect((await orderOf(id)).state).toBe(signed.status === 200 ? 'placed' : 'requested');
  }
});

test('a signature that is none leaves the link unused: nothing drawn, too much drawn, no name, a click of ours', async () => {
  const id = await wished();
  const { token } = await linked(id);
  const point = [10, 20];
  const long = Array.from({ length: 401 }, () => point);
  for (const lines of [[], [[]], [long], Array.from({ length: 81 }, () => [point]), [[[0, 1001]]]])
    expect(await sign(token, { ...hand, lines })).toMatchObject({ status: 400 });
  expect(await sign(token, { ...hand, name: ' ' })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'name' }] },
  });
  // The gateway says so of whoever has a session.
  const ofStaff = { 'x-signed-in': 'true' };
  expect(await sign(token, hand, ofStaff)).toMatchObject({
    status: 403,
    body: { code: 'convenience.signature-of-staff.forbidden' },
  });
  expect((await see(token, ofStaff)).body).toMatchObject({ asStaff: true, maySign: true });
  expect(await orderOf(id)).toMatchObject({ state: 'requested', signed: false });
  expect((await sign(token)).status).toBe(200);
});

test('the link is sent and taken back by another than took the order or is to perform it; a new one ends the earlier', async () => {
  const id = await wished();
  const own = { status: 403, body: { code: 'convenience.own-order.forbidden' } };
  for (const taker of [place.desk, aDeputyOf(place.desk)]) expect(await issue(id, taker)).toMatchObject(own);
  const appointment = { employeeId: 'e-general', plannedAt: '2027-03-01T10:00:00+08:00' };
  await world.done('POST', `orders/${id}/appointment`, appointment, place.desk, { version: 1 });
  expect(await issue(id)).toMatchObject(own);
  const third = place.manager;
  expect((await orderOf(id, place.desk)).mayLink).toBe(false);
  expect((await orderOf(id, third)).mayLink).toBe(true);

  const first = (await issue(id, third)).body;
  const both = await Promise.all([issue(id, third), issue(id, third)]);
  const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? '';
  expect((await see(tokenOf(first))).body.code).toBe('convenience.link-revoked');
  const seen = await Promise.all(both.map(({ body }) => see(tokenOf(body))));
  expect(seen.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { openLinkId } = await orderOf(id, third);
  expect(both.map(({ body }) => body.linkId)).toContain(openLinkId);
  const listed = (await world.get(`orders?propertyId=${place.propertyId}&state=requested`, third)).body.items;
  expect(listed.find((line: { id: string }) => line.id === id)).toMatchObject({ openLinkId, mayLink: true });

  const revoke = (as: Caller) => world.send('POST', `order-links/${openLinkId}/revoke`, {}, as);
  for (const as of [place.desk, colleague]) expect(await revoke(as)).toMatchObject(own);
  const elsewhere = await world.place();
  expect(await issue(id, elsewhere.desk)).toMatchObject({ status: 404, body: { code: 'convenience.order-not-found' } });
  expect(await revoke(elsewhere.desk)).toMatchObject({
    status: 404,
    body: { code: 'convenience.order-link-not-found' },
  });
  expect((await revoke(third)).status).toBe(204);
  expect((await revoke(third)).status).toBe(204);
  expect((await orderOf(id, third)).openLinkId).toBeUndefined();
  for (const { body } of both) expect((await sign(tokenOf(body))).body.code).toBe('convenience.link-revoked');
});

test('an order that is signed, withdrawn or ended says so by its link, and gets no link more', async () => {
  const withdrawn = await wished();
  const { token } = await linked(withdrawn);
  await world.done('POST', `orders/${withdrawn}/withdraw`, { reason: '不要了' }, place.desk, { version: 1 });
  expect((await see(token)).body).toMatchObject({ state: 'withdrawn', maySign: false });
  expect(await sign(token)).toMatchObject({ status: 409, body: { code: 'convenience.order-state' } });
  expect((await issue(withdrawn)).body.code).toBe('convenience.order-state');
  const over = await orderOf(withdrawn);
  expect([over.openLinkId, over.mayLink]).toEqual([undefined, false]);

  const standing = await wished({ mode: 'standing' });
  const link = await linked(standing);
  await world.done('POST', `orders/${standing}/sign`, { signature: { ...hand, on: 'screen' } }, place.desk, {
    version: 1,
  });
  expect((await see(link.token)).body).toMatchObject({ state: 'placed', maySign: false, signedOn: 'screen' });
  expect((await sign(link.token)).body.code).toBe('convenience.order-state');
  await world.done('POST', `orders/${standing}/end`, { reason: '搬家' }, place.desk, { version: 2 });
  expect((await see(link.token)).body).toMatchObject({ state: 'ended', maySign: false });
});

test('nobody guesses a link; one that has expired opens nothing, and another is issued', async () => {
  expect(await see('x'.repeat(43))).toMatchObject({ status: 404, body: { code: 'convenience.link-not-found' } });
  expect((await sign('x'.repeat(43))).status).toBe(404);
  const id = await wished();
  const { token, linkId } = await linked(id);
  // The token of an order opens no service.
  expect((await world.service.request({ url: `/api/convenience/owner/${token}` })).status).toBe(404);
  // The clock of the service cannot be moved from outside; the end of the link can.
  await asked(`UPDATE order_link SET state = jsonb_set(state, '{expiresAt}', to_jsonb($2::bigint)) WHERE id = $1`, [
    linkId,
    Date.now() - 1000,
  ]);
  expect(await see(token)).toMatchObject({ status: 409, body: { code: 'convenience.link-expired' } });
  expect((await sign(token)).body.code).toBe('convenience.link-expired');
  expect((await orderOf(id)).openLinkId).toBeUndefined();
  const again = await linked(id);
  expect((await sign(again.token)).status).toBe(200);
});

test('the token is shown once, and not kept', async () => {
  const id = await wished();
  const { token, linkId } = await linked(id);
  const kept = await asked('SELECT * FROM order_link WHERE id = $1', [linkId]);
  expect(kept).toHaveLength(1);
  const keys = await asked('SELECT * FROM idempotency_key', []);
  expect(JSON.stringify([kept, keys])).toContain(linkId);
  expect(JSON.stringify([kept, keys])).not.toContain(token);
});
