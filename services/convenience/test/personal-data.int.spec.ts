import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import {
  aPerson,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from '@goldkey/service-kit/testing';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

interface Owner {
  readonly name: string;
  readonly phone: string;
  readonly home: string;
  readonly address: string;
  /** Of the scanned paper. */
  readonly page: string;
}
const LINES = [[[10, 20]]];

let world: ConvenienceWorld;
let doors: PersonDoors;
let place: Place;
let owner: Owner;
let neighbour: Owner;
const KINDS = ['housekeeping', 'parking-rental', 'telephone', 'broadband', 'venue-rental', 'other-free'] as const;
let items: Readonly<Record<(typeof KINDS)[number], string>>;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  doors = await personDoors(world.service);
  place = await world.place();
  const [first = '', second = ''] = place.homes;
  const page = () => randomUUID();
  owner = { name: '张既明', phone: '13987650432', home: first, address: '3 101', page: page() };
  neighbour = { name: '李娜', phone: '13700000001', home: second, address: '3 102', page: page() };
  await areOffered();
  for (const one of [owner, neighbour]) await isServed(one);
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

const done = (url: string, body: object, as = place.desk, version?: number) =>
  world.done('POST', url, body, as, version === undefined ? {} : { version });

const areOffered = async (): Promise<void> => {
  const made: [string, string][] = [];
  for (const kind of KINDS) made.push([kind, (await world.item(place, { kind, unit: '次', name: kind })).id]);
  items = Object.fromEntries(made) as typeof items;
  const line = (kind: keyof typeof items, changes: object = {}) => world.line(items[kind], changes);
  await world.publish(place, [
    ...[line('housekeeping', { prepaid: true, deposit: '50' }), line('parking-rental'), line('venue-rental')],
    ...[line('telephone', { price: '0' }), line('broadband', { price: '0' }), line('other-free', { price: '0' })],
  ]);
};

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');

/** Cleaning is paid ahead, rests, put off, done, answered and ended; a place is rented on paper; a line, a connection and a stand are asked for. */
const isServed = async ({ name, phone, home, page }: Owner): Promise<void> => {
  const { propertyId, desk, manager } = place;
  const order = (kind: keyof typeof items, details: object, more: object = {}) =>
    done('orders', {
      ...{ itemId: items[kind], mode: 'one-off', householdId: home, ownerName: name, phone, details },
      ...more,
    });
  const signature = { on: 'screen', name, lines: LINES };
  const rhythm = { every: 'days', count: 1, from: today };
  const { id } = await order('housekeeping', { work: `${name}家擦窗` }, { signature, mode: 'standing', rhythm });
  const appointment = { employeeId: 'e-desk', plannedAt: '2026-12-01T10:00:00+08:00' };
  await done(`orders/${id}/appointment`, appointment, desk, 1);
  await done(`orders/${id}/appointment`, { ...appointment, reason: `${name}不在家` }, desk, 2);
  const cashier = someoneOf(
    propertyId,
    'e-cashier',
    ['read', 'perform', 'cash'].map((verb) => `convenience:${verb}`),
  );
  const rest = { from: addDays(today, 1), until: addDays(today, 9), reason: `${name}出国` };
  await done(`orders/${id}/pause`, rest, desk, 3);
  const rarer = { rhythm: { ...rhythm, count: 7, from: addDays(today, 30) }, reason: `${name}嫌勤` };
  await done(`orders/${id}/rhythm`, rarer, desk, 4);
  await done(`orders/${id}/days`, { dueOn: today, reason: `${name}没开门` }, desk);
  await done(`orders/${id}/advance`, { kind: 'prepayment', amount: '20', receipt: `R-${home}` }, cashier);
  await done(`orders/${id}/advance`, { kind: 'deposit', amount: '5' }, desk);
  const { items: mistaken } = (await world.get(`fees?orderId=${id}`, cashier)).body;
  await done(`fees/${mistaken[0].id}/withdraw`, { reason: `${name}给的是五十` }, cashier, 1);
  await done(`orders/${id}/advance`, { kind: 'deposit', amount: '50' }, desk);
  const { items: held } = (await world.get(`fees?orderId=${id}&state=held`, cashier)).body;
  await done('fees/hand-over', { feeIds: [held[0].id], counted: '50' }, cashier);
  const twice = await done(`orders/${id}/services`, {});
  await done(`services/${twice.id}/withdraw`, { reason: `${name}家只擦了一次` }, place.manager, 1);
  const service = await done(`orders/${id}/services`, { note: `${name}家窗多` });
  const { url } = await done(`services/${service.id}/owner-link`, {}, cashier);
  await world.service.request({
    ...{ method: 'POST', url: `/api/convenience/owner/${url.split('/').at(-1)}/answer` },
    body: { done: true, remark: `${name}满意` },
  });
  const { version } = (await world.get(`orders/${id}`, desk)).body;
  await done(`orders/${id}/end`, { reason: `${name}搬家` }, desk, version);

  const query = new URLSearchParams({ id: page, propertyId, kind: 'paper', name: `${name}.pdf` });
  await world.service.app.inject({
    ...{ method: 'POST', url: `/api/convenience/attachments?${query}`, payload: Buffer.from('%PDF-1.7\n') },
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${await world.service.tokenFor(desk)}`,
    },
  });
  const onPaper = { signature: { on: 'paper', name, paperNumber: `WT-${home}` } };
  const rented = await order('parking-rental', { place: 'B1', plate: `苏${name}`, from: '2026-03-01' }, onPaper);
  await done(`orders/${rented.id}/scan`, { pages: [page] }, desk, 1);
  await order('telephone', { operator: '电信', holder: `${name}之母` });
  await order('broadband', { operator: '电信', speed: '500M', account: `${name}@dx` });
  await order('venue-rental', { purpose: `${name}办展`, exhibitor: `${name}小店` });
  await order('other-free', { wish: `${name}要人陪诊` });
  const code = home.slice(0, 8);
  const { id: venueId } = await done('venues', { propertyId, code, name: '广场' }, manager);
  const span = { fromAt: '2026-03-01T08:00:00+08:00', untilAt: '2026-03-02T08:00:00+08:00' };
  const booking = await done('bookings', { venueId, ...span, purpose: `${name}办展`, exhibitor: name });
  await done(`bookings/${booking.id}/cancel`, { reason: `${name}病了` }, desk, 1);
};

const keysOf = ({ name, phone, home }: Owner) =>
  aPerson('owner', { names: [name], phones: [phone], homes: [{ householdId: home }] });
const told = ({ name, phone, address, page }: Owner) => {
  const ordered = { 'state.ownerName': name, 'state.phone': phone, 'state.address': address };
  const signed = { ...ordered, 'state.signature.name': name };
  return {
    services: expect.arrayContaining([
      { 'state.address': address, 'state.note': `${name}家窗多`, 'state.answer.remark': `${name}满意` },
      { 'state.address': address, 'state.withdrawn.reason': `${name}家只擦了一次` },
    ]),
    'due-days': [{ 'state.reason': `${name}没开门` }],
    fees: expect.arrayContaining([
      { 'state.address': address },
      { 'state.address': address, 'state.withdrawn.reason': `${name}给的是五十` },
    ]),
    'billing-commands': expect.arrayContaining([{ 'state.address': address }]),
    orders: expect.arrayContaining([
      {
        ...{ ...signed, 'state.signature.lines': LINES, 'state.details.work': `${name}家擦窗` },
        ...{ 'state.putOff[].reason': `${name}不在家`, 'state.endReason': `${name}搬家` },
        ...{ 'state.recurrence.pauses[].reason': `${name}出国`, 'state.recurrence.before[].reason': `${name}嫌勤` },
      },
      { ...signed, 'state.details.plate': `苏${name}`, 'state.details.place': 'B1', 'state.scans[].pages': [page] },
      { ...ordered, 'state.details.operator': '电信', 'state.details.holder': `${name}之母` },
      {
        ...{ ...ordered, 'state.details.operator': '电信' },
        ...{ 'state.details.speed': '500M', 'state.details.account': `${name}@dx` },
      },
      { ...ordered, 'state.details.purpose': `${name}办展`, 'state.details.exhibitor': `${name}小店` },
      { ...ordered, 'state.details.wish': `${name}要人陪诊` },
    ]),
    exhibitors: [{ 'state.exhibitor': name, 'state.purpose': `${name}办展`, 'state.cancelReason': `${name}病了` }],
  };
};
const employee = (id: string) => aPerson('employee', { ids: [id], accounts: [`account-${id}`] });

testDeclaration(() => ({ service: world.service, doors, person: keysOf(owner), propertyId: place.propertyId }));

test('a customer is told of their orders, what was done and paid, and nothing of the neighbour', async () => {
  const as = privacyOf(place.propertyId);
  expect(await doors.export(keysOf(owner), as)).toEqual(told(owner));
  expect(await doors.export(keysOf(neighbour), as)).toEqual(told(neighbour));
});

test('a colleague is told what they served, took, scanned and drafted', async () => {
  const as = privacyOf(place.propertyId);
  expect(Object.keys(await doors.export(employee('e-desk'), as))).toEqual([
    ...['file-names', 'staff-of-service-order', 'staff-of-occasion', 'staff-of-service', 'staff-of-fee'],
  ]);
  expect(await doors.export(employee('e-cashier'), as)).toEqual({
    'staff-of-fee': expect.arrayContaining([
      { 'state.handover.cashierName': '王e-cashier' },
      { 'state.withdrawn.byName': '王e-cashier' },
    ]),
    'staff-of-billing-command': expect.arrayContaining([{ 'state.byName': '王e-cashier' }]),
  });
  expect(await doors.export(employee('e-manager'), as)).toEqual({
    'staff-of-catalogue': [{ 'state.drafterName': '王e-manager' }],
    'staff-of-service': expect.arrayContaining([{ 'state.withdrawn.byName': '王e-manager' }]),
  });
  // Wishes are one list made of the kinds of services: one of them stands for all. The rest is written at doors of other specs.
  const others = /state.details|withheldReason|asked.reason|^staff-of-(quality-rating|reckoning)/;
  expect(doors.neverTold().filter((field) => !others.test(field))).toEqual([]);
});

const asSystem = (...statements: string[]) =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      for (const sql of statements) await tx.query(sql);
    }),
  );

test('open orders are in use, contracts and vouchers stay; then all goes, and the neighbour stays', async () => {
  const as = privacyOf(place.propertyId);
  const preview = await doors.preview(keysOf(owner), as);
  expect(preview).toMatchObject({
    ...{
      services: { contracts: 2 },
      'due-days': { contracts: 1 },
      fees: { vouchers: 2 },
      exhibitors: { contracts: 1 },
    },
    orders: { contracts: 1, 'in-use': 5 },
  });
  expect(await doors.erase(keysOf(owner), as)).toEqual(preview);
  expect(await doors.export(keysOf(owner), as)).toEqual(told(owner));
  await asSystem(
    `UPDATE service_order SET standing = 'ended', requested_at = '1990-01-01', state = state || '{"endedAt": 1}'`,
    "UPDATE occasion SET due_on = '1990-01-01'",
    "UPDATE service SET performed_at = '1990-01-01'",
    "UPDATE fee SET received_at = '1990-01-01'",
    "UPDATE billing_command SET asked_at = '1990-01-01', standing = 'booked'",
    "UPDATE booking SET from_at = '1990-01-01', until_at = '1990-01-02'",
    "UPDATE attachment SET received_at = '1990-01-01'",
    `UPDATE catalogue SET state = state || '{"publishedAt": 1}'`,
  );
  expect(await doors.erase(keysOf(owner), as)).toMatchObject({
    ...{
      services: { erased: 2 },
      'due-days': { erased: 1 },
      fees: { erased: 2 },
      orders: { erased: 6 },
      exhibitors: { erased: 1 },
    },
  });
  expect(await doors.export(keysOf(owner), as)).toEqual({});
  expect(await doors.export(keysOf(neighbour), as)).toEqual(told(neighbour));
  for (const id of ['e-desk', 'e-cashier', 'e-manager']) {
    await doors.erase(employee(id), as);
    expect(await doors.export(employee(id), as)).toEqual({});
  }
  for (const gone of [owner.name, owner.phone, '王e-desk', '王e-cashier', '王e-manager'])
    expect(await tablesWith(world.database, gone)).toEqual([]);
});

testRetention(() => world.service);
