import { randomUUID } from 'node:crypto';
import { ComplaintsWorld, type Place } from './complaints-world.js';

let world: ComplaintsWorld;
let place: Place;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
});
afterAll(() => world?.close());

test('the matters of a home are found by the home, newest first and within the scope, however its room was written', async () => {
  const [householdId, other] = [randomUUID(), randomUUID()];
  const first = await world.received(place, { householdId, room: '3-1201', receivedAt: '2026-01-05T09:00:00+08:00' });
  const second = await world.received(place, {
    householdId,
    room: '3栋1201室',
    receivedAt: '2026-01-07T09:00:00+08:00',
  });
  await world.received(place, { householdId: other, room: '3-1201' });
  await world.received(place, { room: '3-1201' });
  const asked = `complaints?${new URLSearchParams({ householdId, sort: '-receivedAt', pageSize: '1' })}`;
  const { items, total } = (await world.get(asked, place.desk)).body;
  expect({ total, ids: items.map(({ complaintId }: { complaintId: string }) => complaintId) }).toEqual({
    total: 2,
    ids: [second.complaintId],
  });
  expect(
    (await world.get(`complaints?householdId=${householdId}&sort=receivedAt`, place.desk)).body.items[0],
  ).toMatchObject({ complaintId: first.complaintId });
  const elsewhere = await world.place();
  expect((await world.get(asked, elsewhere.desk)).body).toMatchObject({ total: 0, items: [] });
});
