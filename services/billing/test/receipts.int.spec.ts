import { addDays, dayOf, instant } from '@goldkey/kernel';
import { BillingWorld, someoneOf } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

const today = () => dayOf(instant(Date.now()), 'Asia/Shanghai');

/** Two homes that owe 200.00 and 100.00; two cashiers have taken of them, one by cash and by wallet, one by card. */
const taken = async () => {
  const place = await world.place(['100', '50']);
  const { propertyId } = place;
  const item = await world.feeItem(place);
  await world.bill(place, [item.id], '2026-02');
  const [one, other] = [someoneOf(propertyId, 'e-1'), someoneOf(propertyId, 'e-2')];
  await world.done('POST', 'shifts', { propertyId }, one);
  const [first, second] = place.homes as [string, string];
  const pay = (body: object, by: typeof one) => world.done('POST', 'payments', body, by);
  const cash = await pay({ householdId: first, means: 'cash', amount: '150.00', owed: '200.00' }, one);
  const wallet = await pay({ householdId: second, means: 'wechat', amount: '100.00', owed: '100.00' }, one);
  const card = await pay({ householdId: first, means: 'card', amount: '50.00', owed: '50.00' }, other);
  const list = async (query: string, as = one): Promise<string[]> =>
    (await world.get(`payments?propertyId=${propertyId}&${query}`, as)).body.items.map(({ id }: { id: string }) => id);
  return { place, item, one, other, cash, wallet, card, list };
};

test('the receipts of a day are found by cashier, home, number and means, and say what was paid', async () => {
  const { item, one, cash, wallet, card, list } = await taken();
  expect(await list(`source=desk&from=${today()}&until=${today()}`)).toEqual([card.id, wallet.id, cash.id]);
  expect(await list(`until=${addDays(today(), -1)}`)).toEqual([]);
  expect(await list(`from=${addDays(today(), 1)}`)).toEqual([]);
  expect(await list(`cashier=${one.subject}`)).toEqual([wallet.id, cash.id]);
  expect(await list('means=card')).toEqual([card.id]);
  expect(await list('q=1-102')).toEqual([wallet.id]);
  expect(await list(`q=${card.receipt}`)).toEqual([card.id]);
  const { items } = (await world.get(`payments?householdId=${cash.householdId}&sort=takenAt`, one)).body;
  expect(items[0]).toMatchObject({ receipt: cash.receipt, room: '101', feeItems: { [item.id]: '物业费' } });
});

test('a receipt is found by its whole number in all properties that somebody sees, and in no other', async () => {
  const { cash, one } = await taken();
  const found = async (asked: string, as = one) => (await world.get(`payments?receipt=${asked}`, as)).body.items;
  expect(await found(`${cash.receipt},${cash.receipt.toLowerCase()}`)).toMatchObject([{ id: cash.id }]);
  expect(await found(cash.receipt.slice(0, -1))).toEqual([]);
  const stranger = await found(cash.receipt, someoneOf('p-elsewhere'));
  expect(stranger).toEqual([]);
  expect((await world.get(`payments?receipt=${cash.receipt}`, someoneOf(cash.propertyId, 'e-1', []))).status).toBe(403);
});

test('what each cashier took on a day comes to what their receipts say', async () => {
  const { place, one, other } = await taken();
  const { body } = await world.get(`takings?propertyId=${place.propertyId}&from=${today()}`, one);
  const told = body.items.map(({ cashier, means, payments, amount }: Record<string, unknown>) => ({
    ...{ cashier, means, payments, amount },
  }));
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      { cashier: one.subject, means: 'cash', payments: 1, amount: '150.00' },
      { cashier: one.subject, means: 'wechat', payments: 1, amount: '100.00' },
      { cashier: other.subject, means: 'card', payments: 1, amount: '50.00' },
    ]),
  );
  expect((await world.get(`takings?propertyId=${place.propertyId}&cashier=${other.subject}`, one)).body.total).toBe(1);
});

test('a receipt that is printed again counts it, and keeps who did it', async () => {
  const { one, cash } = await taken();
  const reprint = (version: number, as = one) => world.send('POST', `payments/${cash.id}/reprint`, {}, as, { version });
  expect(cash.reprints).toBeUndefined();
  expect(await reprint(1)).toMatchObject({ status: 200, body: { reprints: 1, receipt: cash.receipt, version: 2 } });
  expect((await reprint(1)).body.code).toBe('billing.stale-version');
  expect(await reprint(2)).toMatchObject({ body: { reprints: 2, reprintedAt: expect.any(String) } });
  const { history } = (await world.get(`payments/${cash.id}`, one)).body;
  expect(history.map(({ change, data }: Record<string, { reprints?: number }>) => [change, data?.reprints])).toEqual(
    expect.arrayContaining([
      ['receipt-reprinted', 1],
      ['receipt-reprinted', 2],
    ]),
  );
  const reader = someoneOf(cash.propertyId, 'e-3', ['billing:read']);
  expect((await reprint(3, reader)).status).toBe(403);
});

test('who acts for another property sees no receipt, no taking, and prints none', async () => {
  const { place, cash, list } = await taken();
  const stranger = someoneOf('p-elsewhere');
  expect(await list('source=desk', stranger)).toEqual([]);
  expect((await world.get(`takings?propertyId=${place.propertyId}`, stranger)).body.total).toBe(0);
  const answer = await world.send('POST', `payments/${cash.id}/reprint`, {}, stranger, { version: 1 });
  expect(answer.body.code).toBe('billing.payment-not-found');
});

test('a home is found by its number as people say it, whatever signs its building and room bear', async () => {
  const place = await world.place(['100', '50']);
  const [home] = place.homes as [string];
  await world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    UPDATE household_copy SET building = '3#2#', room = '1201' WHERE household_id = '${home}'`);
  const found = async (list: string, words: string) => {
    const { body } = await world.get(
      `${list}?propertyId=${place.propertyId}&q=${encodeURIComponent(words)}`,
      place.manager,
    );
    return body.items.map(({ householdId }: { householdId: string }) => householdId);
  };
  for (const words of ['3-2-1201', '3#2#-1201', '1201']) expect(await found('households', words)).toEqual([home]);
  expect(await found('households', '2-3-1201')).toEqual([]);
  const card = { householdId: home, means: 'card', amount: '5', owed: '0.00' };
  await world.done('POST', 'payments', card, place.manager);
  expect(await found('payments', '3-2-1201')).toEqual([home]);
});
