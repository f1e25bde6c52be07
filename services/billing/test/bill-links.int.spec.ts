import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { CopiesConsumer } from '../src/adapters/in/kafka/copies.consumer.js';
import { BillingWorld, type Place } from './billing-world.js';

let world: BillingWorld;
let place: Place;
beforeAll(async () => {
  world = await BillingWorld.open();
  place = await world.place(['100', '50']);
});
afterAll(() => world?.close());

/** A new link of a home; answers its door. */
const linked = async (householdId: string): Promise<string> => {
  const { url } = await world.done('POST', `households/${householdId}/bill-link`, {}, place.manager);
  return `/api/billing/owner/${String(url).split('/b/')[1]}`;
};
const opened = async (url: string) => {
  const { status, body } = await world.service.request({ url });
  return status === 200 ? 'open' : body.code;
};
/** As estates tells it, in a transaction as of a batch of news. */
const ownersChanged = (householdId: string, time: string) => {
  const type = 'goldkey.estates.household.owners-changed.v1';
  const data = { householdId, propertyId: place.propertyId, on: '2026-03-05' };
  const envelope = { id: randomUUID(), source: '/goldkey/estates', type, subject: householdId, time, data };
  const consumer = world.service.app.get(CopiesConsumer);
  return runAsSystem('billing.know-households', () =>
    world.database.transaction(() => consumer.ownersChanged({ specversion: '1.0', ...envelope } as never)),
  );
};

test('who owned a home before opens its bills no more; the link of the new owners stays, however late and often it is told', async () => {
  const [sold, kept] = place.homes as [string, string];
  const [earlier, neighbours] = [await linked(sold), await linked(kept)];
  const toldAt = new Date().toISOString();
  const next = await linked(sold);
  await ownersChanged(sold, toldAt);
  await ownersChanged(sold, toldAt);
  expect(await opened(earlier)).toBe('billing.link-ended');
  expect(await opened(next)).toBe('open');
  expect(await opened(neighbours)).toBe('open');
});

test('a home that has no link yet changes hands like any other', async () => {
  await ownersChanged(randomUUID(), new Date().toISOString());
  expect(await opened('/api/billing/owner/nothing')).toBe('billing.link-not-found');
});
