import { createHash } from 'node:crypto';
import { addDays, dayOf, instant, lastDayOf, monthOf, shiftMonth } from '@goldkey/kernel';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const month = monthOf(today);
const { company, accounts, outputTax, otherIncome } = anAccountMap();
let lots = 0;

/** A property whose homes were billed 200.00 and 100.00 a month for two months, with a map and a range of its own. */
const billed = async (size = 100) => {
  const place = await world.place(['100', '50']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  for (const charged of ['2026-01', '2026-02']) await world.bill(place, [item.id], charged);
  const feeItems = { [item.id]: { account: '6001.01', taxRate: '0.06', taxCode: '3040801010000000000' } };
  const map = { propertyId, from: '2025-01-01', company, accounts, outputTax, otherIncome, feeItems };
  await world.done('POST', 'account-maps', map, manager);
  lots += 1;
  const range = { propertyId, kind: 'electronic', company, prefix: `L${lots}-`, first: 1, last: size };
  await world.done('POST', 'invoice-ranges', range, manager);
  return { place, map, range, item, householdId: place.homes[0] as string };
};
const chargesOf = async (place: Place, householdId: string): Promise<string[]> =>
  (await world.lines(place, `householdId=${householdId}&sort=month`)).map(({ id }: { id: string }) => id);
const issuing = (householdId: string, chargeIds: readonly string[]) => ({
  ...{ householdId, chargeIds, kind: 'electronic', buyer: { name: '陈女士' } },
});

test('a bill is invoiced once with its tax, voided and invoiced again; a red letter takes it back under its own number', async () => {
  const { place, householdId, range } = await billed();
  const { propertyId, manager } = place;
  const [first = '', second = ''] = await chargesOf(place, householdId);
  const send = (body: object) => world.send('POST', 'invoices', body, manager);
  const one = await world.done('POST', 'invoices', issuing(householdId, [first]), manager);
  expect(one).toMatchObject({
    ...{ number: `${range.prefix}001`, amount: '200.00', net: '188.68', tax: '11.32', state: 'issued', room: '101' },
    lines: [{ name: '物业费 2026-01', taxRate: '0.06' }],
  });
  expect(await send(issuing(householdId, [first]))).toMatchObject({
    status: 409,
    body: { code: 'billing.charge-invoiced' },
  });
  expect(await send({ ...issuing(householdId, [second]), kind: 'general' })).toMatchObject({
    body: { code: 'billing.no-invoice-number' },
  });
  const act = (name: string, id: string, version: number) =>
    world.send('POST', `invoices/${id}/${name}`, { reason: '抬头写错' }, manager, { version });
  expect(await act('void', one.id, 1)).toMatchObject({ status: 200, body: { state: 'voided', number: one.number } });
  expect((await act('red-letter', one.id, 2)).body.code).toBe('billing.invoice-state');
  const two = await world.done('POST', 'invoices', issuing(householdId, [first, second]), manager);
  expect(two).toMatchObject({ number: `${range.prefix}002`, amount: '400.00' });
  expect(await act('red-letter', two.id, 1)).toMatchObject({
    ...{ status: 201 },
    body: {
      number: `${range.prefix}003`,
      amount: '-400.00',
      tax: '-22.64',
      state: 'red-letter',
      redOf: { number: two.number },
    },
  });
  const three = await world.done('POST', 'invoices', issuing(householdId, [first, second]), manager);
  expect(three).toMatchObject({ number: `${range.prefix}004`, amount: '400.00' });
  expect((await world.get(`invoices/${two.id}`, manager)).body).toMatchObject({
    ...{ state: 'reversed', redBy: { number: `${range.prefix}003` } },
    history: [{ change: 'invoice-issued' }, { change: 'invoice-reversed' }],
  });

  const { body: exported } = await world.get(`invoices/export?propertyId=${propertyId}&month=${month}`, manager);
  expect(exported.items.map((row: Record<string, string>) => [row['number'], row['state'], row['amount']])).toEqual([
    [`${range.prefix}001`, '作废', '200.00'],
    [`${range.prefix}002`, '已红冲', '200.00'],
    [`${range.prefix}002`, '已红冲', '200.00'],
    [`${range.prefix}003`, '红字', '-200.00'],
    [`${range.prefix}003`, '红字', '-200.00'],
    [`${range.prefix}004`, '正常', '200.00'],
    [`${range.prefix}004`, '正常', '200.00'],
  ]);
  const file = await world.get(`invoices/export.csv?propertyId=${propertyId}&month=${month}`, manager);
  expect(file.status).toBe(200);
});

const paying = async (manager: Place['manager'], householdId: string, amount: string, owed: string) => {
  const said = { householdId, means: 'card', amount, owed };
  const { id: paymentId } = await world.done('POST', 'payments', said, manager);
  return { paymentId, kind: 'electronic', buyer: { name: '陈女士' } };
};

test('an invoice for a payment is of what it paid of each bill and no more, however often it is asked for', async () => {
  const { place, householdId } = await billed();
  const { manager } = place;
  const send = (body: object) => world.send('POST', 'invoices', body, manager);
  const refusal = { status: 409, body: { code: 'billing.charge-invoiced' } };
  const one = await paying(manager, householdId, '50', '400.00');
  const two = await paying(manager, householdId, '170', '350.00');
  const both = [{ amount: '150.00' }, { amount: '20.00' }];
  expect(await send(two)).toMatchObject({ status: 201, body: { amount: '170.00', lines: both } });
  expect(await send(two)).toMatchObject(refusal);
  const { body: issued } = await send(one);
  expect(issued).toMatchObject({ amount: '50.00', paymentId: one.paymentId });
  expect(await send(one)).toMatchObject(refusal);
  const reason = { reason: '抬头写错' };
  await world.done('POST', `invoices/${issued.id}/void`, reason, manager, { version: 1 });
  expect(await send(one)).toMatchObject({ status: 201, body: { amount: '50.00' } });
  const [, second = ''] = await chargesOf(place, householdId);
  expect(await send(issuing(householdId, [second]))).toMatchObject({ body: { amount: '180.00' } });
  const three = await paying(manager, householdId, '180', '180.00');
  expect(await send(three)).toMatchObject(refusal);
});

test('a bill that stands on an invoice is not taken back, alone or with its run, until the invoice is', async () => {
  const { place, householdId, item } = await billed();
  const { manager } = place;
  const [first = ''] = await chargesOf(place, householdId);
  const [{ runId }] = await world.lines(place, 'month=2026-01');
  const reversal = (body: object, version: number) =>
    world.send('POST', `runs/${runId}/reversal`, { reason: '面积登记有误', ...body }, manager, { version });
  const invoice = await world.done('POST', 'invoices', issuing(householdId, [first]), manager);
  const refusal = { status: 409, body: { code: 'billing.lines-invoiced', detail: expect.stringContaining('1') } };
  expect(await reversal({ lineId: first }, 1)).toMatchObject(refusal);
  expect(await reversal({}, 1)).toMatchObject(refusal);
  const [other] = await world.lines(place, `month=2026-01&householdId=${place.homes[1]}`);
  expect(await reversal({ lineId: other.id }, 1)).toMatchObject({ status: 200 });
  await world.done('POST', `invoices/${invoice.id}/red-letter`, { reason: '退费' }, manager, { version: 1 });
  expect(await reversal({}, 2)).toMatchObject({ status: 200, body: { state: 'reversed' } });
  expect(await world.lines(place, `feeItemId=${item.id}&month=2026-01&reversed=false`)).toEqual([]);
});

test('of many who invoice at once each gets a number, none is skipped and none given twice, also where some are refused', async () => {
  const { place, range } = await billed(6);
  const [mine = '', theirs = ''] = place.homes;
  const [a, b] = await chargesOf(place, mine);
  const [c, d] = await chargesOf(place, theirs);
  const asked = [a, a, b, c, c, d, d].map((id, index) => issuing(index < 3 ? mine : theirs, [id as string]));
  const answers = await Promise.all(asked.map((body) => world.send('POST', 'invoices', body, place.manager)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409, 409, 409]);
  const numbers = answers.filter(({ status }) => status === 201).map(({ body }) => body.number);
  expect(numbers.sort()).toEqual([1, 2, 3, 4].map((number) => `${range.prefix}${number}`));
  const { body } = await world.get(`invoice-ranges?propertyId=${place.propertyId}`, place.manager);
  expect(body.items).toMatchObject([{ next: 5, last: 6 }]);
  const other = await world.place();
  const meets = { ...range, propertyId: other.propertyId, first: 6, last: 9 };
  expect(await world.send('POST', 'invoice-ranges', meets, other.manager)).toMatchObject({
    ...{ status: 409, body: { code: 'billing.range-overlaps' } },
  });
});

test('a month’s vouchers balance, come out the same when asked again, and are final once it is closed', async () => {
  const { place, householdId, map } = await billed();
  const { propertyId, manager } = place;
  const cashier = someoneOf(propertyId, 'e-1');
  await world.done('POST', 'payments', { householdId, means: 'wechat', amount: '450', owed: '400.00' }, cashier);
  const ask = async () => (await world.get(`vouchers?propertyId=${propertyId}&month=${month}`, manager)).body;
  const told = await ask();
  expect(told).toMatchObject({
    isFinal: false,
    vouchers: [
      {
        ...{ number: 1, reason: 'bill', total: '600.00' },
        lines: [
          { account: '1122', debit: '600.00' },
          { account: '2221.01', credit: '33.96' },
          { account: '6001.01', credit: '566.04' },
        ],
      },
      {
        ...{ number: 2, reason: 'payment', total: '450.00' },
        lines: [{ account: '1012.01', debit: '450.00' }, { account: '1122', credit: '400.00' }, { account: '2203.01' }],
      },
    ],
  });
  expect(await ask()).toEqual(told);
  const file = await world.service.request({
    url: `/api/billing/vouchers.csv?propertyId=${propertyId}&month=${month}`,
    as: manager,
  });
  expect(createHash('sha256').update(String(file.body)).digest('hex')).toBe(told.sha256);
  await world.done(
    'POST',
    'payments',
    { householdId: place.homes[1], means: 'card', amount: '1', owed: '200.00' },
    cashier,
  );
  expect((await ask()).sha256).not.toBe(told.sha256);
  expect(await world.send('POST', 'account-maps', map, manager)).toMatchObject({
    ...{ status: 409, body: { code: 'billing.account-map-not-later' } },
  });
  const bare = await world.place();
  const item = await world.feeItem(bare);
  await world.bill(bare, [item.id]);
  expect((await world.get(`vouchers?propertyId=${bare.propertyId}&month=${month}`, bare.manager)).body.code).toBe(
    'billing.account-map-missing',
  );
});

test('taxes are due by their days, filed with a reference, and said to be late; a month that is filed voids no invoice', async () => {
  const { place, householdId } = await billed();
  const { propertyId, manager } = place;
  const from = shiftMonth(month, -3);
  const duty = await world.done('POST', 'tax-duties', { propertyId, tax: 'vat', cadence: 'month', from }, manager);
  const calendar = async () => (await world.get(`tax-calendar?propertyId=${propertyId}`, manager)).body.items;
  expect((await calendar()).map(({ state }: { state: string }) => state)).toEqual([
    ...['late', 'late', expect.stringMatching(/^(due|late)$/), 'ahead'],
  ]);
  const file = (period: string, filedOn: string, version: number) =>
    world.send(
      'POST',
      `tax-duties/${duty.id}/returns`,
      { period, filedOn, reference: 'SB-7', amount: '1200.5' },
      manager,
      { version },
    );
  expect(await file(from, today, 1)).toMatchObject({
    status: 200,
    body: { returns: [{ late: true, amount: '1200.50' }] },
  });
  expect((await file(from, today, 2)).body.code).toBe('billing.return-filed-already');
  const [filedFor] = [shiftMonth(month, -2)];
  expect(await file(filedFor, addDays(lastDayOf(filedFor), 1), 2)).toMatchObject({
    body: { returns: [{}, { late: false }] },
  });
  expect((await calendar()).at(-1)).toMatchObject({ tax: 'vat', state: 'filed', filed: { reference: 'SB-7' } });
  expect(
    (await world.send('POST', 'tax-duties', { propertyId, tax: 'vat', cadence: 'month', from }, manager)).body.code,
  ).toBe('billing.tax-duty-registered');

  const stranger = someoneOf('p-elsewhere');
  const [charge = ''] = await chargesOf(place, householdId);
  const { number, id } = await world.done('POST', 'invoices', issuing(householdId, [charge]), manager);
  const byNumber = async (as: typeof manager) => (await world.get(`invoices?number=${number}`, as)).body.items;
  expect(await byNumber(manager)).toMatchObject([{ id }]);
  expect(await byNumber(stranger)).toEqual([]);
  for (const door of ['invoices', 'invoice-ranges', 'account-maps', 'tax-duties'])
    expect((await world.get(`${door}?propertyId=${propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`invoices/export?propertyId=${propertyId}&month=${month}`, stranger)).body.items).toEqual([]);
  // The property is not seen, and estates, which might know it, is away here.
  expect((await world.get(`vouchers?propertyId=${propertyId}&month=${month}`, stranger)).status).toBe(503);
  expect((await world.send('POST', 'invoices', issuing(householdId, [charge]), stranger)).status).toBe(404);
});
