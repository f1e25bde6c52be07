import { aDeputyOf } from '@goldkey/testing';
import { head, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
beforeAll(async () => {
  world = await StaffingWorld.open();
});
afterAll(() => world?.close());

describe('an appointment of one’s own', () => {
  const concerned = 'staffing.appointment-by-concerned.forbidden';
  const end = { until: '2026-03-31', reason: 'transferred' };
  const ownOf = async ({ managerId }: Property) =>
    (await world.get(`appointments?employeeId=${managerId}`)).body.items[0] as { id: string; version: number };

  test('is not shared out: who manages a property appoints no second manager there, nor does their deputy', async () => {
    const place = await world.property();
    const employeeId = await world.hire(place.propertyId);
    const second = { employeeId, unitId: place.unitId, role: 'property-manager', from: '2025-12-01' };
    for (const as of [place.manager, aDeputyOf(place.manager)])
      expect(await world.post('appointments', second, { as })).toMatchObject({
        status: 403,
        body: { code: 'staffing.appointment-shares-own.forbidden' },
      });
    expect((await world.post('appointments', second)).status).toBe(201);
  });

  test('is neither corrected, moved, ended nor withdrawn by oneself; whoever else may do it does', async () => {
    const place = await world.property();
    const as = place.manager;
    const { id, version } = await ownOf(place);
    const moved = { how: 'transfer', from: '2026-04-01', unitId: place.departmentId, role: 'supervisor' };
    const doors: [string, object][] = [
      ['correction', { reason: '日期不对', from: '2026-04-01' }],
      ['move', moved],
      ['end', end],
      ['withdrawal', { reason: '误录' }],
    ];
    for (const [door, body] of doors)
      expect(await world.post(`appointments/${id}/${door}`, body, { as, version })).toMatchObject({
        status: 403,
        body: { code: concerned },
      });
    expect(await world.post(`appointments/${id}/end`, end, { as: aDeputyOf(as), version })).toMatchObject({
      status: 403,
      body: { code: concerned },
    });
    expect((await world.get(`appointments/${id}`)).body).toMatchObject({ state: 'open', from: '2026-01-01', version });
    const ended = await world.post(`appointments/${id}/end`, end, { version });
    expect(await world.post(`appointments/${id}/end/withdrawal`, { reason: '误录' }, { as })).toMatchObject({
      status: 403,
      body: { code: concerned },
    });
    const corrected = await world.post(
      `appointments/${id}/correction`,
      { reason: '日期不对', from: '2026-01-02' },
      { version: ended.body.version },
    );
    expect(corrected).toMatchObject({ status: 201, body: { from: '2026-01-02', until: '2026-03-31' } });
  });

  test('is not begun by oneself, and of many at once it alone is refused', async () => {
    const place = await world.property();
    const as = place.manager;
    const colleague = await world.hire(place.propertyId);
    const wish = (employeeId: string) => ({
      employeeId,
      unitId: place.departmentId,
      role: 'supervisor',
      from: '2026-02-01',
    });
    expect(await world.post('appointments', wish(place.managerId), { as })).toMatchObject({
      status: 403,
      body: { code: concerned },
    });
    const begun = await world.post('appointments/bulk', { items: [wish(place.managerId), wish(colleague)] }, { as });
    expect(begun.body.items).toMatchObject([{ code: concerned }, { accepted: true }]);
    const items = [(await ownOf(place)).id, begun.body.items[1].id].map((appointmentId) => ({ ...end, appointmentId }));
    const ended = await world.post('appointments/ends/bulk', { items }, { as });
    expect(ended.body.items).toMatchObject([{ code: concerned }, { accepted: true }]);
  });

  test('does not hinder a caller who is no employee', async () => {
    const place = await world.property();
    const as = { ...head, employeeId: undefined };
    const { id, version } = await ownOf(place);
    expect((await world.post(`appointments/${id}/end`, end, { as, version })).status).toBe(200);
  });
});
