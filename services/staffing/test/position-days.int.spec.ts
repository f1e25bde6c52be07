import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
});
afterAll(() => world?.close());

const description = { name: '客服经理', headCount: 1, headCountPer: 'unit' };
const person = async () => managerOf(here.propertyId, await world.hire(here.propertyId));

/** The version that is worked at, reviewed and approved by two others. */
const inForce = async (id: string, effectiveFrom: string) => {
  await world.made(`positions/${id}/review`, {}, await person());
  await world.made(`positions/${id}/approval`, { effectiveFrom }, await person());
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
