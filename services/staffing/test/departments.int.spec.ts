import { type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const unknown = { status: 404, body: { code: 'staffing.department-not-found' } };

describe("a department that a record names is the property's own", () => {
  test('of a plan and of its self-evaluation: else somebody judged the plans of strangers (rulebook J-02, J-11)', async () => {
    const plan = { propertyId: here.propertyId, planKind: 'service', period: '2026-05' };
    const evaluation = { ...plan, itemsPlanned: 4, itemsDone: 0 };
    for (const departmentId of [there.departmentId, here.unitId, 'none']) {
      const before = await world.outboxSize();
      expect(await world.post('work-plans', { ...plan, departmentId }, { as: here.manager })).toMatchObject(unknown);
      const told = { ...evaluation, departmentId };
      expect(await world.post('plans/self-evaluations', told, { as: here.manager })).toMatchObject(unknown);
      const { body } = await world.post(
        'acts/bulk',
        { items: [{ ...told, act: 'self-evaluation' }] },
        { as: here.manager },
      );
      expect(body).toMatchObject({ accepted: 0, items: [{ code: 'staffing.department-not-found' }] });
      expect(await world.outboxSize()).toBe(before);
    }
    const { departmentId } = here;
    await world.made('work-plans', { ...plan, departmentId }, here.manager);
    await world.made('plans/self-evaluations', { ...evaluation, departmentId }, here.manager);
  });

  test('of a line of a requisition, when it is made and when it is written anew', async () => {
    const line = (departmentId: string) => ({ what: '灯泡', quantity: 1, unit: '只', departmentId });
    const asked = (departmentId: string) => ({
      propertyId: here.propertyId,
      month: '2026-05',
      lines: [line(here.departmentId), line(departmentId)],
    });
    const strange = asked(there.departmentId);
    expect(await world.post('material-requisitions', strange, { as: here.manager })).toMatchObject(unknown);
    const { id } = await world.made('material-requisitions', asked(here.departmentId), here.manager);
    const put = { method: 'PUT' as const, as: here.manager };
    const lines = { lines: strange.lines };
    expect(await world.post(`material-requisitions/${id}/lines`, lines, put)).toMatchObject(unknown);
    expect((await world.get(`material-requisitions/${id}`)).body).toMatchObject({ version: 1 });
  });
});
