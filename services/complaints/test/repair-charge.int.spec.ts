import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
let craftsman: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  craftsman = aCaller({
    subject: 'account-li',
    name: '李师傅',
    employeeId: 'e-li',
    permissions: ['read', 'handle', 'work'].map((verb) => `complaints:${verb}`),
    scope: { all: false, properties: [place.propertyId] },
  });
  world.places.known.workers.set(place.propertyId, [
    { employeeId: 'e-li', name: '李师傅', roles: ['maintenance'], onShift: true, crafts: ['电工'], unitIds: [] },
  ]);
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => {
  world.billing.desk.does = 'book';
});

const HOME = randomUUID();
const act = async (id: string, what: string, body: object = {}, as = craftsman) => {
  const answer = await world.post(`work-orders/${id}/${what}`, body, as);
  if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
/** The work is begun, recorded with what it cost, and done. */
const work = async (id: string, unitPrice: string) => {
  await act(id, 'beginning');
  const materials = [
    { name: '空开', quantity: '1', unit: '个', unitPrice, paidBy: 'owner' },
    { name: '扎带', quantity: '2', unit: '根', unitPrice: '0.30', paidBy: 'centre' },
  ];
  const body = { steps: [], materials, labour: '20.00', labourPaidBy: 'owner' };
  const url = `/api/complaints/work-orders/${id}/record`;
  expect((await world.service.request({ method: 'PUT', url, as: craftsman, body })).status).toBe(200);
  await act(id, 'finishing', { result: '换了空开' });
};
/** Work that is done, of which the owner pays 65.50. */
const finished = async (changes: object = { householdId: HOME }): Promise<string> => {
  const { complaintId: matterId } = await world.received(place, { kind: 'repair', category: '跳闸', ...changes });
  const { id } = (await world.post('work-orders', { matterId, workerId: 'e-li', steps: [] }, place.desk)).body;
  await act(id, 'acceptance');
  await work(id, '45.50');
  return id;
};
const chargeOf = async (id: string) => (await world.get(`work-orders/${id}`, place.desk)).body.charge;
/** Rounds of sending until the order's charge stands so. */
const until = async (id: string, state: string) => {
  for (const end = Date.now() + 15_000; ; ) {
    const charge = await chargeOf(id);
    if (charge?.state === state) return charge;
    if (Date.now() > end) throw new Error(`the charge stands ${JSON.stringify(charge)}`);
  }
};
/** Rounds of sending until billing has answered all that is asked of the order. */
const settled = async (orderId: string) => {
  const open = "SELECT FROM repair_charge WHERE order_id = $1 AND standing IN ('waiting', 'unwanted', 'returning')";
  for (const end = Date.now() + 15_000; ; ) {
    const rows = await runAsSystem('test', () => world.database.transaction((tx) => tx.query(open, [orderId])));
    if (rows.length === 0) return;
    if (Date.now() > end) throw new Error('billing did not answer');
  }
};
const bookedOf = (orderId: string) =>
  [...world.billing.booked.values()].filter(({ order }) => order.orderId === orderId);
const signature = { name: '李明', lines: [[[10, 10]]] };
/** Work that was charged and done again, and billing refused to take the first charge back and to book the second. */
const refusedTwice = async (): Promise<string> => {
  const id = await finished();
  await act(id, 'confirmation', { signature });
  await until(id, 'booked');
  world.billing.desk.does = { refuse: 'billing.order-fee-item-unfit' };
  await act(id, 'redoing', { reason: '又跳闸' }, place.desk);
  await until(id, 'unreturned');
  await work(id, '30.00');
  await act(id, 'confirmation', { signature });
  await settled(id);
  return id;
};

test('what the owner signed for is charged once, however often billing’s answer is lost', async () => {
  world.billing.desk.does = 'lose the answer';
  const id = await finished();
  expect(await chargeOf(id)).toBeUndefined();
  await act(id, 'confirmation', { signature });
  expect(await chargeOf(id)).toMatchObject({ state: 'waiting', amount: '65.50', householdId: HOME });
  const askedOf = () => world.billing.asked.filter(({ order }) => order.orderId === id);
  for (const end = Date.now() + 10_000; askedOf().length < 2 && Date.now() < end; ) await chargeOf(id);
  world.billing.desk.does = 'book';
  const charge = await until(id, 'booked');
  expect(charge.bookedAt).toMatch(/\+08:00$/);
  expect(new Set(askedOf().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  const { number } = (await world.get(`work-orders/${id}`, place.desk)).body;
  expect(bookedOf(id)).toMatchObject([
    {
      method: 'ChargeService',
      order: { orderNumber: number, itemName: '跳闸', propertyId: place.propertyId, householdId: HOME },
      ...{ amount: '65.50', feeItemCode: 'WX', by: { accountId: 'account-li', name: '李师傅' } },
    },
  ]);
});

test('what the owner confirms by their link, or told somebody else, is charged too; without a household or a price nothing is', async () => {
  const byLink = await finished();
  const { url } = (await world.post(`work-orders/${byLink}/owner-link`, {}, place.desk)).body;
  const judged = await world.post(
    `owner/${url.split('/').at(-1)}/judgement`,
    { done: true, round: 0, signature },
    undefined,
    {
      key: null,
    },
  );
  expect(judged.status).toBe(200);
  const told = await finished();
  await act(told, 'confirmation', {}, place.desk);
  for (const id of [byLink, told]) await until(id, 'booked');
  expect([...bookedOf(byLink), ...bookedOf(told)].map(({ by }) => by.name)).toEqual(['业主', '前台']);

  const homeless = await finished({});
  await act(homeless, 'confirmation', { signature });
  expect([await chargeOf(homeless), bookedOf(homeless)]).toEqual([undefined, []]);
});

test('what billing refuses stays to be seen with its reason, and is tried again by who sends craftsmen', async () => {
  world.billing.desk.does = { refuse: 'billing.order-fee-item-missing' };
  const id = await finished();
  await act(id, 'confirmation', { signature });
  expect(await until(id, 'refused')).toMatchObject({ refusal: 'billing.order-fee-item-missing', amount: '65.50' });
  const again = (as: Caller) => world.post(`work-orders/${id}/charge-repetition`, {}, as);
  expect((await again(craftsman)).status).toBe(403);
  const stranger = await world.place();
  expect((await again(stranger.desk)).status).toBe(404);
  world.billing.desk.does = 'book';
  expect((await again(place.desk)).body).toMatchObject({ state: 'waiting' });
  await until(id, 'booked');
  expect((await again(place.desk)).body.code).toBe('complaints.repair-charge-state');
  expect(bookedOf(id)).toHaveLength(1);
});

test('what billing refused is given up with a reason by who sends craftsmen, is asked no more, and is charged after all', async () => {
  world.billing.desk.does = { refuse: 'billing.household-not-found' };
  const id = await finished();
  await act(id, 'confirmation', { signature });
  await until(id, 'refused');
  const withdraw = (as: Caller, body: object = { reason: '业主已当面付清' }) =>
    world.post(`work-orders/${id}/charge-withdrawal`, body, as);
  expect((await withdraw(craftsman)).status).toBe(403);
  expect((await withdraw((await world.place()).desk)).status).toBe(404);
  expect((await withdraw(place.desk, { reason: ' ' })).status).toBe(400);
  expect((await withdraw(place.desk)).body).toMatchObject({ state: 'withdrawn', amount: '65.50' });
  const { withdrawal, refusal } = await chargeOf(id);
  expect(withdrawal).toEqual({ reason: '业主已当面付清', byName: '前台', at: expect.stringMatching(/\+08:00$/) });
  expect(refusal).toBeUndefined();
  expect((await withdraw(place.desk)).body.code).toBe('complaints.repair-charge-state');
  const remembered = await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query("SELECT data FROM history WHERE record_id = $1 AND change = 'repair-charge-withdrawn'", [`${id}-0`]),
    ),
  );
  expect(remembered).toMatchObject([{ data: { reason: '业主已当面付清' } }]);

  world.billing.desk.does = 'book';
  expect((await world.post(`work-orders/${id}/charge-repetition`, {}, place.desk)).body.state).toBe('waiting');
  const booked = await until(id, 'booked');
  expect([booked.id, booked.withdrawal]).toEqual([`${id}-0`, undefined]);
  expect((await withdraw(place.desk)).body.code).toBe('complaints.repair-charge-state');
  expect(bookedOf(id)).toHaveLength(1);
});

test('work that is done again before it was confirmed costs nothing; after it the charge is taken back and made anew', async () => {
  const id = await finished();
  await act(id, 'redoing', { reason: '又跳闸' }, place.desk);
  expect([await chargeOf(id), bookedOf(id)]).toEqual([undefined, []]);
  await work(id, '45.50');
  await act(id, 'confirmation', { signature });
  await until(id, 'booked');
  await act(id, 'redoing', { reason: '又跳闸' }, place.desk);
  expect((await until(id, 'returned')).returnedAt).toBeDefined();
  await work(id, '30.00');
  await act(id, 'confirmation', { signature });
  expect(await until(id, 'booked')).toMatchObject({ amount: '50.00' });
  expect(bookedOf(id).map(({ method, amount, serviceId }) => [method, amount, serviceId])).toEqual([
    ['ChargeService', '65.50', `${id}-1`],
    ['TakeBackCharge', '65.50', `${id}-1`],
    ['ChargeService', '50.00', `${id}-2`],
  ]);
});

test('what could not be taken back stays to be seen while a later time is charged, and is tried again with it', async () => {
  const id = await refusedTwice();
  expect(await chargeOf(id)).toMatchObject({ state: 'unreturned', amount: '65.50' });
  world.billing.desk.does = 'book';
  expect((await world.post(`work-orders/${id}/charge-repetition`, {}, place.desk)).status).toBe(200);
  expect(await until(id, 'booked')).toMatchObject({ amount: '50.00' });
  expect(bookedOf(id).map(({ method, amount }) => [method, amount])).toEqual([
    ['ChargeService', '65.50'],
    ['TakeBackCharge', '65.50'],
    ['ChargeService', '50.00'],
  ]);
});

test('what was withdrawn is not charged along with what could not be taken back of an earlier time', async () => {
  const id = await refusedTwice();
  await act(id, 'charge-withdrawal', { reason: '保修期内' }, place.desk);
  world.billing.desk.does = 'book';
  await act(id, 'charge-repetition', {}, place.desk);
  await settled(id);
  expect(await chargeOf(id)).toMatchObject({ state: 'withdrawn', amount: '50.00' });
  expect(bookedOf(id).map(({ method }) => method)).toEqual(['ChargeService', 'TakeBackCharge']);
});

/** The home, and what else is wrong with its intake, is put right by the quality centre. */
const putRight = async (orderId: string, changes: object) => {
  const { matterId } = (await world.get(`work-orders/${orderId}`, place.desk)).body;
  const quality = { ...place.desk, subject: 'account-quality', employeeId: 'e-quality', name: '周品质' };
  await world.act(place, matterId, 'correction-proposal', { ...changes, reason: '登记错了' });
  await world.act(place, matterId, 'proposal-decision', { accepted: true, reason: '已核对' }, quality);
};

test('where an intake named the wrong home, the right one is charged: work that is under way follows its matter', async () => {
  const id = await finished();
  const right = randomUUID();
  await putRight(id, { householdId: right, room: '5-502', category: '照明' });
  const order = (await world.get(`work-orders/${id}`, place.desk)).body;
  expect(order).toMatchObject({ householdId: right, room: '5-502', category: '照明', state: 'done' });
  expect(order.history.at(-1)).toMatchObject({ change: 'work-order-corrected', actor: { name: '周品质' } });
  await act(id, 'confirmation', { signature });
  expect(await until(id, 'booked')).toMatchObject({ householdId: right });
  expect(bookedOf(id).map(({ method, order: { householdId } }) => [method, householdId])).toEqual([
    ['ChargeService', right],
  ]);
});

test('what the wrong home was charged is taken back when its intake is put right, and the right one is charged, once', async () => {
  const id = await finished();
  await act(id, 'confirmation', { signature });
  await until(id, 'booked');
  const right = randomUUID();
  await putRight(id, { householdId: right });
  await settled(id);
  expect(await chargeOf(id)).toMatchObject({ state: 'booked', householdId: right, amount: '65.50' });
  await putRight(id, { category: '照明' });
  await settled(id);
  const booked = bookedOf(id).map(({ method, amount, by, order: { householdId } }) => [
    ...[method, amount, by.name, householdId],
  ]);
  expect(booked).toHaveLength(3);
  expect(booked).toEqual(
    expect.arrayContaining([
      ['ChargeService', '65.50', '李师傅', HOME],
      ['TakeBackCharge', '65.50', '李师傅', HOME],
      ['ChargeService', '65.50', '李师傅', right],
    ]),
  );
  // No home at all: nobody pays.
  await putRight(id, { householdId: null });
  expect(await until(id, 'returned')).toMatchObject({ householdId: right });
});

test('what was refused for the wrong home is asked for the right one; what was given up is charged to neither', async () => {
  const refused = async () => {
    world.billing.desk.does = { refuse: 'billing.household-not-found' };
    const id = await finished();
    await act(id, 'confirmation', { signature });
    await until(id, 'refused');
    return id;
  };
  const asked = await refused();
  const givenUp = await refused();
  await act(givenUp, 'charge-withdrawal', { reason: '业主已当面付清' }, place.desk);
  world.billing.desk.does = 'book';
  const right = randomUUID();
  for (const id of [asked, givenUp]) await putRight(id, { householdId: right });
  expect(await until(asked, 'booked')).toMatchObject({ householdId: right });
  expect(await chargeOf(givenUp)).toMatchObject({ state: 'dropped', withdrawal: { reason: '业主已当面付清' } });
  const again = await world.post(`work-orders/${givenUp}/charge-repetition`, {}, place.desk);
  expect(again.body.code).toBe('complaints.repair-charge-state');
  expect(bookedOf(givenUp)).toEqual([]);
});

test('a confirmation that fails leaves no charge behind', async () => {
  const id = await finished();
  await world.post(`work-orders/${id}/confirmation`, {}, craftsman);
  const at = new Date(Date.now() - 86_400_000).toISOString();
  expect((await world.post(`work-orders/${id}/confirmation`, { signature, at }, place.desk)).status).toBe(422);
  expect([await chargeOf(id), bookedOf(id)]).toEqual([undefined, []]);
});
