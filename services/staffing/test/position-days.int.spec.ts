import { runAsSystem } from '@goldkey/access';
import { addDays, dayOf, instant } from '@goldkey/kernel';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
});
afterAll(() => world?.close());

const description = { name: '客服经理', headCount: 1, headCountPer: 'unit' };
const person = async ({ propertyId } = here) => managerOf(propertyId, await world.hire(propertyId));

/** The version that is worked at, reviewed and approved by two others. */
const inForce = async (id: string, effectiveFrom: string, place = here) => {
  await world.made(`positions/${id}/review`, {}, await person(place));
  await world.made(`positions/${id}/approval`, { effectiveFrom }, await person(place));
};
let codes = 0;
const approved = async (effectiveFrom: string): Promise<string> => {
  codes += 1;
  const body = { unitId: here.departmentId, code: `KF-${codes}`, description };
  const { id } = await world.made('positions', body, here.manager);
  await inForce(id, effectiveFrom);
  return id;
};
const revised = async (id: string, effectiveFrom: string) => {
  await world.made(`positions/${id}/versions`, {}, here.manager);
  await inForce(id, effectiveFrom);
};

describe('a day far off that was approved by mistake', () => {
  test('is put right by the next version: what is not in force yet hinders nothing', async () => {
    const id = await approved('2062-01-01');
    await revised(id, '2026-01-01');
    const { items } = (await world.get(`positions?unitId=${here.departmentId}`)).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({ approvedFrom: '2026-01-01' });
    await world.appointed(here, { role: 'supervisor', from: '2026-02-01', positionId: id });
    expect(await world.post(`positions/${id}/versions`, {}, { as: here.manager })).toMatchObject({ status: 200 });
    await world.made(`positions/${id}/review`, {}, await person());
    const again = await world.post(`positions/${id}/approval`, { effectiveFrom: '2026-01-01' }, { as: await person() });
    expect(again).toMatchObject({ status: 422, body: { code: 'staffing.position-from-invalid' } });
  });

  test('does not keep the position from being abolished', async () => {
    const id = await approved('2026-01-01');
    await revised(id, '2062-01-01');
    const end = { lastDay: '2026-06-30', reason: '合并' };
    await world.made(`positions/${id}/abolition`, end, await person());
  });
});

test('a position that was abolished by mistake is there again, which is told, and is held as before', async () => {
  const id = await approved('2026-01-01');
  const back = (as: Property['manager']) =>
    world.post(`positions/${id}/abolition/withdrawal`, { reason: '撤错了' }, { as });
  expect(await back(here.manager)).toMatchObject({ status: 409, body: { code: 'staffing.position-not-abolished' } });
  await world.made(`positions/${id}/abolition`, { lastDay: '2026-06-30', reason: '合并' }, here.manager);
  const { permissions } = here.manager;
  const describes = new Set([...permissions].filter((one) => one !== 'staffing:approve-position'));
  expect(await back({ ...here.manager, permissions: describes })).toMatchObject({ status: 403 });
  const { body } = await back(here.manager);
  expect(body).toMatchObject({ state: 'open' });
  expect(body).not.toHaveProperty('lastDay');
  const [, abolished, told] = await world.news(id);
  expect([told?.type, told?.payload]).toEqual([
    'goldkey.staffing.position.abolished.withdrawn.v1',
    { eventId: abolished?.id },
  ]);
  await world.appointed(here, { role: 'supervisor', from: '2026-07-01', positionId: id });
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('who holds a post is told by the day in %s', async (zone) => {
  const place = await world.property();
  await runAsSystem('test', () =>
    world.database.statement("INSERT INTO property_copy VALUES ($1, '项目', $2, $3, now())", [
      place.propertyId,
      place.unitId,
      zone,
    ]),
  );
  const body = { unitId: place.departmentId, code: 'KF-1', description };
  const { id } = await world.made('positions', body, place.manager);
  await inForce(id, '2026-01-01', place);
  const today = dayOf(instant(Date.now()), zone);
  await world.appointed(place, { role: 'supervisor', from: today, positionId: id });
  await world.appointed(place, { role: 'supervisor', from: addDays(today, 1), positionId: id });
  for (const role of ['supervisor', 'customer-service']) {
    const left = await world.appointed(place, { role, from: '2026-01-01', positionId: id });
    await world.made(`appointments/${left.id}/end`, { until: today, reason: 'other' });
  }
  const { items } = (await world.get(`positions?unitId=${place.departmentId}`)).body;
  expect(items).toMatchObject([{ holders: 3 }]);
});
