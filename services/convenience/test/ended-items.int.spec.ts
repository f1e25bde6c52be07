import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant, monthOf, shiftMonth } from '@goldkey/kernel';
import { ConvenienceWorld, type Place } from './convenience-world.js';

let world: ConvenienceWorld;
let place: Place;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
  place = await world.place();
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const followUpOn = addDays(today, 30);
const before = (months: number) => shiftMonth(monthOf(today), -months);

/** A list of two years ago, so that everything since then was sold by it. */
const publishEarlier = async (lines: readonly object[]) => {
  const { propertyId, manager, general } = place;
  const year = String(Number(today.slice(0, 4)) - 2);
  const { id } = await world.done('POST', 'catalogues', { propertyId, year, lines }, manager);
  const at = (date: number) => `${year}-01-0${date}T10:00:00+08:00`;
  await world.done('POST', `catalogues/${id}/submit`, { at: at(5) }, manager, { version: 1 });
  await world.done('POST', `catalogues/${id}/approve`, { reasons: {}, at: at(6) }, general, { version: 2 });
  await world.done('POST', `catalogues/${id}/publish`, { channels: ['notice-board'], at: at(7) }, manager, {
    version: 3,
  });
};

test('an end answers every loss of the item that is open, also once the item is stopped', async () => {
  const { propertyId, manager, general } = place;
  const water = await world.item(place);
  await publishEarlier([world.line(water.id)]);
  const lossOf = async (months: number): Promise<string> => {
    const { judged } = await world.done('POST', 'reckonings', { propertyId, month: before(months) }, manager);
    expect(judged).toMatchObject([{ itemId: water.id, state: 'loss-making' }]);
    return judged[0].id;
  };
  const [first, second] = [await lossOf(2), await lossOf(1)];
  const end = (id: string) =>
    world.send('POST', `reckonings/${id}/end`, { words: '停办', followUpOn }, general, { version: 1 });
  expect(await end(second)).toMatchObject({ status: 200, body: { state: 'measured' } });
  expect(await end(first)).toMatchObject({ status: 200, body: { state: 'measured' } });
  expect(await world.news(propertyId, 'item.measure-decided')).toHaveLength(2);
  expect((await world.get(`items/${water.id}`, manager)).body).toMatchObject({
    state: 'stopped',
    stopReason: '停办',
    history: [expect.anything(), expect.anything()],
  });
});

test('an item that ended before a month began, and of which nothing was done in it, makes no loss in that month', async () => {
  place = await world.place();
  const { propertyId, manager, general, homes, desk } = place;
  const cleaning = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await publishEarlier([world.line(cleaning.id)]);
  const of = { itemId: cleaning.id, householdId: homes[0], details: { work: '擦窗' }, mode: 'standing', quantity: 1 };
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const asked = { ...of, ownerName: '陈女士', phone: '13812345678', signature, at: `${before(4)}-01T10:00:00+08:00` };
  const { id: orderId } = await world.done('POST', 'orders', asked, desk);
  const judge = async (months: number) =>
    (await world.done('POST', 'reckonings', { propertyId, month: before(months) }, manager)).judged;
  const [{ id }] = await judge(4);
  await world.done('POST', `reckonings/${id}/end`, { words: '停办', followUpOn }, general, { version: 1 });
  // Time passes: it was ended in the month after that.
  const endedAt = Date.parse(`${before(3)}-10T10:00:00+08:00`);
  await runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(`UPDATE item SET state = state || jsonb_build_object('stoppedAt', $2::bigint) WHERE id = $1`, [
        cleaning.id,
        endedAt,
      ]),
    ),
  );
  await world.done('POST', `orders/${orderId}/services`, { at: `${before(2)}-05T10:00:00+08:00` }, desk);
  expect(await judge(3)).toMatchObject([{ state: 'loss-making' }]);
  expect(await judge(2)).toMatchObject([{ state: 'loss-making' }]);
  expect(await judge(1)).toEqual([]);
});
