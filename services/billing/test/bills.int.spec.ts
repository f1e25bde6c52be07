import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { allocate, day, daysBetween, fen, formatFen } from '@goldkey/kernel';
import fc from 'fast-check';
import { type Relief, relieved } from '../src/domain/concession/concession.js';
import { priceOf, ROUND_TO, ROUND_WAYS, type Tariff } from '../src/domain/tariff/tariff.js';
import { above, BillingWorld, type Place, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const quantity = fc.integer({ min: 1, max: 30_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
const tiers = fc.oneof(
  quantity.map((price) => [{ price }]),
  fc
    .tuple(quantity, quantity, quantity)
    .map(([a, b, c]) => [{ upTo: '40.5', price: a }, { upTo: '90', price: b }, { price: c }]),
);
const tariffs = fc.record(
  {
    tiers,
    factor: fc.constantFrom('1', '2.59'),
    minimum: quantity,
    rounding: fc.record({ to: fc.constantFrom(...ROUND_TO), way: fc.constantFrom(...ROUND_WAYS) }),
  },
  { requiredKeys: ['tiers', 'factor', 'rounding'] },
);
const reliefs: fc.Arbitrary<Relief | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ kind: 'exempt' as const }),
  fc.nat(99).map((percent) => ({ kind: 'percent' as const, percent: String(percent) })),
  quantity.map((amount) => ({ kind: 'amount' as const, amount })),
);

test('PostgreSQL prices every line as the domain does: tiers, factor, minimum, days, rounding, relief', async () => {
  await fc.assert(
    fc.asyncProperty(
      tariffs,
      fc.array(fc.record({ area: quantity, moved: fc.nat(30), relief: reliefs }), { minLength: 1, maxLength: 6 }),
      async (priced, households) => {
        const place = await world.place(households.map(({ area }) => area));
        const { manager } = place;
        const item = await world.feeItem(place, {}, priced);
        const second = someoneOf(place.propertyId, 'e-8');
        for (const [index, { moved, relief }] of households.entries()) {
          const householdId = place.homes[index];
          const from = `2026-03-${String(moved + 1).padStart(2, '0')}`;
          if (moved > 0) await world.done('POST', 'occupancies', { householdId, from }, manager);
          if (relief === undefined) continue;
          const body = { householdId, feeItemId: item.id, relief, from: '2026-01-01', reason: '困难户' };
          const { id } = await world.done('POST', 'concessions', body, manager);
          await world.done('POST', `concessions/${id}/approve`, {}, second, { version: 1 });
        }
        await world.bill(place, [item.id]);
        const lines = await world.lines(place);
        const tariff = item.tariffs[0] as Tariff;
        const expected = households.map(({ area, moved, relief }, index) => {
          const days = { before: moved, days: 31 - moved, of: 31 };
          const { amount } = priceOf(tariff, { quantity: area, ...days });
          const left = relief === undefined ? amount : relieved(amount, relief, days);
          return [place.homes[index], formatFen(left)];
        });
        expect(lines.map(({ householdId, amount }: Record<string, string>) => [householdId, amount])).toEqual(expected);
      },
    ),
    { numRuns: 12, seed: 20261127 },
  );
}, 120_000);

test('a shared cost goes out to the fen, and who has the largest share bears what does not divide', async () => {
  const place = await world.place(['100', '33.3', '33.3']);
  const item = await world.feeItem(place, { basis: 'shared-area' }, { tiers: [] });
  await world.bill(place, [item.id], '2026-03', { sharedCosts: [{ feeItemId: item.id, amount: '1000.00' }] });
  const amounts = (await world.lines(place)).map(({ amount }: { amount: string }) => fen(amount));
  expect(amounts).toEqual(allocate(100_000n, [1000n, 333n, 333n], { remainder: 'largest-share' }));
});

test.each([
  ['yuan', 'half-up'],
  ['jiao', 'up'],
])('shares of a cost come to the cost, whatever the fee item rounds to: %s %s', async (to, way) => {
  const place = await world.place(['100', '33.3', '33.3']);
  const item = await world.feeItem(place, { basis: 'shared-area' }, { tiers: [], rounding: { to, way } });
  const run = await world.bill(place, [item.id], '2026-03', { sharedCosts: [{ feeItemId: item.id, amount: '1000' }] });
  expect(run.total).toBe('1000.00');
  const lines = await world.lines(place);
  const amounts = lines.map(({ amount }: { amount: string }) => fen(amount));
  expect(amounts).toEqual(allocate(100_000n, [1000n, 333n, 333n], { remainder: 'largest-share' }));
  const [{ explanation }] = lines;
  expect(explanation).toMatchObject({ basis: 'shared-area', rounding: { to: 'fen' } });
});

test('a price that changes in the month is charged by the days of each, and what is used by the price of its day', async () => {
  const place = await world.place(['100']);
  const [householdId] = place.homes;
  const area = await world.feeItem(place);
  const tariff = { from: '2026-03-11', tiers: [{ price: '3.00' }] };
  await world.done('POST', `fee-items/${area.id}/tariff`, { tariff }, place.manager, { version: 1 });
  const perUse = await world.feeItem(place, { basis: 'per-use', unit: '次' }, { tiers: [{ price: '15' }] });
  for (const used of ['2026-03-05', '2026-03-20'])
    await world.done('POST', 'usages', { householdId, feeItemId: perUse.id, day: used, quantity: '2' }, place.manager);
  const parking = await world.feeItem(
    place,
    { basis: 'parking', audience: 'subscribed' },
    { tiers: [{ price: '310' }] },
  );
  const subscribed = { householdId, feeItemId: parking.id, quantity: '2', from: '2026-03-17' };
  await world.done('POST', 'subscriptions', subscribed, place.manager);
  await world.bill(place, [area.id, perUse.id, parking.id]);
  const told = (await world.lines(place)).map((line: Record<string, unknown>) => [
    line['from'],
    line['until'],
    line['amount'],
  ]);
  expect(told.sort()).toEqual([
    ['2026-03-01', '2026-03-10', '64.52'], // 200 × 10 ÷ 31
    ['2026-03-05', '2026-03-05', '30.00'],
    ['2026-03-11', '2026-03-31', '203.23'], // 300 × 21 ÷ 31
    ['2026-03-17', '2026-03-31', '300.00'], // 620 × 15 ÷ 31
    ['2026-03-20', '2026-03-20', '30.00'],
  ]);
  expect(daysBetween(day('2026-03-17'), day('2026-03-31'))).toBe(14);
  const [line] = await world.lines(place, `feeItemId=${parking.id}`);
  expect(line.explanation).toMatchObject({
    quantity: '2',
    tiers: [{ price: '310' }],
    days: 15,
    of: 31,
    rounded: '300.00',
    source: 'agreement',
  });
});

const previewOf = async (place: Place, feeItemIds: string[], month: string) =>
  world.done('POST', 'runs/preview', { propertyId: place.propertyId, month, feeItemIds }, place.manager);

test('a run is previewed beside the month before, issued once, joined by who came late, and taken back', async () => {
  const place = await world.place(['100', '50']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  const run = await world.bill(place, [item.id]);
  expect(run).toMatchObject({ lines: 2, total: '300.00', state: 'issued' });
  expect(await world.balances(propertyId)).toEqual({ receivable: 30000, income: -30000 });

  const again = { propertyId, month: '2026-03', feeItemIds: [item.id], expected: { lines: 0, total: '0.00' } };
  expect(await world.send('POST', 'runs', again, manager)).toMatchObject({
    status: 409,
    body: { code: 'billing.nothing-to-bill' },
  });
  await world.done(
    'POST',
    `fee-items/${item.id}/tariff`,
    { tariff: { from: '2026-04-01', tiers: [{ price: '4' }] } },
    manager,
    { version: 1 },
  );
  const preview = await previewOf(place, [item.id], '2026-04');
  expect(preview).toMatchObject({
    lines: 2,
    total: '600.00',
    items: [{ lines: 2, amount: '600.00', lastMonth: '300.00' }],
    outliers: [{ room: '101', amount: '400.00', lastMonth: '200.00' }, { room: '102' }],
  });
  const stale = { ...again, month: '2026-04', expected: { lines: 2, total: '599.99' } };
  expect(await world.send('POST', 'runs', stale, manager)).toMatchObject({
    status: 409,
    body: { code: 'billing.preview-outdated' },
  });
  expect(await world.lines(place, 'month=2026-04')).toEqual([]);

  const [late, key] = [randomUUID(), randomUUID()];
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query("INSERT INTO household_copy VALUES ($1, $2, '1', '103', 80, now())", [late, propertyId]),
    ),
  );
  const joined = { ...again, expected: { lines: 1, total: '160.00' } };
  const [first, other] = await Promise.all([
    world.send('POST', 'runs', joined, manager, { key }),
    world.send('POST', 'runs', joined, manager),
  ]);
  expect([first.status, other.status].sort()).toEqual([201, 409]);
  expect(await world.send('POST', 'runs', joined, manager, { key })).toMatchObject({ status: first.status });
  expect(await world.balances(propertyId)).toEqual({ receivable: 46000, income: -46000 });

  const [line] = await world.lines(place, `runId=${run.id}`);
  const reversal = (body: object, version: number) =>
    world.send('POST', `runs/${run.id}/reversal`, { reason: '面积登记有误', ...body }, manager, { version });
  expect(await reversal({ lineId: line.id }, 1)).toMatchObject({ status: 200, body: { state: 'issued', version: 2 } });
  expect(await reversal({ lineId: line.id }, 2)).toMatchObject({ status: 404 });
  expect(await world.balances(propertyId)).toEqual({ receivable: 26000, income: -26000 });
  expect(await reversal({}, 2)).toMatchObject({ status: 200, body: { state: 'reversed' } });
  expect(await world.balances(propertyId)).toEqual({ receivable: 16000, income: -16000 });
  expect(await reversal({}, 3)).toMatchObject({ status: 409, body: { code: 'billing.run-reversed' } });
  expect((await previewOf(place, [item.id], '2026-03')).lines).toBe(2);
});

test('a month is closed once, with its target, and takes nothing any more', async () => {
  const place = await world.place(['100']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  await world.bill(place, [item.id], '2026-02');
  const month = { propertyId, month: '2026-02' };
  expect((await world.send('POST', 'periods', month, manager)).body.code).toBe('billing.target-missing');
  await world.done('PUT', 'targets', { ...month, target: '0.95' }, above(place));
  // Whoever is measured by it does not move it once it is known what was collected.
  expect(await world.send('PUT', 'targets', { ...month, target: '0.01' }, manager)).toMatchObject({
    status: 409,
    body: { code: 'billing.month-over' },
  });
  await world.done('POST', 'periods', month, manager);
  expect(await world.news(propertyId, 'period.closed')).toEqual([
    { propertyId, month: '2026-02', receivable: '200.00', collected: '0.00', target: '0.95' },
  ]);
  expect((await world.send('POST', 'periods', month, manager)).body.code).toBe('billing.month-closed');
  expect((await world.send('PUT', 'targets', { ...month, target: '0.5' }, manager)).body.code).toBe(
    'billing.month-closed',
  );
  const scope = { ...month, feeItemIds: [item.id], expected: { lines: 0, total: '0.00' } };
  expect((await world.send('POST', 'runs', scope, manager)).body.code).toBe('billing.month-closed');
  expect((await world.send('POST', 'periods', { propertyId, month: '2099-01' }, manager)).body.code).toBe(
    'billing.month-not-over',
  );
  const entry = `INSERT INTO journal_entry VALUES ('x', $1, '2026-02', 'bill', 'x', now(), 'x')`;
  await expect(
    runAsSystem('test', () => world.database.transaction((tx) => tx.query(entry, [propertyId]))),
  ).rejects.toThrow(/closed/);
});

test('the ledger takes no entry that does not sum to zero, and lets nothing be changed', async () => {
  const place = await world.place(['100']);
  const item = await world.feeItem(place);
  await world.bill(place, [item.id]);
  const run = (sql: string) => runAsSystem('test', () => world.database.transaction((tx) => tx.query(sql, [])));
  const entry = `INSERT INTO journal_entry VALUES ('e-odd', '${place.propertyId}', '2026-05', 'payment', 'x', now(), 'x')`;
  const posting = `INSERT INTO posting (entry_id, property_id, reason, account, household_id, amount_fen) VALUES`;
  await run(entry);
  const of = `'e-odd', '${place.propertyId}', 'payment'`;
  await expect(run(`${posting} (${of}, 'cash', NULL, 100), (${of}, 'credit', 'h', -99)`)).rejects.toThrow(/zero/);
  await expect(
    run(
      `${posting} ('e-none', '${place.propertyId}', 'payment', 'cash', NULL, 100), ('e-none', '${place.propertyId}', 'payment', 'credit', 'h', -100)`,
    ),
  ).rejects.toThrow(/zero/);
  await expect(run('UPDATE posting SET amount_fen = amount_fen * 2')).rejects.toThrow(/posting/);
  await expect(run('DELETE FROM journal_entry')).rejects.toThrow(/journal_entry/);
});

test('who acts for another property sees no bill, and bills nobody', async () => {
  const place = await world.place(['100']);
  const item = await world.feeItem(place);
  const run = await world.bill(place, [item.id]);
  const stranger = someoneOf('p-elsewhere');
  for (const door of ['fee-items', 'runs', 'bill-lines', 'periods', 'targets', 'concessions', 'occupancies'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  expect((await world.get(`runs/${run.id}`, stranger)).status).toBe(404);
  const scope = { propertyId: place.propertyId, month: '2026-04', feeItemIds: [item.id] };
  expect((await world.send('POST', 'runs/preview', scope, stranger)).status).not.toBe(200);
  const body = { householdId: place.homes[0], from: '2026-03-01' };
  expect((await world.send('POST', 'occupancies', body, stranger)).body.code).toBe('billing.household-not-found');
  expect((await world.get('runs', someoneOf(place.propertyId, 'e-7', []))).status).toBe(403);
});
