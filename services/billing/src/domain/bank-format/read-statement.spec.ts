import { day, fen, fenOf, formatFen, instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type BankFormat, changeBankFormat, defineBankFormat } from './bank-format.js';
import { readStatement, type SheetRow } from './read-statement.js';

const today = day('2026-03-31');
const said = { at: instant(1000), now: instant(1000), eventId: 'event-1' };
const nothing = { incoming: [], outgoing: [], counted: [], endsAt: [] };
const bank: BankFormat = {
  id: 'f-1',
  propertyId: 'p-1',
  name: '工行',
  account: 'transfer',
  columns: {
    day: '交易日期',
    credit: '贷方发生额',
    debit: '借方发生额',
    payer: '对方户名',
    remark: '摘要',
    reference: '流水号',
  },
  ...nothing,
};
const wechat: BankFormat = {
  ...bank,
  name: '微信',
  account: 'wechat',
  columns: {
    day: '交易时间',
    amount: '金额(元)',
    direction: '收/支',
    status: '当前状态',
    order: '商户单号',
    reference: '交易单号',
  },
  incoming: ['收入'],
  outgoing: ['支出'],
  counted: ['支付成功'],
  endsAt: ['总交易单数'],
};
const sheet = (...rows: readonly string[][]): SheetRow[] => rows.map((cells, index) => ({ row: index + 1, cells }));
const read = (format: BankFormat, ...rows: readonly string[][]) => {
  const done = readStatement(sheet(...rows), format, today);
  if (!('statement' in done)) throw new Error(JSON.stringify(done));
  return done.statement;
};
const BANK_HEAD = ['交易日期', '摘要', '借方发生额', '贷方发生额', '对方户名', '流水号'];

test('a bank’s statement: credit comes in, debit goes out; words and thousands as banks write them', () => {
  const { lines, bad } = read(
    bank,
    BANK_HEAD,
    ['2026-03-05', '3-2-1201 物业费', '', '1,284.60', '李明', 'A1'],
    ['20260306', '手续费', '２.５０', '0.00', '', 'A2'],
    ['2026年3月7日', '/', '-', '¥30', '-', ''],
  );
  expect(bad).toEqual([]);
  expect(lines).toMatchObject([
    { row: 2, key: '+A1', day: '2026-03-05', amount: '1284.60', payer: '李明', remark: '3-2-1201 物业费' },
    { row: 3, key: '-A2', day: '2026-03-06', amount: '-2.50' },
    { row: 4, day: '2026-03-07', amount: '30.00' },
  ]);
  expect(lines[2]).not.toHaveProperty('payer');
});

test('a wallet’s bill: words before the headings, ticks around cells, payments that were not made, sums at the end', () => {
  const { lines, skipped } = read(
    wechat,
    ['微信支付账单明细'],
    ['起始时间:[2026-03-01]', ''],
    ['交易时间', '交易单号', '商户单号', '收/支', '金额(元)', '当前状态'],
    ['`2026-03-05 10:11:12', '`42000001', '`o-1', '`收入', '`¥41.20', '`支付成功'],
    ['`2026-03-05 10:12:00', '`42000002', '`o-2', '`收入', '`¥9.00', '`已关闭'],
    ['`2026-03-06 09:00:00', '`42000001', '`o-1', '`支出', '`¥41.20', '`支付成功'],
    ['总交易单数', '总金额'],
    ['`3', '`91.40'],
  );
  expect([lines.length, skipped]).toEqual([2, 1]);
  expect(lines).toMatchObject([
    { key: '+42000001', amount: '41.20', order: 'o-1', reference: '42000001' },
    { key: '-42000001', amount: '-41.20' },
  ]);
});

test.each<[string, string[], string]>([
  ['day-unreadable', ['yesterday', '', '', '1.00', '', ''], '交易日期'],
  ['day-unreadable', ['2026-02-30', '', '', '1.00', '', ''], '交易日期'],
  ['day-ahead', ['2026-04-01', '', '', '1.00', '', ''], '交易日期'],
  ['amount-unreadable', ['2026-03-05', '', '', '1.005', '', ''], '贷方发生额'],
  ['amount-unreadable', ['2026-03-05', '', 'x', '1.00', '', ''], '借方发生额'],
  ['amount-missing', ['2026-03-05', '', '', '', '', ''], '贷方发生额'],
  ['amount-missing', ['2026-03-05', '', '1.00', '1.00', '', ''], '贷方发生额'],
  ['amount-absurd', ['2026-03-05', '', '', '100000000.01', '', ''], '贷方发生额'],
])('a row that cannot be taken is told with its cell, and holds up no other: %s', (reason, cells, column) => {
  const { lines, bad } = read(bank, BANK_HEAD, cells, ['2026-03-05', '', '', '100000000.00', '', 'A1']);
  expect(bad).toMatchObject([{ row: 2, reason, column }]);
  expect(lines).toHaveLength(1);
});

test('a direction that nobody explained is a bad row; headings that are not there refuse the file', () => {
  const head = ['交易时间', '交易单号', '商户单号', '收/支', '金额(元)', '当前状态'];
  const { bad } = read(wechat, head, ['2026-03-05', '1', '2', '/', '1.00', '支付成功']);
  expect(bad).toMatchObject([{ reason: 'direction-unknown', value: '/' }]);
  expect(readStatement(sheet(['a', 'b'], ['1', '2']), wechat, today)).toMatchObject({
    refusal: { code: 'billing.bank-headings-missing-invalid' },
  });
});

test('lines without a number: the same twice in one file are two, and the same two when the file comes again', () => {
  const row = ['2026-03-05', '物业费', '', '100.00', '李明', ''];
  const keys = read(bank, BANK_HEAD, row, row, ['2026-03-05', '物业费', '', '100.01', '李明', '']).lines.map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(3);
  expect(read(bank, BANK_HEAD, row, row).lines.map(({ key }) => key)).toEqual(keys.slice(0, 2));
});

const rows = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 31 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`),
    amount: fc.integer({ min: 1, max: 10_000_000 }),
    isOut: fc.boolean(),
    payer: fc.constantFrom('', '李明', '王五'),
  }),
  { maxLength: 30 },
);
test('nothing is lost: every row is a line or bad, amounts are exact, and a part of a file is known again in the whole', () => {
  fc.assert(
    fc.property(rows, fc.nat(30), (drawn, cut) => {
      const cells = drawn.map(({ day: on, amount, isOut, payer }) => {
        const yuan = formatFen(fenOf(amount));
        return [on, '', isOut ? yuan : '', isOut ? '' : yuan, payer, ''];
      });
      const { lines, bad } = read(bank, BANK_HEAD, ...cells);
      expect(lines.length + bad.length).toBe(drawn.length);
      const total = lines.reduce<bigint>((sum, { amount }) => sum + fen(amount), 0n);
      expect(total).toBe(drawn.reduce((sum, { amount, isOut }) => sum + (isOut ? -1n : 1n) * BigInt(amount), 0n));
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const known = new Set(lines.map(({ key }) => key));
      expect(read(bank, BANK_HEAD, ...cells.slice(0, cut)).lines.every(({ key }) => known.has(key))).toBe(true);
    }),
  );
});

test.each<[string, Partial<BankFormat>]>([
  ['billing.bank-format-incomplete-invalid', { columns: { credit: '贷方' } }],
  ['billing.bank-format-incomplete-invalid', { columns: { day: '日期' } }],
  ['billing.bank-format-incomplete-invalid', { columns: { day: '日期', amount: '金额', debit: '借方' } }],
  ['billing.bank-format-direction-invalid', { columns: { day: '日期', amount: '金额', direction: '收/支' } }],
  [
    'billing.bank-format-direction-invalid',
    { columns: { day: '日期', credit: '贷方', direction: '收/支' }, incoming: ['收'] },
  ],
])('a mapping that cannot be read by: %s', (code, changes) => {
  given(undefined)
    .when(defineBankFormat, { ...said, format: { ...bank, ...changes } })
    .refuses(code);
  given(bank)
    .when(changeBankFormat, { ...said, changes })
    .refuses(code);
});

test('two formats of a property have two names; headings change when the bank changes its files', () => {
  given(bank)
    .when(defineBankFormat, { ...said, format: bank })
    .refuses('billing.bank-format-taken');
  const changes = { columns: { ...bank.columns, remark: '附言' } };
  expect(changeBankFormat(bank, { ...said, changes })).toMatchObject({
    events: [{ bankFormat: { columns: { remark: '附言' } } }],
  });
});
