import { runAsSystem } from '@goldkey/access';
import { aContact as contact, propertyTold } from '@goldkey/testing';
import { PlacesConsumer } from '../src/adapters/in/kafka/places.consumer.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
});
afterAll(() => world?.close());

/** As estates tells a property, in a transaction as of a batch of news. */
const told = ({ propertyId }: Place, changes: object, time: string) =>
  runAsSystem('test', () =>
    world.database.transaction(() =>
      world.service.app.get(PlacesConsumer).property(propertyTold(propertyId, time, changes) as never),
    ),
  );
const reportLink = async ({ propertyId, departmentId, desk }: Place): Promise<string> => {
  const { body } = await world.post('owner-links', { propertyId, departmentId }, desk);
  return body.url.split('/').at(-1);
};
const seen = async (token: string) => (await world.get(`owner/${token}`, undefined)).body;

test('an owner sees by a link whom to call, as estates told it last and whatever comes late', async () => {
  const [place, other] = [await world.place(), await world.place()];
  const token = await reportLink(place);
  expect(await seen(token)).toMatchObject({ mayReport: true, contact: {} });
  await told(place, contact, '2026-03-05T10:00:00+08:00');
  await told(place, {}, '2026-03-04T10:00:00+08:00');
  expect((await seen(token)).contact).toEqual(contact);
  expect((await seen(await reportLink(other))).contact).toEqual({});
  await told(place, { telephone: '13800001234' }, '2026-03-06T10:00:00+08:00');
  expect((await seen(token)).contact).toEqual({ telephone: '13800001234' });
});
