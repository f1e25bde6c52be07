import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { above, BillingWorld, type Place, someoneOf } from './billing-world.js';
import { bookedIn } from './booked.js';

let world: BillingWorld;
let billing: GrpcClient;
beforeAll(async () => {
  world = await BillingWorld.open();
  const { grpcPort } = await world.service.listen();
  billing = grpcClient({
    ...{ package: protoPackage('billing'), service: 'Billing', protoPath: protoPath('billing') },
    ...{ includeDirs: [protoRoot], address: `127.0.0.1:${grpcPort}`, deadlineMs: 10_000 },
  });
});
afterAll(async () => {
  billing?.close();
  await world?.close();
});

const measured = async ({ propertyId, manager }: Place, asked: object = {}, as: Caller = manager) => {
  const request = { propertyId, period: '2026-Q1', measures: ['arrears', 'collection-rate', 'weather'], ...asked };
  const token = await world.service.tokenFor(as);
  return (await billing.call<{ figures: Record<string, unknown>[] }>('GetMeasures', request, token)).figures;
};

test('the collection rate is of the closed months of the period, each told with its fen', async () => {
  const place = await world.place(['100', '50']);
  const { propertyId, manager, homes } = place;
  const item = await world.feeItem(place);
  await world.bill(place, [item.id], '2026-02');
  await world.bill(place, [item.id], '2026-03');
  const paying = { householdId: homes[0], means: 'card', amount: '150.00' };
  const { owed } = (await world.get(`households/${homes[0]}`, manager)).body;
  await world.done('POST', 'payments', { ...paying, owed }, manager);
  const [before] = await measured(place, { measures: ['collection-rate'] });
  expect(before).toMatchObject({ measure: 'collection-rate', records: [] });
  expect(before?.['value']).toBeUndefined();
  await world.done('PUT', 'targets', { propertyId, month: '2026-02', target: '0.95' }, above(place));
  await world.done('POST', 'periods', { propertyId, month: '2026-02' }, manager);
  const [rate, ...others] = await measured(place, { measures: ['collection-rate', 'weather'] });
  expect(others).toEqual([]);
  expect(rate).toMatchObject({ value: '0.5', part: '15000', whole: '30000', unit: 'fen' });
  expect(rate?.['records']).toMatchObject([
    { kind: 'billing-month', id: `${propertyId}:2026-02`, name: '2026-02', part: '15000', whole: '30000' },
  ]);
  expect(await measured(place, { period: '2026-03', measures: ['collection-rate'] })).toMatchObject([{ records: [] }]);
});

test('arrears are what was owed at the end of the period, older debts too, of what was charged for its months', async () => {
  const place = await world.place(['100', '50']);
  const [one, other] = place.homes as [string, string];
  const booked = bookedIn(world);
  await booked(place, '2026-02-01T09:00:00+08:00', 'bill', one, 200_00);
  await booked(place, '2026-02-10T09:00:00+08:00', 'bill', other, 100_00);
  await booked(place, '2026-02-11T09:00:00+08:00', 'payment', one, -50_00);
  await booked(place, '2026-04-01T00:00:00+08:00', 'payment', one, -150_00);
  const [rate, arrears] = await measured(place);
  expect(rate).toMatchObject({ measure: 'collection-rate' });
  expect(arrears).toMatchObject({ measure: 'arrears', part: '25000', whole: '30000', unit: 'fen', records: [] });
  expect(arrears?.['value']).toBe('5/6');
});

test('a stranger is told nothing, and neither is who may not read the books', async () => {
  const place = await world.place();
  // Who is no stranger asks estates, which is away here.
  await expect(measured(place, {}, someoneOf('p-elsewhere'))).rejects.toThrow();
  await expect(measured(place, { propertyId: randomUUID() })).rejects.toThrow();
  await expect(measured(place, {}, someoneOf(place.propertyId, 'e-2', ['billing:collect']))).rejects.toMatchObject({
    name: 'RemoteRefusal',
  });
});
