import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import {
  aPerson,
  askAfterNobody,
  leftInACentury,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
} from '@goldkey/service-kit/testing';
import { aCallerOf } from '@goldkey/testing';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

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
  place = await world.place(['100', '50']);
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
  const collector = someoneOf(propertyId, 'e-1');
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
  const lines = [`${today},10.00,${NAME},${NAME}付 1-101,A-1`, `${today},20.00,${NEIGHBOUR},1-102,A-2`];
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
    await done('invoices', { householdId, chargeIds: [charge.id], kind: 'electronic', buyer });
    await done('dunnings', { householdId, step: 'reminder', result: 'sent', note: `${name}说下月付` });
    const relief = { kind: 'exempt' };
    const waiver = { householdId, feeItemId: second.id, relief, from: '2026-01-01', reason: `${name}家中困难` };
    const { id } = await done('concessions', waiver);
    const approval = { note: `${name}情况属实` };
    await world.done('POST', `concessions/${id}/approve`, approval, someoneOf(propertyId, 'e-2'), { version: 1 });
    const { owed } = (await world.get(`households/${householdId}`, manager)).body;
    const parts = [{ dueOn: addDays(today, 10), amount: owed }];
    await done('instalment-plans', { householdId, parts, agreedWith: name, note: `${name}等工资` });
  }
  await done('shifts', { propertyId });
  const { owed } = (await world.get(`households/${home}`, manager)).body;
  await done('payments', { householdId: home, means: 'card', amount: '1.00', owed });
  await done('reports', { propertyId, kind: 'monthly', period: '2026-01' });
};

const ofHome = (householdId: string, name: string, span: object = {}) =>
  aPerson('owner', { names: [name], homes: [{ householdId, ...span }] });
const toldOf = (name: string, remark: string) => ({
  'bank-lines': [{ payer: name, remark, 'state.payer': name, 'state.remark': remark }],
  invoices: [{ 'state.buyer.name': name, 'state.buyer.taxId': TAX }],
  'instalment-plans': [{ 'state.agreedWith': name, 'state.note': `${name}等工资` }],
  dunning: [{ 'state.note': `${name}说下月付` }],
  concessions: [{ 'state.reason': `${name}家中困难`, 'state.decisionNote': `${name}情况属实` }],
});
/** As if all of it lay so long ago that every term is over. */
const ages = () =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      await tx.query("UPDATE bank_line SET day = '1990-01-01'");
      await tx.query("UPDATE bank_file SET imported_at = '1990-01-01'");
      await tx.query("UPDATE invoice SET issued_on = '1990-01-01'");
      await tx.query("UPDATE instalment_plan SET agreed_on = '1990-01-01', standing = 'kept'");
      await tx.query("UPDATE dunning SET day = '1990-01-01'");
      await tx.query("UPDATE concession SET from_day = '1990-01-01', until_day = '1990-12-31'");
      await tx.query("UPDATE payment SET taken_at = '1990-01-01'");
      await tx.query("UPDATE cashier_shift SET opened_at = '1990-01-01'");
      await tx.query("UPDATE report SET submitted_at = '1990-01-01'");
    }),
  );

test('every statement made of the declaration fits the tables, and nobody is found in them', async () => {
  expect(await askAfterNobody(world.service, doors)).toEqual([]);
});

test('an owner is told what billing keeps of their home while it was theirs, and nothing of the neighbour', async () => {
  const as = privacyOf(place.propertyId);
  expect(await doors.export(ofHome(home, NAME), as)).toEqual(toldOf(NAME, `${NAME}付 1-101`));
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(toldOf(NEIGHBOUR, '1-102'));
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
  });
  expect(doors.neverTold()).toEqual([]);
});

test('who may not ask is refused, and who acts for another property finds nobody', async () => {
  const owner = ofHome(home, NAME);
  const reader = { ...privacyOf(place.propertyId), permissions: new Set(['privacy:request']) };
  for (const ask of [doors.export, doors.preview, doors.erase])
    await expect(ask(owner, aCallerOf(place.propertyId))).rejects.toMatchObject({ code: 'request.not-permitted' });
  await expect(doors.erase(owner, reader)).rejects.toMatchObject({ code: 'request.not-permitted' });
  expect(await doors.export(owner, privacyOf('elsewhere'))).toEqual({});
  expect(await doors.erase(owner, privacyOf('elsewhere'))).toEqual({});
});

test('vouchers, statements and claims stand against the wish until their time is over; then the person goes and the neighbour stays', async () => {
  const as = privacyOf(place.propertyId);
  const owner = ofHome(home, NAME);
  const standing = {
    'bank-lines': { statements: 1 },
    invoices: { vouchers: 1 },
    'instalment-plans': { 'in-use': 1 },
    dunning: { claims: 1 },
    concessions: { 'in-use': 1 },
  };
  expect(await doors.preview(owner, as)).toEqual(standing);
  expect(await doors.erase(owner, as)).toEqual(standing);
  expect(await doors.export(owner, as)).toEqual(toldOf(NAME, `${NAME}付 1-101`));

  await ages();
  const gone = Object.fromEntries(Object.keys(standing).map((store) => [store, { erased: 1 }]));
  expect(await doors.erase(owner, as)).toEqual(gone);
  expect(await doors.export(owner, as)).toEqual({});
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(toldOf(NEIGHBOUR, '1-102'));
  expect(await tablesWith(world.database, NAME)).toEqual([]);

  const collector = aPerson('employee', { accounts: ['account-e-1'] });
  expect(Object.keys(await doors.erase(collector, as))).toHaveLength(7);
  expect(await doors.export(collector, as)).toEqual({});
});

test('what nobody asks for goes by itself when its time is over, and is not tried for ever', async () => {
  expect(await leftInACentury(world.service)).toEqual([]);
});
