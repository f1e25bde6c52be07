import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { PlacesConsumer } from '../src/adapters/in/kafka/places.consumer.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
});
afterAll(() => world?.close());

const contact = {
  telephone: '0571-5550 0842',
  telephoneAllHours: '400-555-0842',
  centreAddress: '南门门厅',
  openingHours: '8:30–18:00',
};
/** As estates tells a property, in a transaction as of a batch of news. */
const told = ({ propertyId }: Place, changes: object, time: string) => {
  const data = { propertyId, name: '园', unitId: 'u-1', serviceStart: '2026-01-01', households: 12, ...changes };
  const type = 'goldkey.estates.property.registered.v1';
  const envelope = { specversion: '1.0', id: randomUUID(), source: '/goldkey/estates', type, subject: propertyId };
  const consumer = world.service.app.get(PlacesConsumer);
  return runAsSystem('test', () =>
    world.database.transaction(() => consumer.property({ ...envelope, time, propertyid: propertyId, data } as never)),
  );
};
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
