import { runAsSystem } from '@goldkey/access';
import { dayOf, instant } from '@goldkey/kernel';
import { BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const FORMAT = {
  name: '工行网银',
  account: 'transfer',
  columns: {
    day: '交易日期',
    credit: '贷方发生额',
    debit: '借方发生额',
    payer: '对方户名',
    remark: '摘要',
    reference: '流水号',
  },
};
const HEAD = '交易日期,摘要,借方发生额,贷方发生额,对方户名,流水号';
const today = dayOf(instant(Date.now()), 'Asia/Shanghai');

/** Two homes, 1-101 and 1-102, that owe 200.00 and 100.00, and a format. */
const owing = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  await world.bill(place, [item.id], '2026-03');
  const format = await world.done('POST', 'bank-formats', { ...FORMAT, propertyId: place.propertyId }, place.manager);
  return { place, format, homes: place.homes as [string, string] };
};
type Owing = Awaited<ReturnType<typeof owing>>;

const send = (path: string, lines: readonly string[], { place, format }: Owing, as = place.manager) =>
  world.service.request({
    method: 'POST',
    url: `/api/billing/${path}?formatId=${format.id}&name=${encodeURIComponent('三月.csv')}`,
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from([HEAD, ...lines].join('\n')),
    as,
  });
const brought = async (about: Owing, ...lines: string[]) => {
  const answer = await send('bank-files', lines, about);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const linesOf = async ({ propertyId, manager }: Place, query = '') =>
  (await world.get(`bank-lines?propertyId=${propertyId}&pageSize=100&${query}`, manager)).body.items;
const owedOf = async ({ manager }: Place, id: string) => {
  const { owed, credit } = (await world.get(`households/${id}`, manager)).body;
  return { owed, credit };
};

test('a statement is looked at, brought in, and accepted: receipts, credit and the ledger; the same lines again bring nothing', async () => {
  const about = await owing();
  const { place, homes } = about;
  const { manager, propertyId } = place;
  const card = { householdId: homes[1], means: 'transfer', amount: '30.00', owed: '100.00', reference: 'B-9' };
  const counter = await world.done('POST', 'payments', card, manager);
  const file = [
    `${today},1-101 物业费,,200.00,李明,A-1`,
    `${today},1栋102室,,80.00,王五,A-2`,
    `${today},柜台转账,,30.00,王五,B-9`,
    `${today},不知道谁的,,"1,234.50",赵六,A-4`,
    `${today},手续费,2.50,,,A-5`,
    'yesterday,1-101,,1.00,李明,A-6',
    `${today},1-101,,1.005,李明,A-7`,
  ];
  const preview = await send('bank-files/preview', file, about);
  expect(preview).toMatchObject({
    status: 200,
    body: {
      lines: 5,
      repeated: 0,
      badRows: 2,
      matched: 3,
      total: '1542.00',
      bad: [
        { row: 7, column: '交易日期', reason: 'day-unreadable', value: 'yesterday' },
        { row: 8, column: '贷方发生额', reason: 'amount-unreadable' },
      ],
      items: [
        { amount: '200.00', proposal: { householdId: homes[0], why: 'home-and-amount', confidence: 'certain' } },
        { proposal: { householdId: homes[1], why: 'home', confidence: 'likely' } },
        { proposal: { kind: 'booking', booking: { id: counter.id }, why: 'reference', confidence: 'certain' } },
        { amount: '1234.50' },
        { amount: '-2.50' },
      ],
    },
  });
  expect(await linesOf(place)).toEqual([]);
  const kept = await brought(about, ...file);
  expect(kept).toMatchObject({ lines: 5, repeated: 0, badRows: 2, from: today });
  expect((await brought(about, ...file)).id).toBe(kept.id);
  expect(await brought(about, ...file.slice(0, 3), `${today},又一笔,,5.00,赵六,A-8`)).toMatchObject({
    lines: 1,
    repeated: 3,
  });

  const matched = await linesOf(place, 'confidence=certain,likely');
  expect(matched.map(({ building, room }: { building: string; room: string }) => `${building}-${room}`).sort()).toEqual(
    ['1-101', '1-102', '1-102'],
  );
  const ids = matched.map(({ id }: { id: string }) => id);
  expect(await world.done('POST', 'bank-lines/accept', { ids }, manager)).toEqual({ accepted: 3, refused: [] });
  const { refused } = await world.done('POST', 'bank-lines/accept', { ids }, manager);
  expect(refused.map(({ code }: { code: string }) => code)).toEqual(Array(3).fill('billing.bank-line-state'));
  expect([await owedOf(place, homes[0]), await owedOf(place, homes[1])]).toEqual([
    { owed: '0.00', credit: '0.00' },
    { owed: '0.00', credit: '10.00' },
  ]);
  const { body: payments } = await world.get(`payments?propertyId=${propertyId}&sort=receipt`, manager);
  expect(
    payments.items.map(({ receipt, source }: { receipt: string; source?: { kind: string } }) => [
      receipt.slice(-6),
      source?.kind,
    ]),
  ).toEqual([
    ['000001', undefined],
    ['000002', 'bank'],
    ['000003', 'bank'],
  ]);
  const came = (list: string) => world.get(`${list}?propertyId=${propertyId}&source=bank`, manager);
  expect((await came('payments')).body.total).toBe(2);
  expect((await came('takings')).body.items).toMatchObject([{ source: 'bank', payments: 2, amount: '280.00' }]);
  expect(await world.balances(propertyId)).toEqual({ transfer: 31000, credit: -1000, income: -30000 });
  const [first] = await linesOf(place, 'state=assigned');
  const { body: told } = await world.get(`bank-lines/${first.id}`, manager);
  expect(told.history.map(({ change }: { change: string }) => change)).toEqual([
    'bank-line-read',
    'bank-line-assigned',
  ]);
  expect(JSON.stringify(told.history)).not.toContain('李明');
});

test('what nobody knows is resolved by a person: assigned, recognised, owed back, put aside, reopened', async () => {
  const about = await owing();
  const { place, homes } = about;
  const { manager, propertyId } = place;
  await brought(about, `${today},x,,50.00,赵六,A-1`, `${today},y,,60.00,钱七,A-2`, `${today},z,,70.00,孙八,A-3`);
  const [one, two, three] = await linesOf(place, 'sort=amount');
  const act = (line: { id: string; version: number }, door: string, body: object) =>
    world.send('POST', `bank-lines/${line.id}/${door}`, body, manager, { version: line.version });
  expect(await act(one, 'assign', { householdId: homes[0] })).toMatchObject({
    status: 200,
    body: { state: 'assigned', building: '1', room: '101', receipt: expect.stringMatching(/-000001$/) },
  });
  expect((await act(one, 'assign', { householdId: homes[0] })).status).toBe(412);
  expect(await act(two, 'owe-back', { reason: '转错账户' })).toMatchObject({ body: { state: 'refund-due' } });
  expect(await act({ ...two, version: 2 }, 'return', { reason: '原路退回' })).toMatchObject({
    body: { state: 'returned' },
  });
  expect(await act(three, 'set-aside', { reason: '等总部确认' })).toMatchObject({ body: { state: 'set-aside' } });
  expect(await act({ ...three, version: 2 }, 'reopen', {})).toMatchObject({ body: { state: 'unmatched' } });
  const counter = { householdId: homes[1], means: 'transfer', amount: '70.00', owed: '100.00' };
  const paid = await world.done('POST', 'payments', counter, manager);
  const booking = { kind: 'payment', id: paid.id };
  expect((await act({ ...three, version: 3 }, 'recognise', { booking: { ...booking, id: 'x' } })).body.code).toBe(
    'billing.booking-not-found',
  );
  expect(await act({ ...three, version: 3 }, 'recognise', { booking })).toMatchObject({
    body: { state: 'recognised' },
  });
  await brought(about, `${today},w,,70.00,孙八,A-4`);
  const [again] = await linesOf(place, 'state=unmatched');
  expect((await act(again, 'recognise', { booking })).body.code).toBe('billing.booking-has-its-line');
  await brought(about, `${today},x,,50.00,赵六,A-5`);
  const [, learnt] = await linesOf(place, 'state=unmatched&sort=-amount');
  expect(learnt).toMatchObject({
    payer: '赵六',
    proposal: { householdId: homes[0], why: 'payer', confidence: 'unsure' },
  });
  expect(await world.balances(propertyId)).toMatchObject({ transfer: 12000 });
});

test('of two who take one line at once one gives a receipt', async () => {
  const about = await owing();
  const { place, homes } = about;
  await brought(about, `${today},x,,50.00,赵六,A-1`);
  const [line] = await linesOf(place);
  const answers = await Promise.all(
    homes.map((householdId) =>
      world.send('POST', `bank-lines/${line.id}/assign`, { householdId }, place.manager, { version: line.version }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await world.get(`payments?propertyId=${place.propertyId}`, place.manager)).body.total).toBe(1);
});

test('a day is compared with the ledger, to the fen, and closed once with words for what is not matched', async () => {
  const about = await owing();
  const { place, homes } = about;
  const { manager, propertyId } = place;
  await world.done(
    'POST',
    'payments',
    { householdId: homes[0], means: 'transfer', amount: '40.00', owed: '200.00' },
    manager,
  );
  const file = [`${today},1-102,,100.00,王五,A-1`, `${today},x,,7.00,赵六,A-2`];
  await brought(about, ...file);
  const [mine] = await linesOf(place, 'confidence=certain');
  await world.done('POST', 'bank-lines/accept', { ids: [mine.id] }, manager);
  const compared = async (span: string, as = manager) =>
    (await world.get(`reconciliations/comparison?propertyId=${propertyId}&account=transfer&span=${span}`, as)).body;
  expect(await compared(today)).toMatchObject({
    bank: '107.00',
    ledger: '140.00',
    difference: '-33.00',
    matched: [{ line: { remark: '1-102' }, booking: { home: '1-102', receipt: expect.any(String) } }],
    onlyBank: [{ amount: '7.00', payer: '赵六' }],
    onlyLedger: [{ amount: '40.00', home: '1-101', kind: 'payment' }],
    differing: [],
    timing: [],
  });
  expect((await compared(today.slice(0, 7))).difference).toBe('-33.00');
  const close = (body: object, as = manager) =>
    world.send('POST', 'reconciliations', { propertyId, account: 'transfer', ...body }, as);
  expect((await close({ span: today, difference: '-33.00', note: 'x' })).body.code).toBe(
    'billing.reconciliation-not-over',
  );
  // Yesterday nothing was booked, but money came: what is booked today for it lies across the border.
  const before = '2026-03-05';
  await brought(about, `${before},1-101,,160.00,李明,A-9`);
  const [late] = await linesOf(place, `until=${before}`);
  await world.done('POST', 'bank-lines/accept', { ids: [late.id] }, manager);
  expect(await compared(before)).toMatchObject({
    difference: '160.00',
    timing: [{ line: { payer: '李明' } }],
    onlyBank: [],
  });
  expect((await close({ span: before, difference: '1.00' })).body.code).toBe('billing.reconciliation-outdated');
  expect((await close({ span: before, difference: '160.00' })).body).toMatchObject({
    difference: '160.00',
    counts: { timing: 1, onlyBank: 0 },
    closerName: '王e-7',
  });
  expect((await close({ span: before, difference: '160.00' })).body.code).toBe('billing.reconciliation-closed');
  const clerk = someoneOf(propertyId, 'e-3', ['billing:read', 'billing:collect']);
  expect((await close({ span: before, difference: '160.00' }, clerk)).status).toBe(403);
  await expect(
    runAsSystem('test', () => world.database.transaction((tx) => tx.query('DELETE FROM reconciliation'))),
  ).rejects.toThrow();
});

test('files that cannot be read are told why; strangers see and bring nothing', async () => {
  const about = await owing();
  const { place, homes } = about;
  const raw = (body: Buffer | string, as = place.manager) =>
    world.service.request({
      method: 'POST',
      url: `/api/billing/bank-files/preview?formatId=${about.format.id}&name=x`,
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(body as string),
      as,
    });
  expect((await raw('日期,金额\n2026-03-05,1.00')).body).toMatchObject({
    code: 'billing.bank-headings-missing-invalid',
    detail: expect.stringContaining('贷方发生额'),
  });
  expect((await raw('PK\u0003\u0004 no workbook')).body.code).toBe('request.import-file-unreadable-invalid');
  expect((await raw(`${HEAD}\n`)).body.code).toBe('request.import-file-empty-invalid');
  const gbk = Buffer.concat([Buffer.from(HEAD), Buffer.from('\n2026-03-05,,,1.00,,\n')]);
  expect((await raw(gbk)).body).toMatchObject({ lines: 1 });
  const stranger = someoneOf('p-elsewhere');
  expect((await raw(gbk, stranger)).body.code).toBe('billing.bank-format-not-found');
  await brought(about, `${today},x,,50.00,赵六,A-1`);
  const [line] = await linesOf(place);
  for (const door of ['bank-formats', 'bank-files', 'bank-lines', 'reconciliations'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`bank-lines/${line.id}`, stranger)).status).toBe(404);
  expect(
    (
      await world.get(
        `reconciliations/comparison?propertyId=${place.propertyId}&account=transfer&span=2026-03`,
        stranger,
      )
    ).status,
  ).toBe(404);
  const theirs = await world.send('POST', `bank-lines/${line.id}/assign`, { householdId: homes[0] }, stranger, {
    version: 1,
  });
  expect(theirs.status).toBe(404);
  expect((await world.send('POST', 'bank-lines/accept', { ids: [line.id] }, stranger)).body.accepted).toBe(0);
  const columns = { ...FORMAT.columns, remark: '附言' };
  const changed = await world.send('PATCH', `bank-formats/${about.format.id}`, { columns }, place.manager, {
    version: 1,
  });
  expect(changed).toMatchObject({ status: 200, body: { columns: { remark: '附言' }, version: 2 } });
});
