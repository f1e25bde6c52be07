import { runAsSystem } from '@goldkey/access';
import { aContact as contact, propertyTold } from '@goldkey/testing';
import { CopiesConsumer } from '../src/adapters/in/kafka/copies.consumer.js';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
});
afterAll(() => world?.close());

/** As estates tells a property, in a transaction as of a batch of news. */
const told = ({ propertyId }: Place, changes: object, time: string) =>
  runAsSystem('test', () =>
    world.database.transaction(() =>
      world.service.app.get(CopiesConsumer).property(propertyTold(propertyId, time, changes) as never),
    ),
  );
const billLink = async ({ homes, manager }: Place): Promise<string> => {
  const { url } = await world.done('POST', `households/${homes[0]}/bill-link`, {}, manager);
  return `/api/billing/owner/${String(url).split('/b/')[1]}`;
};
const seen = async (url: string) => (await world.service.request({ url })).body;

test('a household sees by its bill’s link whom to call, as estates told it last and whatever comes late', async () => {
  const [place, other] = [await world.place(), await world.place()];
  const door = await billLink(place);
  expect(await seen(door)).toMatchObject({ propertyName: '桂语庭', contact: {} });
  await told(place, contact, '2026-03-05T10:00:00+08:00');
  await told(place, {}, '2026-03-04T10:00:00+08:00');
  expect((await seen(door)).contact).toEqual(contact);
  expect((await seen(await billLink(other))).contact).toEqual({});
  await told(place, { telephone: '13800001234' }, '2026-03-06T10:00:00+08:00');
  expect((await seen(door)).contact).toEqual({ telephone: '13800001234' });
});
