import { runAsSystem } from '@goldkey/access';
import { ImportDriver } from '@goldkey/service-kit/testing';
import { anAccountMap } from '../src/testing/an-account-map.js';
import { above, BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
let meters: ImportDriver;
let arrears: ImportDriver;
beforeAll(async () => {
  world = await BillingWorld.open();
  world.staff.estates.away = false;
  meters = new ImportDriver(world.service, '/api/billing/imports/meters');
  arrears = new ImportDriver(world.service, '/api/billing/imports/arrears');
});
afterAll(() => world?.close());

const METERS = '项目,楼号,房号,收费项目,表号,读数,抄表日期,表位数,倍率';
const ARREARS = '项目,楼号,房号,收费项目,所属月份,欠费金额';

test('meters come in with what they show, and the next reading charges from there; brought in again they add nothing', async () => {
  const place = await world.place(['100', '50']);
  const water = await world.feeItem(place, { basis: 'metered', name: '自来水', unit: 'm³' });
  const lines = [
    METERS,
    '桂语庭,1,101,自来水,W-101,186,2026/1/31,4,',
    `桂语庭,1,102,${water.code},W-102,9990.5,2026年1月31日,4,10`,
  ];
  expect(await meters.bringIn(lines, place.manager)).toMatchObject({ outcomes: { new: 2, bad: 0 } });
  expect(await meters.bringIn(lines, place.manager)).toMatchObject({ outcomes: { new: 0, unchanged: 2 } });
  const { items } = (await world.get(`meters?propertyId=${place.propertyId}`, place.manager)).body;
  expect(items).toMatchObject([
    { code: 'W-101', digits: 4, factor: '1', last: { value: '186', day: '2026-01-31' }, room: '101' },
    { code: 'W-102', digits: 4, factor: '10', last: { value: '9990.5' }, room: '102' },
  ]);
  const body = { day: '2026-02-28', value: '0.5' };
  await world.send('POST', `meters/${items[1].id}/readings`, body, place.manager, { version: items[1].version });
  const { items: usages } = (await world.get(`usages?householdId=${place.homes[1]}`, place.manager)).body;
  expect(usages).toMatchObject([{ quantity: '100', source: 'meter' }]);
});

test('meters and arrears name their property by its code as well', async () => {
  const place = await world.place(['100']);
  const water = await world.feeItem(place, { basis: 'metered', name: '自来水', unit: 'm³' });
  world.staff.estates.codes.set('YQ01', place.propertyId);
  const meter = [METERS, `YQ01,1,101,${water.code},W-1,0,2026-01-31,,`];
  expect(await meters.bringIn(meter, place.manager)).toMatchObject({ outcomes: { new: 1, bad: 0 } });
  const owed = [ARREARS, `YQ01,1,101,${water.code},2025-01,12.00`];
  expect(await arrears.bringIn(owed, place.manager)).toMatchObject({ outcomes: { new: 1, bad: 0 } });
  const elsewhere = await world.place(['10']);
  const made = await meters.upload(meter, elsewhere.manager);
  await meters.check(made, elsewhere.manager);
  expect((await meters.faults(made.jobId, elsewhere.manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'property'],
  ]);
});

test('a meter that cannot be is told by cell and reason, and the others come in', async () => {
  const place = await world.place(['100', '50']);
  await world.feeItem(place, { basis: 'metered', name: '自来水', unit: 'm³' });
  await world.feeItem(place, { name: '物业服务费' });
  await meters.bringIn([METERS, '桂语庭,1,101,自来水,W-1,0,2026-01-31,,'], place.manager);
  const lines = [
    METERS,
    '桂语庭,1,102,自来水,W-1,0,2026-01-31,,',
    '桂语庭,1,102,自来水,W-2,12345,2026-01-31,4,',
    '桂语庭,1,102,物业服务费,W-3,1,2026-01-31,,',
    '桂语庭,1,999,自来水,W-4,1,2026-01-31,,',
    '桂语庭,1,102,电费,W-5,1,2026-01-31,,',
    '别处,1,102,自来水,W-6,1,2026-01-31,,',
    '桂语庭,1,102,自来水,W-7,1,2999-01-31,,',
    '桂语庭,1,102,自来水,W-8,1,2026-01-31,20,',
    '桂语庭,1,102,自来水,W-9,1,2026-01-31,,',
  ];
  const made = await meters.upload(lines, place.manager, 'en');
  await meters.check(made, place.manager, 'en');
  expect((await meters.faults(made.jobId, place.manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'code'],
    [3, 'value'],
    [4, 'feeItem'],
    [5, 'room'],
    [6, 'feeItem'],
    [7, 'property'],
    [8, 'day'],
    [9, 'digits'],
  ]);
  expect(await meters.start(made.jobId, place.manager)).toMatchObject({ outcomes: { new: 1 } });
});

/** Two homes that owed for months of last year. */
const withArrears = async (): Promise<{ place: Place; area: { id: string; code: string }; lines: string[] }> => {
  const place = await world.place(['100', '50']);
  const area = await world.feeItem(place, { name: '物业服务费' }, { from: '2025-01-01' });
  const lines = [
    ARREARS,
    '桂语庭,1,101,物业服务费,2025-10,"1,250.20"',
    '桂语庭,1,101,物业服务费,2025年11月,200',
    `桂语庭,1,102,${area.code},2025/12,99.5`,
  ];
  return { place, area, lines };
};

test('what homes owed before is owed here, is paid oldest first and invoiced, and is no income of here', async () => {
  const { place, lines } = await withArrears();
  const [first, second] = place.homes;
  expect(await arrears.bringIn(lines, place.manager)).toMatchObject({ outcomes: { new: 3, bad: 0 } });
  expect(await arrears.bringIn(lines, place.manager)).toMatchObject({ outcomes: { new: 0, unchanged: 3 } });
  expect(await world.balances(place.propertyId)).toEqual({ receivable: 154_970, 'opening-balance': -154_970 });
  expect((await world.get(`households/${first}`, place.manager)).body).toMatchObject({
    owed: '1450.20',
    charges: [
      { month: '2025-10', open: '1250.20', explanation: { basis: 'opening' } },
      { month: '2025-11', open: '200.00' },
    ],
  });
  const { items } = (await world.get(`arrears?propertyId=${place.propertyId}`, place.manager)).body;
  expect(items).toMatchObject([{ total: '1450.20' }, { total: '99.50' }]);
  const paid = await world.done(
    'POST',
    'payments',
    { householdId: first, means: 'card', amount: '1300.00', owed: '1450.20' },
    place.manager,
  );
  expect(paid).toMatchObject({ charges: [{ amount: '1250.20' }, { amount: '49.80' }] });
  expect((await world.get(`households/${second}`, place.manager)).body.owed).toBe('99.50');
  await withBooks(place);
  const invoice = { paymentId: paid.id, kind: 'electronic', buyer: { name: '陈女士' } };
  expect(await world.done('POST', 'invoices', invoice, place.manager)).toMatchObject({
    amount: '1300.00',
    lines: [{ name: '物业服务费 2025-10' }, { name: '物业服务费 2025-11', amount: '49.80' }],
  });
  const month = (await world.get(`runs?propertyId=${place.propertyId}`, place.manager)).body.items[0].bookedIn;
  const query = `vouchers?propertyId=${place.propertyId}&month=${month}`;
  const { vouchers } = (await world.get(query, place.manager)).body;
  expect(vouchers).toMatchObject([{ reason: 'payment', total: '1300.00' }]);
});

/** What the company's books call the accounts, and numbers for its invoices. */
const withBooks = async ({ propertyId, manager }: Place): Promise<void> => {
  const { company, accounts, outputTax, otherIncome } = anAccountMap();
  const map = { propertyId, from: '2025-01-01', company, accounts, outputTax, otherIncome, feeItems: {} };
  await world.done('POST', 'account-maps', map, manager);
  const range = { propertyId, kind: 'electronic', company, prefix: 'Q-', first: 1, last: 9 };
  await world.done('POST', 'invoice-ranges', range, manager);
};

test('a month that was brought in is not billed again, one that was billed is not brought in, nor is this month', async () => {
  const { place, area, lines } = await withArrears();
  await arrears.bringIn(lines, place.manager);
  await world.bill(place, [area.id], '2025-09');
  expect(await world.bill(place, [area.id], '2025-10')).toMatchObject({ lines: 1, total: '100.00' });
  const others = [
    ARREARS,
    '桂语庭,1,101,物业服务费,2025-09,1',
    '桂语庭,1,101,物业服务费,2025-10,1250.21',
    '桂语庭,1,101,物业服务费,2999-01,1',
    '桂语庭,1,101,物业服务费,2025-08,0',
    '桂语庭,1,101,物业服务费,2025-07,1.234',
    '桂语庭,1,101,物业服务费,七月,1',
  ];
  const made = await arrears.upload(others, place.manager);
  await arrears.check(made, place.manager);
  expect((await arrears.faults(made.jobId, place.manager)).map(([row, column]) => [row, column])).toEqual([
    [2, 'month'],
    [3, 'amount'],
    [4, 'month'],
    [5, 'amount'],
    [6, 'amount'],
    [7, 'month'],
  ]);
});

test('one fee item by its code and by its name is one debt; a closed month takes none', async () => {
  const { place, area } = await withArrears();
  const twice = [ARREARS, '桂语庭,1,101,物业服务费,2025-06,10', `桂语庭,1,101,${area.code},2025-06,10`];
  expect(await arrears.bringIn(twice, place.manager)).toMatchObject({ outcomes: { new: 1, unchanged: 1 } });
  await world.done('PUT', 'targets', { propertyId: place.propertyId, month: '2025-05', target: '0.9' }, above(place));
  await world.done('POST', 'periods', { propertyId: place.propertyId, month: '2025-05' }, place.manager);
  const made = await arrears.upload([ARREARS, '桂语庭,1,101,物业服务费,2025-05,10'], place.manager);
  await arrears.check(made, place.manager);
  expect(await arrears.faults(made.jobId, place.manager)).toMatchObject([
    [2, 'month', expect.stringContaining('关账')],
  ]);
});

test('arrears are taken back as they came, unless something was paid of them', async () => {
  const { place, lines } = await withArrears();
  await arrears.bringIn(lines, place.manager);
  const [run] = (await world.get(`runs?propertyId=${place.propertyId}`, place.manager)).body.items;
  expect(run).toMatchObject({ opening: true, lines: 3, total: '1549.70', state: 'issued' });
  const body = { householdId: place.homes[1], means: 'card', amount: '9.50', owed: '99.50' };
  await world.done('POST', 'payments', body, place.manager);
  const reason = { reason: '导错了项目' };
  const back = () => world.send('POST', `runs/${run.id}/reversal`, reason, place.manager, { version: run.version });
  expect(await back()).toMatchObject({ status: 409, body: { code: 'billing.opening-paid' } });
  const paidLine = (await world.lines(place)).find(({ open, amount }: Record<string, string>) => open !== amount);
  const others = (await world.lines(place)).filter(({ id }: { id: string }) => id !== paidLine.id);
  let version = run.version;
  for (const { id } of others) {
    const body = { ...reason, lineId: id };
    version = (await world.done('POST', `runs/${run.id}/reversal`, body, place.manager, { version })).version;
  }
  expect(await world.balances(place.propertyId)).toEqual({ receivable: 9_000, card: 950, 'opening-balance': -9_950 });
});

test('who may not bill brings no arrears in, and a stranger sees neither the import nor its homes', async () => {
  const { place, lines } = await withArrears();
  const collector = someoneOf(place.propertyId, 'e-1', ['billing:read', 'billing:meter']);
  expect(await world.get('imports/arrears', collector)).toMatchObject({ status: 403 });
  const made = await arrears.upload(lines, place.manager);
  const stranger = someoneOf((await world.place()).propertyId, 'e-9');
  expect(await world.get(`imports/arrears/jobs/${made.jobId}`, stranger)).toMatchObject({ status: 404 });
  const theirs = await arrears.upload(lines, stranger);
  expect(await arrears.check(theirs, stranger)).toMatchObject({ verdicts: { new: 0, bad: 3 } });
});

test('a close of any of the months that is under way is waited for, behind a month that is closed as well', async () => {
  const { place } = await withArrears();
  const { propertyId, manager } = place;
  await world.done('PUT', 'targets', { propertyId, month: '2025-03', target: '0.9' }, above(place));
  await world.done('POST', 'periods', { propertyId, month: '2025-03' }, manager);
  const lines = [ARREARS, '桂语庭,1,101,物业服务费,2025-03,10', '桂语庭,1,102,物业服务费,2025-04,10'];
  const made = await arrears.upload(lines, manager);
  let held = (): void => undefined;
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const closing = runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('period ' || $1 || ' 2025-04', 0))", [propertyId]);
      held();
      const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted LIMIT 1";
      while ((await tx.query(waiting)).length === 0) await new Promise((again) => setImmediate(again));
    }),
  );
  await isHeld;
  const check = arrears.check(made, manager);
  await closing;
  expect(await check).toMatchObject({ verdicts: { new: 1, bad: 1 } });
});
