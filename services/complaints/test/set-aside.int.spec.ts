import { randomUUID } from 'node:crypto';
import type { Caller } from '@goldkey/access';
import { ComplaintsWorld, type Place } from './complaints-world.js';
import { drawCallsOn } from './draw-calls-on.js';

let world: ComplaintsWorld;
let place: Place;
let quality: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  place = await world.place();
  quality = { ...place.desk, subject: 'account-quality', employeeId: 'e-quality', name: '周品质' };
}, 120_000);
afterAll(() => world?.close());

const path = (id: string, door: string) => `complaints/${id}/${door}`;
const decide = (id: string, as = quality, accepted = true) =>
  world.post(path(id, 'proposal-decision'), { accepted, reason: '已核对' }, as);
const recordOf = async (id: string) => (await world.get(`complaints/${id}`, place.desk)).body;
const standing = async (id: string) => {
  const news = await world.news(id);
  const gone = new Set(news.map(({ payload }) => payload['eventId']));
  return news.filter(({ id: eventId, type }) => !/\.(withdrawn|proposal-decided)\./.test(type) && !gone.has(eventId));
};

test('a matter that was entered by mistake is taken back whole, and its page says that nothing stands for it', async () => {
  const { complaintId, number } = await world.received(place, { major: true });
  await world.act(place, complaintId, 'major-report', { to: 'qm-centre' });
  await world.act(place, complaintId, 'assignment', { employeeId: 'e-7' });
  expect((await world.newsTypes(complaintId)).at(-1)).toBe('matter.assigned');
  const proposed = await world.post(path(complaintId, 'mistake-proposal'), { reason: '培训时试登' }, place.desk);
  expect(proposed.status).toBe(200);
  expect((await recordOf(complaintId)).proposal).toMatchObject({ kind: 'mistake', reason: '培训时试登' });
  expect((await decide(complaintId, place.desk)).status).toBe(403);
  expect((await decide(complaintId)).body).toMatchObject({ state: 'set-aside' });
  expect(await standing(complaintId)).toEqual([]);
  const record = await recordOf(complaintId);
  expect(record.standsAs).toBeUndefined();
  expect(record.history.slice(-2).map(({ change }: { change: string }) => change)).toEqual([
    'mistake-proposed',
    'set-aside',
  ]);
  expect((await world.post(path(complaintId, 'close'), {}, place.desk)).body.code).toBe(
    'complaints.entered-by-mistake',
  );
  const open = await world.get(`complaints?awaitsMajorReport=true&propertyId=${place.propertyId}`, place.desk);
  expect(open.body.items).toEqual([]);
  const other = await world.received(place);
  const onto = await world.post(path(other.complaintId, 'duplicate-proposal'), { number, reason: 'x' }, place.desk);
  expect(onto.body.code).toBe('complaints.duplicate-of-duplicate');
});

test('what an owner wrote is no mistake of ours, and neither is what somebody was sent for', async () => {
  const written = await world.received(place, { channel: 'owner-link' });
  const answer = await world.post(path(written.complaintId, 'mistake-proposal'), { reason: 'x' }, place.desk);
  expect(answer.body.code).toBe('complaints.written-by-owner');
  const { complaintId } = await world.received(place, { kind: 'repair', category: '水电' });
  await world.post('work-orders', { matterId: complaintId, steps: ['看'] }, place.desk);
  await world.post(path(complaintId, 'mistake-proposal'), { reason: 'x' }, place.desk);
  expect((await decide(complaintId)).body.code).toBe('complaints.mistake-with-work');
});

test('nobody of a department that the decision relieves decides, nor of its teams, nor their deputies: by yes or by no', async () => {
  const here = await world.place();
  const inspector = { ...world.deskOf(here.propertyId), subject: 'account-q', employeeId: 'e-q' };
  const [team, gaining] = [randomUUID(), randomUUID()];
  const unit = { propertyId: here.propertyId, kind: 'department', name: '工程部' };
  world.places.known.departments.set(gaining, { ...unit, unitId: gaining });
  world.places.known.departments.set(team, { ...unit, kind: 'team', unitId: team, parentId: here.departmentId });
  const working = (employeeId: string, ...unitIds: string[]) => ({ employeeId, name: employeeId, unitIds });
  world.places.known.workers.set(here.propertyId, [
    working('e-relieved', here.departmentId),
    working('e-team', team),
    working('e-gaining', gaining),
  ]);
  const { complaintId } = await world.received(here);
  const change = { departmentId: gaining, reason: '派错部门' };
  expect((await world.post(path(complaintId, 'correction-proposal'), change, here.desk)).status).toBe(200);
  const deputy = { appointmentId: 'a', onBehalfOf: { employeeId: 'e-team', name: '队长' } };
  for (const as of [
    { ...inspector, employeeId: 'e-relieved' },
    { ...inspector, employeeId: 'e-gaining' },
    { ...inspector, actsAs: deputy },
  ])
    expect((await decide(complaintId, as, false)).body.code).toBe('complaints.own-department.forbidden');
  world.places.known.away = true;
  expect((await decide(complaintId, inspector)).status).toBe(503);
  world.places.known.away = false;
  expect((await decide(complaintId, inspector)).body).toMatchObject({ departmentId: gaining });
});

test('a drawn call about a matter that is set aside is not made: the next of the order takes its place', async () => {
  const here = await world.place();
  const inspector = { ...world.deskOf(here.propertyId), subject: 'account-q', employeeId: 'e-q' };
  for (const day of ['02', '03', '04', '05'])
    await world
      .received(here, { receivedAt: `2026-03-${day}T09:00:00+08:00` })
      .then(({ complaintId }) => world.act(here, complaintId, 'close', { closedAt: `2026-03-${day}T17:00:00+08:00` }));
  const drawn = await drawCallsOn(world, here, '2026-03-06');
  if (!drawn.accepted) throw new Error(drawn.refusal.code);
  const order = drawn.value.state.orders[0]?.order ?? [];
  const callsOf = async () =>
    (await world.get(`survey-calls?propertyId=${here.propertyId}&day=2026-03-06`, here.desk)).body.items as readonly {
      matterId: string;
      state: string;
    }[];
  const setAside = async (place: number) => {
    const id = order[place]?.matterId ?? '';
    await world.post(path(id, 'mistake-proposal'), { reason: '试登' }, here.desk);
    expect((await decide(id, inspector)).body).toMatchObject({ state: 'set-aside' });
  };
  // The third is passed over, for it is set aside before its turn comes.
  await setAside(2);
  await setAside(0);
  const states = Object.fromEntries((await callsOf()).map(({ matterId, state }) => [matterId, state]));
  expect(order.map(({ matterId }) => states[matterId])).toEqual(['given-up', 'open', undefined, 'open']);
});
