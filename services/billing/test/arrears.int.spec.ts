import { addDays, dayOf, instant } from '@goldkey/kernel';
import { above, BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const owing = async () => {
  const place = await world.place(['100', '50']);
  const item = await world.feeItem(place);
  for (const month of ['2026-01', '2026-02']) await world.bill(place, [item.id], month);
  return { place, householdId: place.homes[0] as string, collector: someoneOf(place.propertyId, 'e-1') };
};

test('arrears are told by their age with the last step; the ladder is climbed in order and ends with the debt', async () => {
  const { place, householdId, collector } = await owing();
  const dun = (step: string, rest: object = { result: 'absent' }) =>
    world.send('POST', 'dunnings', { householdId, step, ...rest }, collector);
  const promised = addDays(dayOf(instant(Date.now()), 'Asia/Shanghai'), 30);
  expect((await dun('letter')).body.code).toBe('billing.step-skipped');
  expect(await dun('reminder', { result: 'promised', promisedBy: promised })).toMatchObject({
    status: 201,
    body: { owed: '400.00' },
  });
  expect((await dun('call')).body.code).toBe('billing.step-too-early');
  const { body } = await world.get(`arrears?propertyId=${place.propertyId}`, place.manager);
  expect(body).toMatchObject({
    total: 2,
    items: [{ householdId, total: '400.00', lastStep: 'reminder', promisedBy: promised }, { total: '200.00' }],
  });
  const [{ d30, d60, d90, older, total }] = body.items;
  expect([d30, d60, d90, older].reduce((sum, part) => sum + Number(part), 0)).toBe(Number(total));
  await world.done('POST', 'payments', { householdId, means: 'card', amount: '400.00', owed: '400.00' }, collector);
  expect((await dun('reminder')).body.code).toBe('billing.nothing-owed');
  expect((await world.get(`arrears?propertyId=${place.propertyId}`, place.manager)).body.total).toBe(1);
});

test('letters tell each open bill with what was paid and its late fees, to the fen what is owed, and record no step', async () => {
  const { place, householdId, collector } = await owing();
  const { propertyId, manager } = place;
  const other = place.homes[1] as string;
  const late = await world.feeItem(place, { basis: 'per-use', unit: '元·天' }, { tiers: [{ price: '0.001' }] });
  const counting = { propertyId, feeItemId: late.id, month: '2026-03', cap: '0.30' };
  await world.done('POST', 'late-fees', { ...counting, day: '2026-02-20' }, manager);
  await world.bill(place, [late.id]);
  await world.done('POST', 'late-fees', { ...counting, month: '2026-04', day: '2026-02-22' }, manager);
  const letters = (ids: string, as = collector) => world.get(`dunning-letters?households=${ids}`, as);
  const { status, body } = await letters(`${householdId},${other},${householdId}`);
  expect(status).toBe(200);
  expect(body.items).toHaveLength(2);
  const letter = body.items.find((one: { householdId: string }) => one.householdId === householdId);
  const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
  expect(letter).toMatchObject({ owed: '402.00', writtenOn: today, payBy: addDays(today, 10), lateAhead: '0.40' });
  expect(letter.bills).toMatchObject([
    { month: '2026-01', amount: '200.00', paid: '0.00', open: '200.00', late: '2.00' },
    { month: '2026-02', amount: '200.00', paid: '0.00', open: '200.00', late: '0.00' },
  ]);
  const paying = { householdId: other, means: 'card', amount: '150.00', owed: '201.00' };
  await world.done('POST', 'payments', paying, collector);
  const [rest] = (await letters(other)).body.items;
  expect(rest.owed).toBe('51.00');
  const sum = rest.bills.reduce(
    (fen: number, bill: { open: string; late: string }) =>
      fen + Math.round((Number(bill.open) + Number(bill.late)) * 100),
    0,
  );
  expect(sum).toBe(5100);
  expect((await world.get(`dunnings?householdId=${householdId}`, manager)).body.total).toBe(0);
  expect((await letters(householdId, someoneOf('p-elsewhere'))).body.items).toEqual([]);
  expect((await letters(householdId, someoneOf(propertyId, 'e-2', ['billing:read']))).status).toBe(403);
  for (const wrong of ['', ',', Array.from({ length: 101 }, (_, index) => index).join(',')])
    expect((await letters(wrong)).status).toBe(400);
});

test('a debt is given up by another person; it is no more owed, and collects nothing', async () => {
  const { place, householdId, collector } = await owing();
  const [charge] = (await world.get(`households/${householdId}`, place.manager)).body.charges;
  const body = { householdId, chargeIds: [charge.id], reason: '业主去世，无继承人' };
  const { id } = await world.done('POST', 'write-offs', body, collector);
  const approve = (as: typeof collector) => world.send('POST', `write-offs/${id}/approve`, {}, as, { version: 1 });
  expect((await approve(collector)).status).toBe(403);
  expect(await approve(place.manager)).toMatchObject({ status: 200, body: { state: 'approved', amount: '200.00' } });
  expect(await world.balances(place.propertyId)).toEqual({ receivable: 40000, income: -60000, loss: 20000 });
  const month = { propertyId: place.propertyId, month: '2026-01' };
  await world.done('PUT', 'targets', { ...month, target: '0.95' }, above(place));
  expect(await world.done('POST', 'periods', month, place.manager)).toMatchObject({
    receivable: '300.00',
    collected: '0.00',
  });
  expect((await world.send('POST', 'write-offs', body, collector)).body.code).toBe('billing.charge-settled');
});

test('what is late is counted once, billed with its cap, and waived by approval', async () => {
  const { place, householdId } = await owing();
  const { propertyId, manager } = place;
  const late = await world.feeItem(place, { basis: 'per-use', unit: '元·天' }, { tiers: [{ price: '0.001' }] });
  const counting = { propertyId, feeItemId: late.id, month: '2026-03', day: '2026-02-20', cap: '0.30' };
  expect(await world.done('POST', 'late-fees', counting, manager)).toEqual({ counted: 2 });
  expect(await world.done('POST', 'late-fees', counting, manager)).toEqual({ counted: 0 });
  expect(await world.done('POST', 'late-fees', { ...counting, day: '2026-02-22' }, manager)).toEqual({ counted: 2 });
  const waiver = {
    householdId: place.homes[1],
    feeItemId: late.id,
    relief: { kind: 'exempt' },
    from: '2026-01-01',
    reason: '住院',
  };
  const { id } = await world.done('POST', 'concessions', waiver, manager);
  await world.done('POST', `concessions/${id}/approve`, {}, someoneOf(propertyId, 'e-2'), { version: 1 });
  await world.bill(place, [late.id]);
  const lines = await world.lines(place, `feeItemId=${late.id}&householdId=${householdId}`);
  expect(
    lines
      .map(({ amount, explanation }: { amount: string; explanation: { source: string; quantity: string } }) => [
        amount,
        explanation.source,
        explanation.quantity,
      ])
      .sort(),
  ).toEqual([
    ['0.40', 'late', '400'], // 2 days more
    ['2.00', 'late', '2000'], // 200.00 × 10 days × 0.001
  ]);
  expect(
    (await world.lines(place, `feeItemId=${late.id}&householdId=${place.homes[1]}`)).map(
      ({ amount }: { amount: string }) => amount,
    ),
  ).toEqual(['0.00', '0.00']);
});

test('nothing is late ahead of today, and it is counted by the tariff of the day: of none, or at no price, nothing', async () => {
  const { place, householdId } = await owing();
  const { propertyId, manager } = place;
  const counting = async (tariff: object) => {
    const late = await world.feeItem(place, { basis: 'per-use', unit: '元·天' }, tariff);
    return { propertyId, feeItemId: late.id, month: '2026-03', day: '2026-02-20', cap: '0.30' };
  };
  const count = (body: object) => world.send('POST', 'late-fees', body, manager);
  const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
  const ordinary = await counting({ tiers: [{ price: '0.001' }], factor: '0.5' });
  expect(await count({ ...ordinary, day: addDays(today, 2) })).toMatchObject({
    ...{ status: 422, body: { code: 'billing.day-ahead-invalid' } },
  });
  const dearer = { tariff: { from: addDays(today, 60), tiers: [{ price: '1' }] } };
  await world.done('POST', `fee-items/${ordinary.feeItemId}/tariff`, dearer, manager, { version: 1 });
  expect(await count(ordinary)).toMatchObject({ status: 200, body: { counted: 2 } });
  expect(await count({ ...ordinary, day: today })).toMatchObject({ body: { counted: 4 } });
  await world.bill(place, [ordinary.feeItemId]);
  const lines = await world.lines(place, `feeItemId=${ordinary.feeItemId}&householdId=${householdId}`);
  const fees = lines.map(({ amount }: { amount: string }) => Number(amount));
  expect(fees).toContain(1); // 200.00 × 10 days × 0.0005
  expect(fees.every((fee: number) => fee <= 60)).toBe(true);
  for (const tariff of [{ tiers: [{ price: '0' }] }, { from: addDays(today, 60), tiers: [{ price: '1' }] }])
    expect(await count(await counting(tariff))).toMatchObject({ status: 200, body: { counted: 0 } });
});

test('who acts for another property sees no debt and does nothing about it', async () => {
  const { place, householdId, collector } = await owing();
  await world.done('POST', 'dunnings', { householdId, step: 'reminder', result: 'sent' }, collector);
  const stranger = someoneOf('p-elsewhere');
  for (const door of ['arrears', 'dunnings', 'write-offs'])
    expect((await world.get(`${door}?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const body = { householdId, step: 'reminder', result: 'sent' };
  expect((await world.send('POST', 'dunnings', body, stranger)).body.code).toBe('billing.household-not-found');
});
