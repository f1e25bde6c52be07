import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { CopiesConsumer } from '../src/adapters/in/kafka/copies.consumer.js';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
beforeAll(async () => {
  world = await BillingWorld.open();
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
  const data = { propertyId, name: '桂语庭', unitId: 'u-1', serviceStart: '2026-01-01', households: 12, ...changes };
  const type = 'goldkey.estates.property.registered.v1';
  const envelope = { specversion: '1.0', id: randomUUID(), source: '/goldkey/estates', type, subject: propertyId };
  const consumer = world.service.app.get(CopiesConsumer);
  return runAsSystem('test', () =>
    world.database.transaction(() => consumer.property({ ...envelope, time, propertyid: propertyId, data } as never)),
  );
};
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
