import { addDays, dayOf, instant } from '@goldkey/kernel';
import { fileDoors, PDF, PNG } from '@goldkey/service-kit/testing';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const HEAD = '日期,摘要,金额,流水号';

/** Two homes that owe, an open till of e-1, and people of the property. */
const place = async () => {
  const at = await world.place(['100', '50']);
  await world.bill(at, [(await world.feeItem(at)).id], '2026-03');
  const cashier = someoneOf(at.propertyId, 'e-1');
  const shift = await world.done('POST', 'shifts', { propertyId: at.propertyId }, cashier);
  for (const [id, name] of [
    ['e-1', '陈一'],
    ['e-9', '孙九'],
    ['e-7', '王七'],
  ] as const)
    world.staff.known.set(id, { name, propertyIds: [at.propertyId] });
  return { ...at, cashier, shift };
};
type Here = Awaited<ReturnType<typeof place>>;

const takesCash = ({ homes, cashier }: Here, amount: string, owed = '200.00') =>
  world.done('POST', 'payments', { householdId: homes[0], means: 'cash', amount, owed }, cashier);
/** The till is counted, and goes to e-9 while e-7 watches. */
const handsOver = async ({ shift, cashier, manager }: Here, counted: string) => {
  await world.done('POST', `shifts/${shift.id}/count`, { counted }, cashier, { version: 1 });
  await world.done('POST', `shifts/${shift.id}/hand-over`, { to: 'e-9' }, manager, { version: 2 });
};

const banking = ({ propertyId }: Pick<Place, 'propertyId'>, more: object = {}) => ({
  ...{ propertyId, day: today, amount: '50.00', bankAccount: '工行 6688', slip: `S-${Math.random()}`, witness: 'e-9' },
  ...more,
});
const bank = (here: Here, more: object = {}, as = here.cashier, rest: object = {}) =>
  world.send('POST', 'bankings', banking(here, more), as, rest);
const safeOf = async ({ propertyId, manager }: Here) =>
  (await world.get(`safes?propertyId=${propertyId}`, manager)).body.items[0];

test('cash of a till that was handed over goes to the bank, and the ledger, the safe and the news say so', async () => {
  const here = await place();
  await takesCash(here, '120.00');
  expect(await safeOf(here)).toMatchObject({ taken: '120.00', banked: '0.00', inSafe: '120.00', inTills: '120.00' });
  const ofTill = { shiftIds: [here.shift.id], amount: '120.00' };
  expect((await bank(here, ofTill)).body.code).toBe('billing.shift-not-handed-over');
  await handsOver(here, '120.00');
  expect((await bank(here, { ...ofTill, amount: '119.00' })).body.code).toBe('billing.banking-differs-invalid');
  const unbanked = `shifts?propertyId=${here.propertyId}&state=handed-over&banked=false`;
  expect((await world.get(unbanked, here.manager)).body.total).toBe(1);
  const done = await bank(here, ofTill);
  expect(done).toMatchObject({
    status: 201,
    body: { amount: '120.00', countedBy: 'e-1', witness: 'e-9', witnessName: '孙九', state: 'banked' },
  });
  expect((await world.get(unbanked, here.manager)).body.total).toBe(0);
  expect((await bank(here, ofTill)).body.code).toBe('billing.shift-banked');
  const { cash = 0, transfer } = await world.balances(here.propertyId);
  expect([cash, transfer]).toEqual([0, 12000]);
  expect(await safeOf(here)).toMatchObject({ taken: '120.00', banked: '120.00', inSafe: '0.00', inTills: '0.00' });
  expect(await world.news(here.propertyId, 'cash.banked')).toMatchObject([
    { bankingId: done.body.id, amount: '120.00', day: today, countedBy: 'e-1', witness: 'e-9' },
  ]);
  const month = today.slice(0, 7);
  const figures = (await world.get(`reports/figures?propertyId=${here.propertyId}&period=${month}`, here.manager)).body;
  expect([figures.takings, figures.payments]).toEqual([{ cash: '120.00' }, 1]);
});

test('never more than there is, by no one alone, and one slip once', async () => {
  const here = await place();
  await takesCash(here, '80.00');
  expect((await bank(here, { amount: '80.01' })).body).toMatchObject({ code: 'billing.more-than-in-safe' });
  // Yesterday it was not there yet.
  const yesterday = addDays(today, -1);
  expect((await bank(here, { day: yesterday })).body.code).toBe('billing.more-than-in-safe');
  expect((await bank(here, { day: addDays(today, 1) })).body.code).toBe('billing.day-ahead-invalid');
  expect((await bank(here, { witness: 'e-1' })).body.code).toBe('billing.two-persons.forbidden');
  expect((await bank(here, { witness: 'e-unknown' })).body.code).toBe('billing.witness-elsewhere-invalid');
  const slip = 'S-1';
  expect((await bank(here, { slip, amount: '10.00' })).status).toBe(201);
  expect((await bank(here, { slip, amount: '10.00' })).body.code).toBe('billing.slip-known');
  for (const wrong of [{ amount: '-1' }, { amount: '1.005' }, { day: '2026-02-30' }, { slip: '' }, { shiftIds: [] }])
    expect([wrong, (await bank(here, wrong)).status]).toEqual([wrong, 400]);
  const { propertyId } = here;
  expect((await bank(here, {}, someoneOf(propertyId, 'e-3', ['billing:read']))).status).toBe(403);
  expect((await safeOf(here)).inSafe).toBe('70.00');
});

test('what was gone on a day in between is not banked for a day before it', async () => {
  const here = await place();
  const daysAgo = (days: number) => addDays(today, -days);
  await takesCash(here, '80.00');
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false); ALTER TABLE journal_entry DISABLE TRIGGER USER;
    UPDATE journal_entry SET at = at - interval '3 days' WHERE property_id = '${here.propertyId}';
    ALTER TABLE journal_entry ENABLE TRIGGER USER`);
  expect((await bank(here, { day: daysAgo(1), amount: '80.00' })).status).toBe(201);
  await takesCash(here, '80.00', '120.00');
  const before = await bank(here, { day: daysAgo(2), amount: '80.00' });
  expect(before.body).toMatchObject({ code: 'billing.more-than-in-safe' });
  expect((await bank(here, { amount: '80.00' })).status).toBe(201);
});

test('of two who bank all of the safe at the same instant one does; the same key twice banks once', async () => {
  const here = await place();
  await takesCash(here, '100.00');
  const all = { amount: '100.00' };
  const both = await Promise.all([bank(here, all), bank(here, all, here.manager)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)?.body.code).toBe('billing.more-than-in-safe');
  expect(await safeOf(here)).toMatchObject({ banked: '100.00', inSafe: '0.00' });
  const again = await place();
  await takesCash(again, '100.00');
  const body = banking(again, { amount: '40.00' });
  const twice = [1, 2].map(() => world.send('POST', 'bankings', body, again.cashier, { key: `k-${again.propertyId}` }));
  const [one, other] = await Promise.all(twice);
  expect(new Set([one?.body.id, other?.body.id].filter(Boolean)).size).toBe(1);
  expect((await safeOf(again)).banked).toBe('40.00');
});

test('a bank line is matched with it by slip or by amount, and then it is not taken back; freed, it is', async () => {
  const here = await place();
  const { propertyId, manager, cashier } = here;
  await takesCash(here, '200.00');
  const bySlip = (await bank(here, { amount: '70.00', slip: 'S-70' })).body;
  const byAmount = (await bank(here, { amount: '50.00' })).body;
  const columns = { day: '日期', remark: '摘要', amount: '金额', reference: '流水号' };
  const terms = { propertyId, name: '工行', account: 'transfer', columns };
  const format = await world.done('POST', 'bank-formats', terms, manager);
  const lines = [`${today},现金缴存,50.00,B-1`, `${today},存款,70.00,S-70`];
  await world.service.request({
    ...{ method: 'POST', url: `/api/billing/bank-files?formatId=${format.id}&name=x`, as: manager },
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from([HEAD, ...lines].join('\n')),
  });
  const read = async () => (await world.get(`bank-lines?propertyId=${propertyId}&sort=amount`, manager)).body.items;
  const [first, second] = await read();
  expect(first.proposal).toMatchObject({
    booking: { kind: 'banking', id: byAmount.id },
    why: 'amount-and-day',
    confidence: 'likely',
  });
  expect(second.proposal).toMatchObject({ booking: { kind: 'banking', id: bySlip.id }, confidence: 'certain' });
  const ids = [first.id, second.id];
  expect(await world.done('POST', 'bank-lines/accept', { ids }, cashier)).toEqual({ accepted: 2, refused: [] });
  const back = (id: string, version: number, as = cashier) =>
    world.send('POST', `bankings/${id}/withdrawal`, { reason: '金额写错' }, as, { version });
  expect((await back(bySlip.id, 1)).body.code).toBe('billing.banking-matched');
  expect((await world.get(`bankings/${bySlip.id}`, manager)).body).toMatchObject({ lineId: second.id, lineDay: today });
  const compared = async () =>
    (await world.get(`reconciliations/comparison?propertyId=${propertyId}&account=transfer&span=${today}`, manager))
      .body;
  expect(await compared()).toMatchObject({
    difference: '0.00',
    matched: [{ booking: { kind: 'banking' } }, { booking: { kind: 'banking' } }],
    onlyLedger: [],
  });
  await world.done('POST', `bank-lines/${second.id}/reopen`, {}, cashier, { version: 2 });
  expect((await back(bySlip.id, 1, someoneOf('p-elsewhere'))).body.code).toBe('billing.banking-not-found');
  expect(await back(bySlip.id, 1)).toMatchObject({
    status: 200,
    body: { state: 'withdrawn', withdrawn: { reason: '金额写错' } },
  });
  expect((await back(bySlip.id, 2)).body.code).toBe('billing.withdrawn-already');
  expect((await safeOf(here)).inSafe).toBe('150.00');
  expect(await compared()).toMatchObject({ ledger: '50.00', onlyBank: [{ id: second.id }], onlyLedger: [] });
  const recognise = { booking: { kind: 'banking', id: bySlip.id } };
  const again = await world.send('POST', `bank-lines/${second.id}/recognise`, recognise, cashier, { version: 3 });
  expect(again.body.code).toBe('billing.booking-not-found');
  expect(await world.news(propertyId, 'cash.banked.withdrawn')).toHaveLength(1);
  const { history } = (await world.get(`bankings/${bySlip.id}`, manager)).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual(['cash-banked', 'banking-withdrawn']);
});

test('in a closed month nothing is banked and nothing taken back', async () => {
  const here = await place();
  await takesCash(here, '90.00');
  const { id } = (await bank(here)).body;
  const month = today.slice(0, 7);
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false); INSERT INTO period (id, property_id, month, state, version)
    VALUES ('${here.propertyId}:${month}', '${here.propertyId}', '${month}', '{}', 1)`);
  expect((await bank(here, { amount: '1.00' })).body.code).toBe('billing.month-closed');
  const back = await world.send('POST', `bankings/${id}/withdrawal`, { reason: 'x' }, here.cashier, { version: 1 });
  expect(back.body.code).toBe('billing.month-closed');
  expect((await safeOf(here)).banked).toBe('50.00');
});

test('the slip is added to its banking: seen by who reads it, by no stranger; to one taken back nothing is added', async () => {
  const here = await place();
  await takesCash(here, '90.00');
  const { id } = (await bank(here)).body;
  const files = fileDoors(world.service, () => `/api/billing/bankings/${id}`);
  const added = await files.add(here.cashier, PDF, { name: '回单.pdf' });
  expect(added).toMatchObject({ status: 200, json: { mayAdd: true, items: [{ name: '回单.pdf' }] } });
  const reader = someoneOf(here.propertyId, 'e-3', ['billing:read']);
  expect((await files.list(reader)).json).toMatchObject({ mayAdd: false, items: [{ mayTakeAway: false }] });
  expect((await files.add(reader, PNG)).status).toBe(403);
  const stranger = someoneOf('p-elsewhere');
  expect((await files.list(stranger)).status).toBe(404);
  expect((await files.add(stranger, PNG)).status).toBe(404);
  for (const door of ['bankings', 'safes'])
    expect((await world.get(`${door}?propertyId=${here.propertyId}`, stranger)).body.total).toBe(0);
  // Not theirs, so estates would be asked, which is out of reach here.
  expect((await world.send('POST', 'bankings', banking(here), stranger)).status).toBe(503);
  expect((await safeOf(here)).banked).toBe('50.00');
  await world.done('POST', `bankings/${id}/withdrawal`, { reason: 'x' }, here.cashier, { version: 1 });
  expect((await files.add(here.cashier, PNG)).json.code).toBe('billing.withdrawn-already');
});
