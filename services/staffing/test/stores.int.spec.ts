import { type Caller, runAsSystem } from '@goldkey/access';
import { addDays, dayOf, fen, fenOf, formatFen, instant, type Month, monthOf, shiftMonth } from '@goldkey/kernel';
import fc from 'fast-check';
import { type Property, StaffingWorld } from './staffing-world.js';

const SEED = 20261129;
/** The month that runs: a budget of one that is over can no more be set. */
const month: Month = monthOf(dayOf(instant(Date.now()), 'Asia/Shanghai'));
const first = `${month}-01`;
/** Days of the month that have come. */
const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const days = [first, `${month}-09`, today].filter((on) => on <= today);

let world: StaffingWorld;
beforeAll(async () => {
  world = await StaffingWorld.open();
});
afterAll(() => world?.close());

/** A property of which estates has told. */
const property = async (): Promise<Property> => {
  const place = await world.property();
  await runAsSystem('test', () =>
    world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, 'Asia/Shanghai', now())", [
      place.propertyId,
      place.unitId,
    ]),
  );
  return place;
};

const book = (place: Property, changes: object, as: Caller = place.manager) =>
  world.post(
    'store-movements',
    {
      propertyId: place.propertyId,
      item: '灯管',
      unit: '支',
      direction: 'in',
      quantity: 10,
      amount: '100.00',
      movedOn: first,
      ...changes,
    },
    { as },
  );
const issue = (place: Property, changes: object = {}) =>
  book(place, { direction: 'out', departmentId: place.departmentId, quantity: 4, amount: '40.00', ...changes });
const takeBack = (place: Property, { id, version }: { id: string; version: number }) =>
  world.post(`store-movements/${id}/take-back`, { reason: '误录' }, { as: place.manager, version });
const setBudget = (place: Property, amount: string, changes: object = {}) =>
  world.post(
    'material-budgets',
    { propertyId: place.propertyId, departmentId: place.departmentId, month, amount, ...changes },
    { as: place.manager },
  );
const listOf = async (list: string, place: Property) =>
  (await world.get(`${list}?propertyId=${place.propertyId}&pageSize=200`, place.manager)).body.items;

test('the stores know what lies in them, and give out no more', async () => {
  const place = await property();
  const into = (await book(place, {})).body;
  expect((await issue(place, { quantity: 11 })).body).toMatchObject({
    status: 409,
    code: 'staffing.stock-short',
    detail: expect.stringContaining('10'),
  });
  const issued = await issue(place);
  expect(issued.status).toBe(201);
  expect(await listOf('stock', place)).toMatchObject([
    { item: '灯管', unit: '支', quantity: 6, worth: '60.00', lastOn: first, propertyId: place.propertyId },
  ]);
  // In another unit it is another thing.
  expect((await issue(place, { unit: '箱', quantity: 1 })).body).toMatchObject({ code: 'staffing.stock-short' });
  expect((await takeBack(place, into)).body).toMatchObject({ status: 409, code: 'staffing.stock-issued' });
  const fewer = { quantity: 3, amount: '30.00' };
  const corrected = await world.patch(`store-movements/${into.id}`, fewer, {
    as: place.manager,
    version: into.version,
  });
  expect(corrected.body).toMatchObject({ code: 'staffing.stock-issued' });
  expect((await takeBack(place, issued.body)).body).toMatchObject({ state: 'taken-back' });
  expect((await takeBack(place, into)).body).toMatchObject({ state: 'taken-back' });
  expect(await listOf('stock', place)).toEqual([]);
});

test('nothing moves on a day that is still to come', async () => {
  const place = await property();
  const ahead = { movedOn: addDays(today, 1) };
  const wrong = { status: 422, body: { code: 'staffing.day-ahead-invalid', errors: [{ field: 'movedOn' }] } };
  expect(await book(place, ahead)).toMatchObject(wrong);
  const { id, version } = (await book(place, {})).body;
  const as = place.manager;
  expect(await world.patch(`store-movements/${id}`, ahead, { as, version })).toMatchObject(wrong);
  await runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      const sql = "UPDATE store_movement SET state = jsonb_set(state, '{movedOn}', $2) WHERE id = $1 RETURNING id";
      expect(await tx.query(sql, [id, JSON.stringify(ahead.movedOn)])).toHaveLength(1);
    }),
  );
  // What was booked ahead before this was refused is taken back all the same.
  expect((await takeBack(place, { id, version })).body).toMatchObject({ state: 'taken-back' });
});

test('an issue names a department of the property', async () => {
  const [place, other] = [await property(), await property()];
  await book(place, {});
  expect((await issue(place, { departmentId: undefined })).body).toMatchObject({
    status: 422,
    code: 'staffing.issue-without-department-invalid',
  });
  for (const departmentId of [other.departmentId, place.unitId])
    expect((await issue(place, { departmentId })).body).toMatchObject({ status: 404, code: 'staffing.unit-not-found' });
});

test('of several issues at once only so many go out as there is', async () => {
  const place = await property();
  await book(place, {});
  const answers = await Promise.all(Array.from({ length: 6 }, () => issue(place)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
  expect(await listOf('stock', place)).toMatchObject([{ quantity: 2, worth: '20.00' }]);
  const [again] = answers.filter(({ status }) => status === 201);
  const { id: intoId } = (await listOf('store-ledger', place)).find(
    ({ direction }: { direction: string }) => direction === 'in',
  );
  // An issue taken back and its delivery taken back, at once with another issue: whoever comes first, nothing is short.
  await Promise.all([takeBack(place, again?.body), takeBack(place, { id: intoId, version: 1 }), issue(place)]);
  expect((await listOf('stock', place))[0].quantity).toBeGreaterThanOrEqual(0);
});

test('a department has one budget in a month, put right with its history until the month is over', async () => {
  const place = await property();
  const set = await setBudget(place, '100.00');
  expect(set.status).toBe(201);
  expect((await setBudget(place, '90.00')).body).toMatchObject({ code: 'staffing.material-budget-already-set' });
  expect((await setBudget(place, '90.00', { month: shiftMonth(month, -1) })).body).toMatchObject({
    status: 409,
    code: 'staffing.month-over',
  });
  const { id, version } = set.body;
  const change = { as: place.manager, version };
  expect((await world.patch(`material-budgets/${id}`, { amount: '120.00' }, change)).body.amount).toBe('120.00');
  const { history } = (await world.get(`material-budgets/${id}`, place.manager)).body;
  expect(history[1]).toMatchObject({ before: { amount: '100.00' }, after: { amount: '120.00' } });
  const both = await Promise.all([1, 2].map(() => setBudget(place, '1.00', { month: shiftMonth(month, 1) })));
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('an issue beyond the budget keeps its reason, and consumption says so', async () => {
  const place = await property();
  await setBudget(place, '50.00');
  await book(place, {});
  expect((await issue(place)).status).toBe(201);
  expect((await issue(place)).body).toMatchObject({ status: 409, code: 'staffing.issue-beyond-budget' });
  expect((await issue(place, { overrunReason: '台风后更换' })).status).toBe(201);
  expect(await listOf('consumption', place)).toMatchObject([
    {
      month,
      departmentId: place.departmentId,
      departmentName: '客服部',
      budget: '50.00',
      requested: '0.00',
      issued: '80.00',
      left: '-30.00',
      over: true,
      beyond: 1,
    },
  ]);
  const ledger = await world.get(
    `store-ledger?propertyId=${place.propertyId}&departmentId=${place.departmentId}&month=${month}&direction=out`,
    place.manager,
  );
  expect(ledger.body.items.map(({ overrunReason }: { overrunReason: string | null }) => overrunReason)).toEqual(
    expect.arrayContaining(['台风后更换', null]),
  );
  const over = await world.get(`consumption?propertyId=${place.propertyId}&over=true`, place.manager);
  expect(over.body.total).toBe(1);
});

test('what was approved stands beside what was issued; what waits or was taken back does not', async () => {
  const place = await property();
  const lines = [
    { what: '灯管', quantity: 3, unit: '支', unitPrice: '12.50', departmentId: place.departmentId },
    { what: '胶带', quantity: 2, unit: '卷', departmentId: place.departmentId },
    { what: '垃圾袋', quantity: 1, unit: '箱', unitPrice: '80.00' },
  ];
  const body = { propertyId: place.propertyId, month, lines };
  const { id } = await world.made('material-requisitions', body, place.manager);
  expect(await listOf('consumption', place)).toEqual([]);
  await world.made(`material-requisitions/${id}/approval`, { note: '' });
  const items = await listOf('consumption', place);
  expect(items).toHaveLength(2);
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ departmentId: place.departmentId, requested: '37.50', unpriced: 1, budget: null }),
      expect.objectContaining({ departmentId: 'none', requested: '80.00', unpriced: 0, over: false }),
    ]),
  );
});

test('a stranger sees nothing of it and changes nothing', async () => {
  const [place, other] = [await property(), await property()];
  const into = (await book(place, {})).body;
  await issue(place);
  const budget = (await setBudget(place, '50.00')).body;
  for (const list of ['stock', 'store-ledger', 'consumption', 'material-budgets'])
    expect((await world.get(`${list}?propertyId=${place.propertyId}`, other.manager)).body).toMatchObject({ total: 0 });
  expect((await book(place, {}, other.manager)).status).toBe(404);
  expect((await takeBack({ ...place, manager: other.manager }, into)).status).toBe(404);
  const withdrawn = await world.post(
    `material-budgets/${budget.id}/withdraw`,
    { reason: '误设' },
    {
      as: other.manager,
      version: budget.version,
    },
  );
  expect(withdrawn.status).toBe(404);
});

test('whatever is booked and taken back, stock and consumption are what a book on paper says', async () => {
  const place = await property();
  const { id: gardens } = await world.made('units', { kind: 'department', parentId: place.unitId, name: '绿化部' });
  const aDraft = fc.record({
    item: fc.constantFrom('灯管', '扫帚'),
    direction: fc.constantFrom('in', 'in', 'out', 'out', 'out'),
    quantity: fc.integer({ min: 1, max: 9_000 }).map((counted) => counted / 1000),
    amount: fc.integer({ min: 0, max: 900 }).map((counted) => formatFen(fenOf(counted))),
    movedOn: fc.constantFrom(...days),
    departmentId: fc.constantFrom(place.departmentId, gardens),
    takesBack: fc.boolean(),
  });
  const drafts = fc.sample(aDraft, { numRuns: 40, seed: SEED });
  const paper: (typeof drafts)[number][] = [];
  let refused = 0;
  for (const { takesBack, ...draft } of drafts) {
    const { status, body } = await book(place, draft);
    if (status !== 201) refused += 1;
    else if (!takesBack || (await takeBack(place, body)).status !== 200) paper.push({ takesBack, ...draft });
  }
  expect(Math.min(refused, paper.length)).toBeGreaterThan(5);
  const sum = (rows: typeof paper, of: (row: (typeof paper)[number]) => number) =>
    rows.reduce((all, row) => all + (row.direction === 'in' ? 1 : -1) * of(row), 0);
  for (const { item, quantity, worth } of await listOf('stock', place)) {
    const rows = paper.filter((row) => row.item === item);
    expect([Math.round(quantity * 1000), Number(fen(worth))]).toEqual([
      sum(rows, (row) => Math.round(row.quantity * 1000)),
      sum(rows, (row) => Number(fen(row.amount))),
    ]);
    expect(quantity).toBeGreaterThanOrEqual(0);
  }
  for (const { departmentId, issued } of await listOf('consumption', place)) {
    const rows = paper.filter((row) => row.direction === 'out' && row.departmentId === departmentId);
    expect(Number(fen(issued))).toBe(-sum(rows, (row) => Number(fen(row.amount))));
  }
}, 120_000);
