/** Bills of the managed property for the last two months, what was paid of them, and what was reported. */
import { addDays, fen, formatFen, shiftMonth, weekOf } from '@goldkey/kernel';
import { loadCash } from './load-cash.mjs';
import { loadStatement } from './load-statement.mjs';
import { untilHouseholds, untilIssued } from './ready.mjs';

const PATH = '/api/billing';
const TARGET = '0.90';
/** Of ten households so many pay from home in the month before the last, and in the last; then some more at the counter, in cash. */
const PAYING = [10, 5];
const AT_COUNTER = PAYING[1];

const ITEMS = [
  { code: 'WY', name: '物业服务费', basis: 'area', unit: 'm²', price: '2.35' },
  { code: 'GT', name: '公共能耗', basis: 'fixed', audience: 'every-household', unit: '户', price: '18.50' },
  { code: 'SF', name: '自来水费', basis: 'metered', unit: 'm³', price: '3.45' },
];
const MEANS = ['wechat', 'alipay', 'card', 'transfer'];

const feeItemOf = (propertyId, { price, ...item }, from) => ({
  ...item,
  propertyId,
  tariffs: [{ from, tiers: [{ price }] }],
});

const issue = async (manager, scope) => {
  const { lines, total } = await manager.post(`${PATH}/runs/preview`, scope, `billing-preview/${scope.month}`);
  // A load that is broken off goes on: what was billed then is billed.
  if (lines === 0) return;
  const run = await manager.post(
    `${PATH}/runs`,
    { ...scope, expected: { lines, total } },
    `billing-run/${scope.month}`,
  );
  await untilIssued(manager, run.id);
};

/** A number of its own from 0 to 9 for each home, the same at every load. */
const drawOf = ({ building, room }) =>
  [...`${building}${room}`].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % 10;

/** So many of ten households pay what the month has cost them. */
const collect = async ({ eachOf }, manager, { propertyId, month, paying }) => {
  const { items } = await manager.get(`${PATH}/households?propertyId=${propertyId}&owes=true&pageSize=200`);
  const payers = items.filter((home) => drawOf(home) < paying);
  await eachOf(payers, async ({ householdId }, index) => {
    const { owed, charges } = await manager.get(`${PATH}/households/${householdId}`);
    const due = charges.filter((charge) => charge.month === month);
    if (due.length === 0) return;
    const amount = formatFen(due.reduce((sum, { open }) => sum + fen(open), 0n));
    const body = { householdId, owed, amount, chosen: due.map(({ id }) => id), means: MEANS[index % MEANS.length] };
    await manager.post(`${PATH}/payments`, body, `billing-payment/${month}/${householdId}`);
  });
};

/** By what a month that is over is measured the general manager sets. */
const closeMonth = async ({ manager, general }, propertyId, month) => {
  await general.put(`${PATH}/targets`, { propertyId, month, target: TARGET }, `billing-target/${month}`);
  await manager.post(`${PATH}/periods`, { propertyId, month }, `billing-period/${month}`);
};

const meterReading = async ({ eachOf }, manager, { propertyId, feeItemId, months }) => {
  const { items } = await manager.get(`${PATH}/households?propertyId=${propertyId}&pageSize=6`);
  await eachOf(items, async ({ householdId }, index) => {
    const code = `S${String(index + 1).padStart(3, '0')}`;
    const installedOn = addDays(`${months[0]}-01`, -1);
    const plate = { householdId, feeItemId, code, installedOn, value: '100' };
    const meter = await manager.post(`${PATH}/meters`, plate, `meter/${code}`);
    const used = 9 + index;
    for (const [round, month] of months.entries()) {
      const body = { day: lastDayOf(month), value: String(100 + used * (round + 1)) };
      await manager.post(`${PATH}/meters/${meter.id}/readings`, body, `reading/${code}/${month}`, round + 1);
    }
  });
};

const lastDayOf = (month) => addDays(`${shiftMonth(month, 1)}-01`, -1);

/** What came into the estate, and what its greenery took: the homes' meters show a little less than the rest. */
const SUPPLY = [
  { kind: 'main', code: 'Z001', place: '给水泵房', digits: 6, value: '5200', perMonth: 81 },
  { kind: 'common', code: 'G001', place: '中心绿地', digits: 6, value: '310', perMonth: 7 },
];
const supplyReading = async (manager, { propertyId, feeItemId, months }) => {
  for (const { perMonth, ...plate } of SUPPLY) {
    const installedOn = addDays(`${months[0]}-01`, -1);
    const body = { ...plate, propertyId, feeItemId, installedOn };
    const { id } = await manager.post(`${PATH}/main-meters`, body, `main-meter/${plate.code}`);
    for (const [round, month] of months.entries()) {
      const reading = { day: lastDayOf(month), value: String(Number(plate.value) + perMonth * (round + 1)), month };
      await manager.post(
        `${PATH}/main-meters/${id}/readings`,
        reading,
        `main-reading/${plate.code}/${month}`,
        round + 1,
      );
    }
  }
};

const report = async (manager, propertyId, [first, last], today) => {
  const week = weekOf(today);
  const reports = [
    ['monthly', first],
    ['monthly', last],
    ['weekly', week],
    ['shortfall-analysis', last, { remarks: '两成住户在外地，线上未绑定', measures: '客服逐户电话，月底前上门一遍' }],
  ];
  for (const [kind, period, words = {}] of reports)
    await manager.post(`${PATH}/reports`, { propertyId, kind, period, ...words }, `fee-report/${kind}/${period}`);
};

const BUDGET = { amount: '30000', parts: { facilities: '20000', energy: '7000', cleaning: '3000' } };
const SPENDINGS = [
  { category: 'facilities', dayOfMonth: '12', amount: '18600.00', purpose: '电梯维保' },
  { category: 'energy', dayOfMonth: '20', amount: '6480.50', purpose: '公共照明电费' },
  { category: 'cleaning', dayOfMonth: '22', amount: '3260.00', purpose: '外墙清洗', overrunReason: '台风后加洗一次' },
];

const spend = async ({ manager, general }, propertyId, month) => {
  await general.put(`${PATH}/budgets`, { propertyId, month, ...BUDGET }, `budget/${month}`);
  for (const { dayOfMonth, ...spending } of SPENDINGS) {
    const body = { ...spending, propertyId, day: `${month}-${dayOfMonth}` };
    await manager.post(`${PATH}/spendings`, body, `spending/${month}/${spending.category}`);
  }
  await manager.post(`${PATH}/budgets/close`, { propertyId, month }, `budget-close/${month}`);
};

const COMPANY = { name: '桂语物业服务有限公司', taxId: '91330100MA2DEMO01X' };
const ACCOUNTS = {
  receivable: '1122',
  credit: '2203.01',
  'order-prepayment': '2203.02',
  'order-deposit': '2241.01',
  cash: '1001',
  card: '1002.01',
  transfer: '1002.02',
  wechat: '1012.01',
  alipay: '1012.02',
  loss: '6702',
};
const taxed = (account, taxRate, taxCode) => ({ account, taxRate, taxCode });

/** The company's books: how the ledger is called there, invoices for two homes, and the tax returns of the last months. */
const keepBooks = async (manager, { propertyId, feeItemIds: [management, energy, water], months }) => {
  const feeItems = {
    [management]: taxed('6001.01', '0.06', '3040801010000000000'),
    [energy]: taxed('6001.02', '0.13', '1100101000000000000'),
    [water]: taxed('6001.03', '0.03', '1100301010000000000'),
  };
  const otherIncome = taxed('6051', '0.06', '3040801010000000000');
  const map = { propertyId, from: '2020-01-01', company: COMPANY, accounts: ACCOUNTS, outputTax: '2221.01' };
  await manager.post(`${PATH}/account-maps`, { ...map, feeItems, otherIncome }, 'account-map');
  const range = { propertyId, kind: 'electronic', company: COMPANY, prefix: '2633-', first: 1, last: 500 };
  await manager.post(`${PATH}/invoice-ranges`, range, 'invoice-range');
  const { items } = await manager.get(`${PATH}/payments?propertyId=${propertyId}&pageSize=2&sort=takenAt`);
  for (const { id } of items) {
    const invoice = { paymentId: id, kind: 'electronic', buyer: { name: '业主' } };
    await manager.post(`${PATH}/invoices`, invoice, `invoice/${id}`);
  }
  const duty = { propertyId, tax: 'vat', cadence: 'month', from: months[0] };
  const { id } = await manager.post(`${PATH}/tax-duties`, duty, 'tax-duty');
  const filed = { period: months[0], filedOn: `${months[1]}-10`, reference: 'SB-0001', amount: '1860.20' };
  await manager.post(`${PATH}/tax-duties/${id}/returns`, filed, 'tax-return', 1);
};

/** One home agrees to pay what it owes in three parts. */
const agreeInstalments = async (manager, propertyId, today) => {
  const { items } = await manager.get(`${PATH}/arrears?propertyId=${propertyId}&sort=-total&pageSize=1`);
  const [home] = items;
  if (home === undefined) return;
  const total = fen(home.total);
  const third = total / 3n;
  const parts = [total - 2n * third, third, third].map((amount, index) => ({
    dueOn: addDays(today, 10 + 30 * index),
    amount: formatFen(amount),
  }));
  const body = { householdId: home.householdId, parts, agreedWith: '业主本人', note: '分三个月付清' };
  await manager.post(`${PATH}/instalment-plans`, body, 'instalment-plan');
};

/** Homes that come to the counter, in their order. */
const comersOf = async (manager, propertyId) => {
  const { items } = await manager.get(`${PATH}/households?propertyId=${propertyId}&pageSize=200`);
  return items.filter((home) => drawOf(home) === AT_COUNTER);
};

/** Some of those that owe and have agreed to nothing are asked for it. */
const remind = async ({ eachOf }, cashier, propertyId, dunnings) => {
  const { items } = await cashier.get(`${PATH}/arrears?propertyId=${propertyId}&sort=home&pageSize=50`);
  const asked = items.filter(({ planId }) => planId === null || planId === undefined).slice(0, dunnings.length);
  await eachOf(asked, ({ householdId }, index) =>
    cashier.post(`${PATH}/dunnings`, { householdId, step: 'reminder', ...dunnings[index] }, `dunning/${index}`),
  );
};

export const loadBilling = async (doors, book, history, as) => {
  const { inspections, households, months, today, cash, dunnings } = history;
  const { manager, general, cashier } = as;
  const propertyId = book.idOf(inspections.propertyId);
  const homes = households.filter(({ household }) => household.propertyId === inspections.propertyId).length;
  await untilHouseholds(manager, propertyId, homes);
  const past = months.slice(0, 2);
  const ids = [];
  for (const item of ITEMS)
    ids.push(
      (await manager.post(`${PATH}/fee-items`, feeItemOf(propertyId, item, `${past[0]}-01`), `fee-item/${item.code}`))
        .id,
    );
  await meterReading(doors, manager, { propertyId, feeItemId: ids[2], months: past });
  await supplyReading(manager, { propertyId, feeItemId: ids[2], months: past });
  let banked;
  for (const [index, month] of past.entries()) {
    await issue(manager, { propertyId, month, feeItemIds: ids });
    await collect(doors, manager, { propertyId, month, paying: PAYING[index] });
    if (index > 0) banked = await loadCash(as, book.withIds(cash), await comersOf(manager, propertyId));
    await closeMonth({ manager, general }, propertyId, month);
  }
  await loadStatement(manager, { propertyId, today, banked });
  await report(manager, propertyId, past, today);
  await spend({ manager, general }, propertyId, past[1]);
  const advance = {
    propertyId,
    utility: 'water',
    amount: '4260.00',
    periodEnd: `${months[2]}-28`,
    supplier: '自来水公司',
  };
  const { id } = await manager.post(`${PATH}/advances`, advance, 'utility-advance');
  await manager.post(`${PATH}/advances/${id}/recovery`, { amount: '3100.00' }, 'utility-recovery', 1);
  await keepBooks(manager, { propertyId, feeItemIds: ids, months });
  await agreeInstalments(manager, propertyId, today);
  await remind(doors, cashier, propertyId, dunnings);
};
