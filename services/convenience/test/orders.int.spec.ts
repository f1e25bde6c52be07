import { type Caller, runAsSystem } from '@goldkey/access';
import { dayOf, instant, monthOf } from '@goldkey/kernel';
import { knockAsEveryRole } from '@goldkey/service-kit/testing';
import { aDeputyOf } from '@goldkey/testing';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
let water: { id: string };
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
  water = await world.item(place);
  await world.publish(place, [world.line(water.id)]);
  await world.done(
    'POST',
    'stock-moves',
    { itemId: water.id, kind: 'received', quantity: 10, supplier: '水站' },
    place.desk,
  );
});
afterAll(() => world?.close());

const signature = {
  on: 'screen',
  name: '陈女士',
  lines: [
    [
      [10, 20],
      [30, 40],
    ],
  ],
};
const order = (changes: object = {}) => ({
  itemId: water.id,
  mode: 'standing',
  householdId: place.homes[0],
  ownerName: '陈女士',
  phone: '13812345678',
  details: { barrels: '1' },
  signature,
  ...changes,
});
/** Who sits beside the one who performs. */
const colleagueOf = ({ propertyId }: Place) =>
  someoneOf(
    propertyId,
    'e-general',
    ['read', 'order', 'perform'].map((verb) => `convenience:${verb}`),
  );
const tokenOf = ({ url }: { url: string }) => url.split('/').at(-1) ?? '';
const owner = { as: undefined };

test('a standing order is placed with a signature, performed out of the store, confirmed by the owner’s link once', async () => {
  const { propertyId, desk } = place;
  const made = await world.done('POST', 'orders', order(), desk);
  expect(made).toMatchObject({
    state: 'placed',
    address: '3 101',
    price: '20.00',
    number: expect.stringMatching(/-00001$/),
  });
  expect(await world.news(propertyId, 'order.placed')).toMatchObject([
    { orderId: made.id, householdId: place.homes[0] },
  ]);
  const { items } = (await world.get(`orders?propertyId=${propertyId}`, place.cashier)).body;
  expect(items[0]).toMatchObject({ phone: '138****5678', signed: true });
  const service = await world.done('POST', `orders/${made.id}/services`, { quantity: 2 }, desk);
  expect(service).toMatchObject({ state: 'performed', amount: '40.00', employeeId: 'e-desk', late: false });
  const { body: store } = await world.get(`stock-moves?propertyId=${propertyId}`, desk);
  expect(store.items[0]).toMatchObject({ kind: 'delivered', quantity: -2, left: 8 });
  expect((await world.send('POST', `orders/${made.id}/services`, { quantity: 9 }, desk)).body.code).toBe(
    'convenience.stock-too-small',
  );
  expect((await world.get(`orders/${made.id}`, desk)).body).toMatchObject({ performed: 1 });

  const link = await world.done('POST', `services/${service.id}/owner-link`, {}, colleagueOf(place));
  const door = `owner/${tokenOf(link)}`;
  expect(link.url).toMatch(/^https:\/\/goldkey\.example\/s\//);
  expect((await world.service.request({ url: `/api/convenience/${door}` })).body).toMatchObject({
    itemName: '桶装水',
    amount: '40.00',
    mayAnswer: true,
  });
  const say = (body: object) =>
    world.service.request({ method: 'POST', url: `/api/convenience/${door}/answer`, body, ...owner });
  const ofStaff = { done: true, paid: '40' };
  const url = `/api/convenience/${door}/answer`;
  // The gateway says so of whoever has a session.
  expect(
    await world.service.request({ method: 'POST', url, body: ofStaff, headers: { 'x-signed-in': 'true' } }),
  ).toMatchObject({ status: 403, body: { code: 'convenience.answer-of-staff.forbidden' } });
  expect((await say({ done: false })).body.code).toBe('convenience.dispute-unreasoned-invalid');
  expect((await say({ done: true, paid: '45' })).body).toMatchObject({ state: 'confirmed', mayAnswer: false });
  expect((await say({ done: true })).status).toBe(409);
  expect(await world.news(propertyId, 'service.confirmed')).toMatchObject([{ serviceId: service.id }]);
  const { body: odd } = await world.get(`services?propertyId=${propertyId}&paidOtherwise=true`, place.manager);
  expect(odd.items).toMatchObject([{ id: service.id, received: '0.00', paidOtherwise: true }]);
  const end = { reason: '搬家' };
  await world.done('POST', `orders/${made.id}/end`, end, desk, { version: 2 });
  expect((await world.send('POST', `orders/${made.id}/services`, {}, desk)).body.code).toBe('convenience.order-state');
});

test('the link of a service is issued and revoked by another person than performed it; a new one ends the earlier', async () => {
  const { desk, propertyId } = place;
  const colleague = colleagueOf(place);
  const { id } = await world.done('POST', 'orders', order(), desk);
  const service = await world.done('POST', `orders/${id}/services`, {}, desk);
  const issue = (as: Caller) => world.send('POST', `services/${service.id}/owner-link`, {}, as);
  const own = { status: 403, body: { code: 'convenience.own-service.forbidden' } };
  for (const performer of [desk, aDeputyOf(desk)]) expect(await issue(performer)).toMatchObject(own);
  const seenBy = async (as: Caller) =>
    (await world.get(`services?propertyId=${propertyId}&orderId=${id}`, as)).body.items[0];
  const open = async () => (await seenBy(desk)).openLinkId;
  const reader = someoneOf(propertyId, 'e-reader', ['convenience:read']);
  for (const as of [desk, aDeputyOf(desk), reader]) expect((await seenBy(as)).mayLink).toBe(false);
  expect((await seenBy(colleague)).mayLink).toBe(true);
  expect(await open()).toBeUndefined();
  const earlier = (await issue(colleague)).body;
  const both = await Promise.all([issue(colleague), issue(colleague)]);
  const seen = (link: { url: string }) => world.service.request({ url: `/api/convenience/owner/${tokenOf(link)}` });
  expect((await seen(earlier)).body.code).toBe('convenience.link-revoked');
  const answers = await Promise.all(both.map(({ body }) => seen(body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const linkId = await open();
  expect(both.map(({ body }) => body.linkId)).toContain(linkId);
  const revoke = (as: Caller) => world.send('POST', `service-links/${linkId}/revoke`, {}, as);
  for (const performer of [desk, aDeputyOf(desk)]) expect(await revoke(performer)).toMatchObject(own);
  expect(await open()).toBe(linkId);
  expect((await revoke(colleague)).status).toBe(204);
  expect((await revoke(colleague)).status).toBe(204);
  for (const { body } of both) expect((await seen(body)).body.code).toBe('convenience.link-revoked');
  expect(await open()).toBeUndefined();
  const missing = await world.send('POST', 'service-links/nothing/revoke', {}, colleague);
  expect(missing).toMatchObject({ status: 404, body: { code: 'convenience.service-link-not-found' } });
  await world.done('POST', `orders/${id}/end`, { reason: '搬家' }, desk, { version: 2 });
});

test('a link that is issued while its owner answers ends before or after, and neither is turned away as a fault', async () => {
  const { desk } = place;
  const colleague = colleagueOf(place);
  const { id } = await world.done('POST', 'orders', order({ details: { barrels: '1' } }), desk);
  await world.done('POST', 'stock-moves', { itemId: water.id, kind: 'received', quantity: 10, supplier: '水站' }, desk);
  for (let round = 0; round < 6; round++) {
    const service = await world.done('POST', `orders/${id}/services`, { quantity: 1 }, desk);
    const link = await world.done('POST', `services/${service.id}/owner-link`, {}, colleague);
    const url = `/api/convenience/owner/${tokenOf(link)}/answer`;
    const [said, issued] = await Promise.all([
      world.service.request({ method: 'POST', url, body: { done: true }, ...owner }),
      world.send('POST', `services/${service.id}/owner-link`, {}, colleague),
    ]);
    expect([said.status, issued.status]).toEqual(said.status === 200 ? [200, 409] : [409, 201]);
  }
});

test('what is asked for by telephone waits for the signature; an appointment is put off with its reason', async () => {
  const { desk } = place;
  const { signature: _signature, ...wish } = order({ mode: 'one-off' });
  const { id } = await world.done('POST', 'orders', wish, desk);
  expect((await world.send('POST', `orders/${id}/services`, {}, desk)).body.code).toBe('convenience.order-state');
  const appoint = (body: object, version: number) =>
    world.send(
      'POST',
      `orders/${id}/appointment`,
      { employeeId: 'e-desk', plannedAt: '2026-12-01T10:00:00+08:00', ...body },
      desk,
      { version },
    );
  expect((await appoint({ employeeId: 'e-nobody' }, 1)).body.code).toBe('convenience.employee-not-found');
  expect(await appoint({}, 1)).toMatchObject({ status: 200, body: { appointment: { employeeName: '王e-desk' } } });
  expect((await appoint({}, 2)).body.code).toBe('convenience.put-off-unreasoned-invalid');
  await appoint({ reason: '业主不在家' }, 2);
  const named = (await world.news(place.propertyId, 'order.worker-set')).filter((one) => one['orderId'] === id);
  expect(named).toEqual([expect.objectContaining({ orderId: id, employeeId: 'e-desk' })]);
  await world.done('POST', `orders/${id}/sign`, { signature: { on: 'paper', name: '陈', paperNumber: 'WT-1' } }, desk, {
    version: 3,
  });
  expect((await world.get(`orders?mine=true`, desk)).body.items).toMatchObject([
    { id, putOff: [{ reason: '业主不在家' }] },
  ]);
});

test('orders are numbered by the year that the property’s own calendar shows', async () => {
  const other = await world.place();
  const { propertyId, manager, general, desk } = other;
  const barrels = await world.item(other);
  const at = '2025-06-01T10:00:00+08:00';
  const list = { propertyId, year: '2025', lines: [world.line(barrels.id)] };
  const { id } = await world.done('POST', 'catalogues', list, manager);
  const act = (name: string, body: object, as: Caller, version: number) =>
    world.done('POST', `catalogues/${id}/${name}`, { ...body, at }, as, { version });
  await act('submit', {}, manager, 1);
  await act('approve', { reasons: { [barrels.id]: '试行' } }, general, 2);
  await act('publish', { channels: ['screen'] }, manager, 3);
  const own = { itemId: barrels.id, householdId: other.homes[0] };
  const newYear = order({ ...own, at: '2026-01-01T00:30:00+08:00' });
  expect(await world.done('POST', 'orders', newYear, desk)).toMatchObject({ number: '2026-00001' });
});

test('nothing unpublished is sold, whatever the price', async () => {
  const hidden = await world.item(place, { kind: 'housekeeping', name: '家政' });
  const sold = await world.send('POST', 'orders', order({ itemId: hidden.id, details: { work: '擦窗' } }), place.desk);
  expect(sold).toMatchObject({ status: 409, body: { code: 'convenience.item-not-published' } });
});

test('fees go to another person, counted, all or none; who pays ahead is not asked again', async () => {
  const other = await world.place();
  const { propertyId, desk, cashier } = other;
  const cleaning = await world.item(other, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await world.publish(other, [world.line(cleaning.id, { prepaid: true, deposit: '50' })]);
  const body = order({
    itemId: cleaning.id,
    householdId: other.homes[0],
    details: { work: '擦窗' },
    quantity: 2,
    mode: 'one-off',
  });
  const { id } = await world.done('POST', 'orders', body, desk);
  expect((await world.send('POST', `orders/${id}/services`, {}, desk)).body.code).toBe('convenience.prepayment-due');
  const till = someoneOf(propertyId, 'e-till', ['convenience:perform', 'convenience:cash']);
  await world.done('POST', `orders/${id}/advance`, { kind: 'prepayment', amount: '40' }, desk);
  await world.done('POST', `orders/${id}/advance`, { kind: 'deposit', amount: '50', receipt: 'R-7' }, till);
  const service = await world.done('POST', `orders/${id}/services`, {}, desk);
  expect((await world.send('POST', `services/${service.id}/fees`, { amount: '1' }, desk)).body.code).toBe(
    'convenience.more-than-due-invalid',
  );
  const { body: held } = await world.get(`fees?propertyId=${propertyId}&state=held`, cashier);
  expect(held.items).toMatchObject([{ kind: 'prepayment', amount: '40.00', employeeId: 'e-desk', late: false }]);
  const feeIds = held.items.map((fee: { id: string }) => fee.id);
  const bring = (counted: string, as = cashier) => world.send('POST', 'fees/hand-over', { feeIds, counted }, as);
  expect((await bring('39.99')).body.code).toBe('convenience.counted-otherwise-invalid');
  const own = someoneOf(propertyId, 'e-desk', ['convenience:read', 'convenience:cash']);
  expect(await bring('40', own)).toMatchObject({ status: 403, body: { code: 'convenience.own-fee.forbidden' } });
  expect((await bring('40', aDeputyOf(own))).body.code).toBe('convenience.own-fee.forbidden');
  expect((await bring('40')).body).toMatchObject({ fees: feeIds });
  expect((await bring('40')).body.code).toBe('convenience.fee-handed-over');
  expect(await world.news(propertyId, 'fee.received')).toMatchObject([
    { feeId: feeIds[0], amount: '40.00', employeeId: 'e-desk' },
  ]);
  expect(await world.news(propertyId, 'fee.handed-over')).toMatchObject([{ feeId: feeIds[0] }]);
  const month = monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
  const { checks, of } = await world.done('POST', 'payment-checks', { propertyId, month, count: 5 }, other.manager);
  expect([of, checks]).toMatchObject([1, [{ serviceId: service.id }]]);
  // Whoever performed the service asks nobody about it: the link would be in their hands.
  const performer = someoneOf(propertyId, 'e-desk', ['convenience:define']);
  expect((await world.send('POST', 'payment-checks', { propertyId, month, count: 5 }, performer)).body.code).toBe(
    'convenience.nothing-to-check',
  );
  const deposit = await world.done('POST', `orders/${id}/deposit-return`, { amount: '50' }, cashier, { version: 4 });
  expect(deposit).toMatchObject({ depositReturned: { amount: '50.00' } });
});

test('a venue is let once at a time, whoever asks at the same time', async () => {
  const { manager, desk, propertyId } = place;
  const { id: venueId } = await world.done('POST', 'venues', { propertyId, code: 'SQ', name: '中心广场' }, manager);
  const span = (from: number, until: number) => ({
    venueId,
    fromAt: `2026-12-0${from}T08:00:00+08:00`,
    untilAt: `2026-12-0${until}T08:00:00+08:00`,
    purpose: '家电展',
    exhibitor: '苏宁',
  });
  const both = await Promise.all([1, 2].map(() => world.send('POST', 'bookings', span(1, 3), desk)));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(await world.send('POST', 'bookings', span(3, 4), desk)).toMatchObject({ status: 201 });
  const { id } = both.find(({ status }) => status === 201)?.body ?? {};
  await world.done('POST', `bookings/${id}/cancel`, { reason: '下雨' }, desk, { version: 1 });
  expect(await world.send('POST', 'bookings', span(2, 3), desk)).toMatchObject({ status: 201 });
  const december = 'from=2026-12-02T00:00:00%2B08:00&until=2026-12-03T00:00:00%2B08:00';
  const { body } = await world.get(`bookings?propertyId=${propertyId}&state=booked&${december}`, desk);
  expect(body.items).toMatchObject([{ fromAt: '2026-12-02T08:00:00+08:00', exhibitor: '苏宁' }]);
  const twice = runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `INSERT INTO booking SELECT id || '-2', property_id, venue_id, from_at, until_at, standing, state, 1
         FROM booking WHERE standing = 'booked'`,
        [],
      ),
    ),
  );
  await expect(twice).rejects.toThrow(/booking_once/);
});

test('who acts for another property sees and does none of it', async () => {
  const elsewhere = await world.place();
  const stranger = someoneOf(
    elsewhere.propertyId,
    'e-x',
    ['read', 'order', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
  for (const door of ['orders', 'services', 'fees', 'bookings', 'stock-moves'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const { items } = (await world.get(`orders?propertyId=${place.propertyId}`, place.desk)).body;
  const perform = await world.send('POST', `orders/${items[0].id}/services`, {}, stranger);
  expect(perform).toMatchObject({ status: 404, body: { code: 'convenience.order-not-found' } });
});

test('every door lets in whom the matrix names and nobody else, whatever the role', async () => {
  expect(await knockAsEveryRole(world.service, 'convenience')).toEqual([]);
}, 120_000);
