import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import {
  aPerson,
  fileDoors,
  type PersonDoors,
  PNG,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from '@goldkey/service-kit/testing';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { above, BillingWorld, type Place, someoneOf } from './billing-world.js';

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const [NAME, NEIGHBOUR] = ['张既明', '李娜'];
const TAX = '91320100MA1XXXXX0A';

let world: BillingWorld;
let doors: PersonDoors;
let place: Place;
let home: string;
let next: string;
beforeAll(async () => {
  world = await BillingWorld.open();
  doors = await personDoors(world.service);
  place = await world.place(['100', '50', '10']);
  [home = '', next = ''] = place.homes;
  await bothAreDealtWith();
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

/** Two homes owe, are asked, are let off, agree to pay in parts, are invoiced and pay by transfer. */
const bothAreDealtWith = async (): Promise<void> => {
  const { propertyId, manager } = place;
  const [collector, approver] = [someoneOf(propertyId, 'e-1'), someoneOf(propertyId, 'e-2')];
  const done = (url: string, body: object, as = collector) => world.done('POST', url, body, as);
  const item = await world.feeItem(place);
  const second = await world.feeItem(place);
  for (const month of ['2026-01', '2026-02']) await world.bill(place, [item.id], month);
  const feeItems = { [item.id]: { account: '6001.01', taxRate: '0.06', taxCode: '3040801010000000000' } };
  const { company, accounts, outputTax, otherIncome } = anAccountMap();
  await done('account-maps', { propertyId, from: '2025-01-01', company, accounts, outputTax, otherIncome, feeItems });
  const range = { propertyId, kind: 'electronic', company, prefix: 'P-', first: 1, last: 9 };
  await done('invoice-ranges', range);
  const columns = { day: 'day', amount: 'amount', payer: 'payer', remark: 'remark', reference: 'reference' };
  const format = await done('bank-formats', { propertyId, name: '工行', account: 'transfer', columns });
  const lines = [`${today},10.00,${NAME},${NAME}付 1-101,`, `${today},20.00,${NEIGHBOUR},1-102,A-2`];
  await world.service.request({
    ...{ method: 'POST', url: `/api/billing/bank-files?formatId=${format.id}&name=x`, as: collector },
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(['day,amount,payer,remark,reference', ...lines].join('\n')),
  });
  const { items } = (await world.get(`bank-lines?propertyId=${propertyId}&sort=day`, manager)).body;
  await done('bank-lines/accept', { ids: items.map(({ id }: { id: string }) => id) });
  for (const [householdId, name] of [
    [home, NAME],
    [next, NEIGHBOUR],
  ] as const) {
    const [charge] = await world.lines(place, `householdId=${householdId}&sort=month`);
    const buyer = { name, taxId: TAX };
    const invoice = await done('invoices', { householdId, chargeIds: [charge.id], kind: 'electronic', buyer });
    await world.done('POST', `invoices/${invoice.id}/void`, { reason: `${name}改抬头` }, collector, { version: 1 });
    const loss = await done('write-offs', { householdId, chargeIds: [charge.id], reason: `${name}下落不明` });
    await world.done('POST', `write-offs/${loss.id}/refuse`, { note: `${name}再找找` }, approver, { version: 1 });
    await done('dunnings', { householdId, step: 'reminder', result: 'sent', note: `${name}说下月付` });
    const relief = { kind: 'exempt' };
    const waiver = { householdId, feeItemId: second.id, relief, from: '2026-01-01', reason: `${name}家中困难` };
    const { id } = await done('concessions', waiver);
    const approval = { note: `${name}情况属实` };
    await world.done('POST', `concessions/${id}/approve`, approval, approver, { version: 1 });
    const { owed } = (await world.get(`households/${householdId}`, manager)).body;
    const parts = [{ dueOn: addDays(today, 10), amount: owed }];
    const plan = await done('instalment-plans', { householdId, parts, agreedWith: name, note: `${name}等工资` });
    await world.done('POST', `instalment-plans/${plan.id}/end`, { reason: `${name}付清` }, collector, { version: 1 });
    const amount = (Number(owed) + 1).toFixed(2);
    await done('payments', { householdId, means: 'card', amount, owed });
    const back = { householdId, amount: '1.00', means: 'card', reason: `${name}多付一元` };
    const refund = await done('refunds', back);
    await world.done('POST', `refunds/${refund.id}/refuse`, { note: `${name}先抵下月` }, approver, { version: 1 });
  }
  const extra = await done('payments', { householdId: home, means: 'card', amount: '1.00', owed: '0.00' });
  const correction = { means: 'wechat', reason: `${NAME}是微信付的` };
  await world.done('POST', `payments/${extra.id}/means`, correction, approver, { version: 1 });
  const rebooking = { householdId: next, reason: `${NAME}替邻居付的` };
  await world.done('POST', `payments/${extra.id}/rebooking`, rebooking, approver, { version: 2 });
  const { id: till } = await done('shifts', { propertyId });
  world.staff.known.set('e-9', { name: '孙九', propertyIds: [propertyId] });
  await done('payments', { householdId: next, means: 'cash', amount: '1.00', owed: '0.00' });
  await world.done('POST', `shifts/${till}/count`, { counted: '1.00' }, collector, { version: 1 });
  await world.done('POST', `shifts/${till}/hand-over`, { to: 'e-9' }, approver, { version: 2 });
  const cash = { propertyId, day: today, amount: '1.00', bankAccount: '工行', slip: '1', witness: 'e-9' };
  const { id: banking } = await done('bankings', cash);
  const slips = fileDoors(world.service, () => `/api/billing/bankings/${banking}`);
  await slips.add(collector, PNG, { name: '王家回单.png' });
  await world.done('POST', `bankings/${banking}/withdrawal`, { reason: '录错' }, approver, { version: 1 });
  await done('reports', { propertyId, kind: 'monthly', period: '2026-01' });
  const gone = (path: string, version: number) =>
    world.done('POST', `${path}/withdrawal`, { reason: '录错' }, collector, { version });
  await world.done('PUT', 'budgets', { propertyId, month: '2026-01', amount: '9' }, above({ propertyId }));
  const { id: budget, spendings } = await done('spendings', {
    propertyId,
    day: '2026-01-05',
    amount: '1',
    purpose: '灯',
  });
  await gone(`budgets/${encodeURIComponent(budget)}/spendings/${spendings[0].id}`, 2);
  await misread(collector, propertyId, gone);
  const water = { propertyId, utility: 'water', amount: '5', periodEnd: '2026-03-31', supplier: '水务' };
  const { id: advance } = await done('advances', water);
  const { recoveries } = await world.done('POST', `advances/${advance}/recovery`, { amount: '5' }, collector, {
    version: 1,
  });
  await gone(`advances/${advance}/recoveries/${recoveries[0].id}`, 2);
  await gone(`advances/${advance}`, 3);
};

/** Readings of a main meter and of one of a home that is nobody's here, and a use there: all of them taken back. */
const misread = async (as: Caller, propertyId: string, gone: (path: string, version: number) => Promise<unknown>) => {
  const { id: feeItemId } = await world.feeItem(place, { basis: 'metered' });
  const meter = { propertyId, feeItemId, code: 'Z-1', place: '泵房', installedOn: '2026-01-01', value: '0' };
  const { id } = await world.done('POST', 'main-meters', meter, as);
  const reading = { day: '2026-01-31', value: '9' };
  const plate = { householdId: place.homes[2], feeItemId, code: 'W-1', installedOn: '2026-01-01', value: '0' };
  const { id: small } = await world.done('POST', 'meters', plate, as);
  await world.done('POST', `meters/${small}/readings`, reading, as, { version: 1 });
  const shown = (await world.get(`readings?meterId=${small}`, as)).body.items[0];
  await gone(`meters/${small}/readings/${shown.id}`, 2);
  const perUse = await world.feeItem(place, { basis: 'per-use' });
  const use = { householdId: place.homes[2], feeItemId: perUse.id, day: '2026-01-31' };
  await gone(`usages/${(await world.done('POST', 'usages', use, as)).id}`, 1);
  const why = { reason: `${NAME}还没入住` };
  const since = { householdId: home, from: '2026-01-31' };
  const parking = await world.feeItem(place, { basis: 'parking', audience: 'subscribed' });
  for (const [door, body] of [
    ['occupancies', since],
    ['subscriptions', { ...since, feeItemId: parking.id }],
  ] as const) {
    const span = await world.done('POST', door, body, as);
    await world.done('POST', `${door}/${span.id}/withdrawal`, why, as, { version: 1 });
  }
  const { readings } = await world.done('POST', `main-meters/${id}/readings`, reading, as, { version: 1 });
  await gone(`main-meters/${id}/readings/${readings[0].id}`, 2);
};

const ofHome = (householdId: string, name: string, span: object = {}) =>
  aPerson('owner', { names: [name], homes: [{ householdId, ...span }] });
const toldOf = (name: string, remark: string, key: string) => ({
  'bank-lines': [{ key, payer: name, remark, 'state.key': key, 'state.payer': name, 'state.remark': remark }],
  invoices: [{ 'state.buyer.name': name, 'state.buyer.taxId': TAX, 'state.reason': `${name}改抬头` }],
  refunds: [{ 'state.reason': `${name}多付一元`, 'state.decisionNote': `${name}先抵下月` }],
  'write-offs': [{ 'state.reason': `${name}下落不明`, 'state.decisionNote': `${name}再找找` }],
  'instalment-plans': [{ 'state.agreedWith': name, 'state.note': `${name}等工资`, 'state.endReason': `${name}付清` }],
  dunning: [{ 'state.note': `${name}说下月付` }],
  concessions: [{ 'state.reason': `${name}家中困难`, 'state.decisionNote': `${name}情况属实` }],
});
/** A line without a number of the bank is told apart by all that it says. */
const KEY = JSON.stringify([today, '10.00', NAME, `${NAME}付 1-101`, '']);
const ofOwner = () => ({
  ...toldOf(NAME, `${NAME}付 1-101`, `${KEY}#1`),
  'means-corrections': [{ 'state.corrected.reason': `${NAME}是微信付的` }],
  occupancies: [{ 'state.withdrawn.reason': `${NAME}还没入住` }],
  subscriptions: [{ 'state.withdrawn.reason': `${NAME}还没入住` }],
  rebookings: [{ 'state.rebookedTo.reason': `${NAME}替邻居付的` }],
});
const ofNeighbour = () => toldOf(NEIGHBOUR, '1-102', '+A-2');
/** As if all of it lay so long ago that every term is over. */
const ages = () =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      await tx.query("UPDATE bank_line SET day = '1990-01-01'");
      await tx.query("UPDATE banking SET day = '1990-01-01'");
      await tx.query("UPDATE record_file SET sent_at = '1990-01-01'");
      await tx.query("UPDATE bank_file SET imported_at = '1990-01-01'");
      await tx.query("UPDATE invoice SET issued_on = '1990-01-01'");
      await tx.query("UPDATE instalment_plan SET agreed_on = '1990-01-01', standing = 'kept'");
      await tx.query("UPDATE dunning SET day = '1990-01-01'");
      await tx.query("UPDATE concession SET from_day = '1990-01-01', until_day = '1990-12-31'");
      await tx.query("UPDATE payment SET taken_at = '1990-01-01'");
      await tx.query("UPDATE cashier_shift SET opened_at = '1990-01-01'");
      await tx.query("UPDATE report SET submitted_at = '1990-01-01'");
      await tx.query("UPDATE budget SET month = '1990-01'");
      await tx.query("UPDATE usage SET from_day = '1990-01-01', until_day = '1990-01-01'");
      for (const table of ['occupancy', 'subscription'])
        await tx.query(`UPDATE ${table} SET state = jsonb_set(state, '{withdrawn,at}', '0') WHERE withdrawn`);
      await tx.query("UPDATE reading SET day = '1990-01-01'");
      await tx.query("UPDATE main_meter SET last_day = '1990-01-01'");
      await tx.query("UPDATE utility_advance SET period_end = '1990-01-01'");
    }),
  );

testDeclaration(() => ({ service: world.service, doors, person: ofHome(home, NAME), propertyId: place.propertyId }));

test('an owner is told what billing keeps of their home while it was theirs, and nothing of the neighbour', async () => {
  const as = privacyOf(place.propertyId);
  expect(await doors.export(ofHome(home, NAME), as)).toEqual(ofOwner());
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(ofNeighbour());
  const before = ofHome(home, '陈旧主', { from: '2020-01-01', until: '2025-12-31' });
  expect(await doors.export(before, as)).toEqual({});
});

test('a colleague is told where their name stands as who handled it, found by the account', async () => {
  const collector = aPerson('employee', { accounts: ['account-e-1'] });
  const name = '王e-1';
  expect(await doors.export(collector, privacyOf(place.propertyId))).toEqual({
    'staff-of-payment': expect.arrayContaining([{ 'state.cashierName': name }]),
    'staff-of-cashier-shift': [{ 'state.cashierName': name }],
    'staff-of-invoice': Array(2).fill({ 'state.issuerName': name }),
    'staff-of-dunning': Array(2).fill({ 'state.byName': name }),
    'staff-of-instalment-plan': Array(2).fill({ 'state.proposerName': name }),
    'staff-of-bank-file': [{ 'state.importerName': name }],
    'staff-of-report': [{ 'state.submitterName': name }],
    'staff-of-budget': [{ 'state.spendings[].withdrawn.byName': name }],
    'staff-of-usage': Array(2).fill({ 'state.withdrawn.byName': name }),
    'staff-of-occupancy': [{ 'state.withdrawn.byName': name }],
    'staff-of-subscription': [{ 'state.withdrawn.byName': name }],
    'staff-of-reading': [{ 'state.withdrawn.byName': name }],
    'staff-of-main-meter': [{ 'state.readings[].withdrawn.byName': name }],
    'staff-of-utility-advance': [{ 'state.withdrawn.byName': name, 'state.recoveries[].withdrawn.byName': name }],
    'record-file-names': [{ name: '王家回单.png' }],
  });
  const approver = aPerson('employee', { accounts: ['account-e-2'] });
  expect(await doors.export(approver, privacyOf(place.propertyId))).toEqual({
    'staff-of-payment': [{ 'state.corrected.byName': '王e-2', 'state.rebookedTo.byName': '王e-2' }],
    'staff-of-banking': [{ 'state.withdrawn.byName': '王e-2' }],
  });
  const receiver = aPerson('employee', { ids: ['e-9'] });
  expect(await doors.export(receiver, privacyOf(place.propertyId))).toEqual({
    'staff-of-cashier-shift': [{ 'state.handover.toName': '孙九' }],
    'staff-of-banking': [{ 'state.witnessName': '孙九' }],
  });
  expect(await doors.export(aPerson('employee', { ids: ['e-1'] }), privacyOf(place.propertyId))).toMatchObject({
    'staff-of-banking': [{ 'state.countedByName': name }],
  });
  await world.attach(randomUUID(), place, '王家水表.png');
  const reader = aPerson('employee', { accounts: [place.manager.subject] });
  expect(await doors.export(reader, privacyOf(place.propertyId))).toMatchObject({
    'file-names': [{ 'state.name': '王家水表.png' }],
  });
  // Those are written at other doors, were once, or come by a statement that was not assigned to a home.
  const others = /^bank-lines: state.reason|^order-bookings|^usages|^staff-of-order-booking|state.handover.to$/;
  expect(doors.neverTold().filter((field) => !others.test(field))).toEqual([]);
});

test('vouchers, statements and claims stand against the wish until their time is over; then the person goes and the neighbour stays', async () => {
  const as = privacyOf(place.propertyId);
  const owner = ofHome(home, NAME);
  const standing = {
    'bank-lines': { statements: 1 },
    invoices: { vouchers: 1 },
    refunds: { vouchers: 1 },
    'write-offs': { vouchers: 1 },
    'means-corrections': { vouchers: 1 },
    occupancies: { statements: 1 },
    subscriptions: { statements: 1 },
    rebookings: { vouchers: 1 },
    'instalment-plans': { contracts: 1 },
    dunning: { claims: 1 },
    concessions: { 'in-use': 1 },
  };
  expect(await doors.preview(owner, as)).toEqual(standing);
  expect(await doors.erase(owner, as)).toEqual(standing);
  expect(await doors.export(owner, as)).toEqual(ofOwner());

  await ages();
  const gone = Object.fromEntries(Object.keys(standing).map((store) => [store, { erased: 1 }]));
  // Their years begin with the last entry of their history, which nobody can set back.
  const young = { refunds: { vouchers: 1 }, 'write-offs': { vouchers: 1 } };
  expect(await doors.erase(owner, as)).toEqual({ ...gone, ...young });
  expect(Object.keys(await doors.export(owner, as))).toEqual(Object.keys(young));
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(ofNeighbour());
  expect(await tablesWith(world.database, NAME)).toEqual(['history', 'refund', 'write_off']);

  const collector = aPerson('employee', { accounts: ['account-e-1'] });
  expect(Object.keys(await doors.erase(collector, as))).toHaveLength(15);
  expect(await doors.export(collector, as)).toEqual({});
});

testRetention(() => world.service);

test('then nothing says who it was', async () => {
  expect(await tablesWith(world.database, NAME)).toEqual([]);
});
