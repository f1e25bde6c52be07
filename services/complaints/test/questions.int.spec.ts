import { randomUUID } from 'node:crypto';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient } from '@goldkey/service-kit';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let here: Place;
let there: Place;
let complaints: GrpcClient;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  here = await world.place();
  there = await world.place();
  const { grpcPort } = await world.service.listen();
  complaints = grpcClient({
    package: protoPackage('complaints'),
    service: 'Complaints',
    protoPath: protoPath('complaints'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${grpcPort}`,
    deadlineMs: 10_000,
  });
});
afterAll(async () => {
  complaints?.close();
  await world?.close();
});

const ask = async (ids: readonly string[], place = here): Promise<string[]> => {
  const token = await world.service.tokenFor(place.desk);
  const { complaints: told } = await complaints.call<{ complaints: { complaintId: string }[] }>(
    'GetComplaints',
    { ids },
    token,
  );
  return told.map(({ complaintId }) => complaintId);
};

test('complaints are told by id to who sees their property', async () => {
  const { complaintId } = await world.received(here);
  expect(await ask([complaintId, randomUUID()])).toEqual([complaintId]);
  expect(await ask([complaintId], there)).toEqual([]);
  expect(await ask([])).toEqual([]);
});

test('a thousand ids are answered to the last one, and one more is refused', async () => {
  const { complaintId } = await world.received(here);
  const many = [...Array.from({ length: 999 }, () => randomUUID()), complaintId];
  expect(await ask(many)).toEqual([complaintId]);
  await expect(ask([...many, randomUUID()])).rejects.toMatchObject({
    status: 3,
    code: 'request.asked-too-many-invalid',
    detail: expect.stringContaining('1000'),
  });
});
