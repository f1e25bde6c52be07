import { runAsSystem } from '@goldkey/access';
import { managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

describe('a person', () => {
  test('is nobody’s news: neither name nor telephone leaves the service', async () => {
    const before = await world.outboxSize();
    const id = await world.hire(here.propertyId, { name: '李娜', phone: '13812345678' });
    await world.patch(`employees/${id}`, { phone: null }, { version: 1 });
    expect(await world.outboxSize()).toBe(before);
    const record = await world.get(`employees/${id}`);
    expect(record.body.history.map(({ change }: { change: string }) => change)).toEqual([
      'employee-hired',
      'employee-corrected',
    ]);
    expect(JSON.stringify(record.body)).not.toContain('13812345678');
  });

  test('has a number that nobody in the group has, also where the caller does not see who', async () => {
    await world.hire(there.propertyId, { number: 'N-1' });
    const body = { number: 'N-1', name: '王', hiredOn: '2026-01-01', homePropertyId: here.propertyId };
    expect(await world.post('employees', body, { as: here.manager })).toMatchObject({
      status: 409,
      body: { code: 'staffing.employee-number-taken' },
    });
    const bulk = await world.post(
      'employees/bulk',
      { items: [body, { ...body, number: 'N-2' }, { ...body, number: 'N-2' }] },
      { as: here.manager },
    );
    expect(bulk.body.items.map(({ accepted }: { accepted: boolean }) => accepted)).toEqual([false, true, false]);
  });

  test('of the group is hired by who acts for the group only', async () => {
    const body = { number: 'G-1', name: '赵', hiredOn: '2026-01-01' };
    expect(await world.post('employees', body, { as: here.manager })).toMatchObject({ status: 403 });
    const strange = await world.post('employees', { ...body, homePropertyId: there.propertyId }, { as: here.manager });
    expect(strange).toMatchObject({ status: 404, body: { code: 'staffing.property-not-found' } });
    expect((await world.post('employees', body)).status).toBe(201);
  });

  test('of another property is not there', async () => {
    const id = await world.hire(there.propertyId);
    expect(await world.get(`employees/${id}`, here.manager)).toMatchObject({
      status: 404,
      body: { code: 'staffing.employee-not-found' },
    });
    const list = await world.get('employees?pageSize=200', here.manager);
    expect(list.body.items.map((item: { id: string }) => item.id)).not.toContain(id);
    expect(await world.patch(`employees/${id}`, { name: 'x' }, { version: 1, as: here.manager })).toMatchObject({
      status: 404,
    });
  });
});

describe('an appointment', () => {
  const post = (employeeId: string, place: Property, changes: object = {}) => ({
    employeeId,
    unitId: place.departmentId,
    role: 'supervisor',
    from: '2026-02-01',
    ...changes,
  });

  test('tells who holds which role where, its end and that either was a mistake', async () => {
    const employeeId = await world.hire(here.propertyId);
    const { id } = await world.made('appointments', post(employeeId, here, { keyPosition: true }), here.manager);
    const end = { until: '2026-03-31', reason: 'resigned' };
    expect(await world.post(`appointments/${id}/end`, end)).toMatchObject({ status: 200, body: { state: 'ended' } });
    expect(await world.post(`appointments/${id}/end`, end)).toMatchObject({
      status: 409,
      body: { code: 'staffing.appointment-already-ended' },
    });
    await world.post(`appointments/${id}/end/withdrawal`, { reason: '日期不对' });
    await world.post(`appointments/${id}/withdrawal`, { reason: '误录' });
    const [started, ended, endWithdrawn, withdrawn] = await world.news(id);
    expect(started).toMatchObject({
      type: 'goldkey.staffing.appointment.started.v1',
      key: here.propertyId,
      payload: { employeeId, unitId: here.departmentId, role: 'supervisor', from: '2026-02-01', keyPosition: true },
    });
    expect(ended).toMatchObject({ type: 'goldkey.staffing.appointment.ended.v1', payload: end });
    expect(endWithdrawn).toMatchObject({
      type: 'goldkey.staffing.appointment.ended.withdrawn.v1',
      payload: { eventId: ended?.id },
    });
    expect(withdrawn).toMatchObject({
      type: 'goldkey.staffing.appointment.started.withdrawn.v1',
      payload: { eventId: started?.id },
    });
    const record = await world.get(`appointments/${id}`);
    expect(record.body.history.map(({ change, data }: { change: string; data: object }) => [change, data])).toEqual([
      ['appointment-started', { role: 'supervisor', from: '2026-02-01' }],
      ['appointment-ended', end],
      ['appointment-end-withdrawn', { why: '日期不对' }],
      ['appointment-withdrawn', { why: '误录' }],
    ]);
  });

  test('is refused where it overlaps, in no such unit, and in another property', async () => {
    const employeeId = await world.hire(here.propertyId);
    await world.made('appointments', post(employeeId, here));
    expect(await world.post('appointments', post(employeeId, here))).toMatchObject({
      status: 409,
      body: { code: 'staffing.appointment-overlaps' },
    });
    expect(await world.post('appointments', post(employeeId, here, { role: 'property-manager' }))).toMatchObject({
      status: 422,
      body: { code: 'staffing.role-place-invalid' },
    });
    expect(await world.post('appointments', post(employeeId, there), { as: here.manager })).toMatchObject({
      status: 404,
      body: { code: 'staffing.unit-not-found' },
    });
  });

  test('of a leader in charge lies above properties; one of before, in a property, is corrected and moved all the same', async () => {
    const employeeId = await world.hire(here.propertyId);
    const leader = { role: 'leader-in-charge' };
    expect(await world.post('appointments', post(employeeId, here, leader), { as: here.manager })).toMatchObject({
      status: 422,
      body: { code: 'staffing.role-place-invalid' },
    });
    const above = await world.post('appointments', post(employeeId, here, { ...leader, unitId: world.groupId }));
    expect(above.status).toBe(201);
    const { id } = await world.made('appointments', post(employeeId, here));
    const asItWas = `UPDATE appointment SET role = $2, state = jsonb_set(state, '{role}', to_jsonb($2::text)) WHERE id = $1`;
    await runAsSystem('test', () => world.database.transaction((tx) => tx.query(asItWas, [id, leader.role])));
    const right = { reason: '日期不对', from: '2026-02-02' };
    const corrected = await world.post(`appointments/${id}/correction`, right, { version: 1 });
    expect(corrected).toMatchObject({ status: 201, body: { ...leader, from: '2026-02-02' } });
    const move = { how: 'transfer', from: '2026-03-01', unitId: here.unitId, role: 'supervisor' };
    const moved = await world.post(`appointments/${corrected.body.id}/move`, move, { version: corrected.body.version });
    expect(moved).toMatchObject({ status: 201, body: { role: 'supervisor' } });
  });

  test('takes the file of the person along, and the roster that is kept in it', async () => {
    const employeeId = await world.hire(here.propertyId);
    const day = { employeeId, date: '2026-03-09', kind: 'rest' };
    const put = (kind: string, as: Property) =>
      world.service.request({
        method: 'PUT',
        url: '/api/staffing/roster',
        as: as.manager,
        body: { items: [{ ...day, kind }] },
      });
    expect((await put('rest', here)).body).toMatchObject({ accepted: 1 });
    await world.made('appointments', post(employeeId, there));
    expect((await world.get(`employees/${employeeId}`)).body.homePropertyId).toBe(there.propertyId);
    expect(await put('work', there)).toMatchObject({ status: 200, body: { accepted: 1 } });
    const roster = await world.get(`roster?employeeId=${employeeId}`, there.manager);
    expect(roster.body.items).toMatchObject([{ kind: 'work', version: 2 }]);
  });

  test('makes a person known where they work, also after the file has moved on', async () => {
    const employeeId = await world.hire(here.propertyId);
    await world.made('appointments', post(employeeId, here));
    await world.made('appointments', post(employeeId, there));
    const talk = { propertyId: here.propertyId, managerId: here.managerId, employeeId };
    expect((await world.post('talks', talk, { as: here.manager })).status).toBe(201);
    const stranger = await world.hire(there.propertyId);
    expect(await world.post('talks', { ...talk, employeeId: stranger }, { as: here.manager })).toMatchObject({
      status: 404,
      body: { code: 'staffing.employee-not-found' },
    });
  });
});

describe('the roster', () => {
  const put = (items: object[], as = here.manager) =>
    world.service.request({ method: 'PUT', url: '/api/staffing/roster', as, body: { items } });

  test('is set day by day; a stale version of a cell is refused and hinders no other', async () => {
    const employeeId = await world.hire(here.propertyId);
    const cell = (date: string, kind: string, version?: number) => ({ employeeId, date, kind, version });
    expect((await put([cell('2026-03-02', 'leave'), cell('2026-03-03', 'rest')])).body).toMatchObject({ accepted: 2 });
    await put([cell('2026-03-02', 'work', 1)]);
    const answer = await put([cell('2026-03-02', 'rest', 1), cell('2026-03-03', 'work', 1)]);
    expect(answer.body).toMatchObject({ accepted: 1, refused: 1, items: [{ code: 'staffing.stale-version' }, {}] });
    const news = await world.news(`${employeeId}`);
    expect(news.map(({ payload }) => [payload['date'], payload['kind']])).toEqual([
      ['2026-03-02', 'leave'],
      ['2026-03-03', 'rest'],
      ['2026-03-02', 'work'],
      ['2026-03-03', 'work'],
    ]);
  });

  test('of staff of another property, and of the group, is not for a property to set', async () => {
    const stranger = await world.hire(there.propertyId);
    const central = await world.hire();
    const guest = await world.hire(here.propertyId);
    for (const { departmentId } of [here, there])
      await world.made('appointments', {
        employeeId: guest,
        unitId: departmentId,
        role: 'cleaner',
        from: '2026-02-01',
      });
    const answer = await put([
      { employeeId: guest, date: '2026-03-02', kind: 'rest' },
      { employeeId: stranger, date: '2026-03-02', kind: 'rest' },
      { employeeId: central, date: '2026-03-02', kind: 'rest' },
    ]);
    expect(answer.body.items).toMatchObject([
      { code: 'staffing.property-not-found' },
      { code: 'staffing.employee-not-found' },
      { code: 'staffing.group-wide.forbidden' },
    ]);
  });
});

test('who may not do it, or is nobody, is refused', async () => {
  const body = { number: 'X-1', name: 'x', hiredOn: '2026-01-01', homePropertyId: here.propertyId };
  const reader = { ...managerOf(here.propertyId), permissions: new Set(['staffing:read']) };
  expect(await world.post('employees', body, { as: reader })).toMatchObject({ status: 403 });
  expect(await world.post('employees', body, { as: undefined })).toMatchObject({ status: 401 });
  expect(await world.get('employees', { ...reader, permissions: new Set() })).toMatchObject({ status: 403 });
});
