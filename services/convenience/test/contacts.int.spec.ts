import { runAsSystem } from '@goldkey/access';
import { aContact as contact, propertyTold } from '@goldkey/testing';
import { CopiesConsumer } from '../src/adapters/in/kafka/copies.consumer.js';
import { ConvenienceWorld, type Place, someoneOf } from './convenience-world.js';

let world: ConvenienceWorld;
beforeAll(async () => {
  world = await ConvenienceWorld.open();
});
afterAll(() => world?.close());

/** As estates tells a property, in a transaction as of a batch of news. */
const told = ({ propertyId }: Place, changes: object, time: string) =>
  runAsSystem('convenience.know-places', () =>
    world.database.transaction(() =>
      world.service.app.get(CopiesConsumer).property(propertyTold(propertyId, time, changes) as never),
    ),
  );
const colleagueOf = ({ propertyId }: Place) =>
  someoneOf(
    propertyId,
    'e-general',
    ['read', 'order', 'perform'].map((verb) => `convenience:${verb}`),
  );
/** A signed order of the property. */
const ordered = async (place: Place): Promise<string> => {
  const item = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await world.publish(place, [world.line(item.id)]);
  const signature = { on: 'screen', name: '陈女士', lines: [[[10, 20]]] };
  const asked = { itemId: item.id, mode: 'standing', householdId: place.homes[0], ownerName: '陈女士', signature };
  const body = { ...asked, phone: '13812345678', details: { work: '擦窗' } };
  return (await world.done('POST', 'orders', body, place.desk)).id;
};
/** What an owner sees by the link of a service that was performed. */
const linkOfService = async (place: Place): Promise<string> => {
  const service = await world.done('POST', `orders/${await ordered(place)}/services`, {}, place.desk);
  const { url } = await world.done('POST', `services/${service.id}/owner-link`, {}, colleagueOf(place));
  return `/api/convenience/owner/${url.split('/').at(-1)}`;
};
/** What an owner sees by the link of an order that waits for a signature. */
const linkOfOrder = async (place: Place): Promise<string> => {
  const item = await world.item(place, { kind: 'housekeeping', unit: '小时', name: '家政' });
  await world.publish(place, [world.line(item.id)]);
  const asked = { itemId: item.id, mode: 'one-off', householdId: place.homes[0], ownerName: '陈女士', quantity: 1 };
  const body = { ...asked, phone: '13812345678', details: { work: '擦窗' } };
  const { id } = await world.done('POST', 'orders', body, place.desk);
  const { url } = await world.done('POST', `orders/${id}/owner-link`, {}, colleagueOf(place));
  return `/api/convenience/owner/orders/${url.split('/').at(-1)}`;
};
const seen = async (url: string) => (await world.service.request({ url })).body;

test.each([
  ['order', linkOfOrder],
  ['service', linkOfService],
])(
  'by the link of an %s its owner is told whom to call, as estates told it last and whatever comes late',
  async (_name, linkOf) => {
    const [place, other] = [await world.place(), await world.place()];
    const door = await linkOf(place);
    expect(await seen(door)).toMatchObject({ propertyName: '桂语庭', contact: {} });
    await told(place, contact, '2026-03-05T10:00:00+08:00');
    await told(place, {}, '2026-03-04T10:00:00+08:00');
    expect((await seen(door)).contact).toEqual(contact);
    expect((await seen(await linkOf(other))).contact).toEqual({});
    await told(place, { openingHours: contact.openingHours }, '2026-03-06T10:00:00+08:00');
    expect((await seen(door)).contact).toEqual({ openingHours: contact.openingHours });
  },
);
