import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let there: string;
let inspections: GrpcClient;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  [here, there] = [await world.property(), await world.property()];
  const { grpcPort } = await world.service.listen();
  inspections = grpcClient({
    ...{ package: protoPackage('inspections'), service: 'Inspections', protoPath: protoPath('inspections') },
    ...{ includeDirs: [protoRoot], address: `127.0.0.1:${grpcPort}`, deadlineMs: 10_000 },
  });
});
afterAll(async () => {
  inspections?.close();
  await world?.close();
});

const ALL = ['public-order', 'emergency-drills', 'car-park-accidents', 'weather'];
const measured = async (asked: object = {}, as: Caller = someoneOf(here)) => {
  const request = { propertyId: here, period: '2026-Q1', measures: ALL, ...asked };
  const token = await world.service.tokenFor(as);
  return (await inspections.call<{ figures: Record<string, unknown>[] }>('GetMeasures', request, token)).figures;
};
const made = async (door: string, body: object, propertyId = here): Promise<string> =>
  (await world.done('POST', door, { propertyId, ...body }, someoneOf(propertyId))).id;

const happened = (kind: string, at: string, propertyId = here) =>
  made('incidents', { kind, place: '南门', what: '争执', at }, propertyId);
const drill = async (plannedOn: string, heldAt?: string): Promise<string> => {
  const id = await made('emergency-drills', { subject: '夜间疏散', kind: 'fire', plannedOn, place: '3 栋' });
  const held = { participants: 12, minutes: 30, account: '按预案' };
  if (heldAt !== undefined)
    await world.done('POST', `emergency-drills/${id}/hold`, { heldAt, ...held }, someoneOf(here), { version: 1 });
  return id;
};
const matter = (kind: string, happenedAt: string) =>
  made('car-park-matters', { kind, place: 'B1', happenedAt, text: '追尾' });

test('a property is told what its records come to over a period, by its own days, with what was counted', async () => {
  const [fight] = [
    await happened('crime', '2026-01-01T00:10:00+08:00'),
    // Of the year before by the property's day, another kind, a mistake, and elsewhere.
    await happened('crowd', '2025-12-31T23:50:00+08:00'),
    await happened('flood', '2026-02-02T10:00:00+08:00'),
    await happened('crime', '2026-02-02T10:00:00+08:00', there),
  ];
  const mistaken = await happened('crowd', '2026-03-01T10:00:00+08:00');
  const asQuality = {
    ...someoneOf(here),
    permissions: new Set([...someoneOf(here).permissions, 'inspections:quality']),
  };
  await world.done('POST', `incidents/${mistaken}/withdrawal`, { reason: '误报' }, asQuality, { version: 1 });
  const held = await drill('2026-02-10', '2026-02-12T15:00:00+08:00');
  const missed = await drill('2026-03-31');
  await drill('2026-04-01', '2026-03-20T15:00:00+08:00');
  const off = await drill('2026-03-05');
  await world.done('POST', `emergency-drills/${off}/cancel`, { reason: '大雨' }, someoneOf(here), { version: 1 });
  const imagined = await drill('2026-03-06', '2026-03-06T15:00:00+08:00');
  const crash = await matter('accident', '2026-03-31T23:59:00+08:00');
  await matter('check', '2026-03-30T10:00:00+08:00');
  await matter('accident', '2026-04-01T00:01:00+08:00');
  const never = await matter('accident', '2026-03-29T10:00:00+08:00');
  const withdrawal = `car-park-matters/${never}/withdraw`;
  const verifying = (subject: string) => ({
    ...someoneOf(here),
    ...{ subject, employeeId: subject },
    permissions: new Set([...someoneOf(here).permissions, 'inspections:verify']),
  });
  const own = someoneOf(here).employeeId as string;
  const hidden = await world.send('POST', withdrawal, { reason: '记错' }, verifying(own), { version: 1 });
  expect(hidden).toMatchObject({ status: 403 });
  await world.done('POST', withdrawal, { reason: '没有发生' }, verifying('e-other'), { version: 1 });
  const neverHeld = `emergency-drills/${imagined}/withdraw`;
  await world.done('POST', neverHeld, { reason: '没有演练' }, verifying('e-other'), { version: 2 });

  const [order, drills, accidents, ...others] = await measured();
  expect(others).toEqual([]);
  expect(order).toMatchObject({ measure: 'public-order', value: '1', part: '1', unit: 'count' });
  expect(order?.['whole']).toBeUndefined();
  expect(order?.['records']).toMatchObject([{ kind: 'incident', id: fight, name: '2026-01-01' }]);
  expect(drills).toMatchObject({ measure: 'emergency-drills', value: '0.5', part: '1', whole: '2' });
  expect(drills?.['records']).toMatchObject([
    { kind: 'emergency-drill', id: held, name: '2026-02-10', part: '1', whole: '1' },
    { id: missed, name: '2026-03-31', part: '0', whole: '1' },
  ]);
  expect(accidents).toMatchObject({
    value: '1',
    records: [{ kind: 'car-park-matter', id: crash, name: '2026-03-31' }],
  });
  // No words of a record travel.
  expect(JSON.stringify(await measured())).not.toMatch(/争执|疏散|追尾|南门/);
  const [none, unplanned] = await measured({ period: '2024', measures: ['public-order', 'emergency-drills'] });
  expect(none).toMatchObject({ value: '0', records: [] });
  expect(unplanned?.['value']).toBeUndefined();
});

test('who may not read, a stranger, and a period that is none are refused; nobody is told that nothing happened elsewhere', async () => {
  await expect(measured({}, someoneOf(there))).rejects.toMatchObject({ code: 'inspections.property-not-found' });
  await expect(measured({ propertyId: randomUUID() })).rejects.toMatchObject({
    code: 'inspections.property-not-found',
  });
  const blind = { ...someoneOf(here), permissions: new Set(['inspections:patrol']) };
  await expect(measured({}, blind)).rejects.toMatchObject({ name: 'RemoteRefusal' });
  await expect(measured({ period: '2026-13' })).rejects.toMatchObject({ name: 'RemoteRefusal' });
});
