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

const typesOf = async (subject: string) => (await world.news(subject)).map(({ type }) => type.slice(17));
const appointed = (place = here, changes: object = {}) => world.appointed(place, changes);

describe('a person', () => {
  test('shows a masked number; who asks for the whole one is in the history, with the reason', async () => {
    const id = await world.hire(here.propertyId, { phone: '13812345678' });
    const corrected = await world.patch(`employees/${id}`, { name: '李娜' }, { version: 1 });
    const late = await world.patch(`employees/${id}`, { name: '李' }, { version: 1 });
    expect(corrected.body).toMatchObject({ phone: '138****5678' });
    expect(late).toMatchObject({ status: 412, body: { current: { phone: '138****5678', version: 2 } } });
    expect((await world.get(`employees?propertyId=${here.propertyId}&q=李娜`)).body.items).toMatchObject([
      { phone: '138****5678' },
    ]);
    const revealed = await world.post(`employees/${id}/reveal`, { reason: '夜间急修' }, { as: here.manager });
    expect(revealed).toMatchObject({ status: 200, body: { phone: '13812345678' } });
    const { phone, history } = (await world.get(`employees/${id}`)).body;
    expect(phone).toBe('138****5678');
    expect(history.at(-1)).toMatchObject({ change: 'employee-phone-revealed', data: { reason: '夜间急修' } });
    expect(await world.post(`employees/${id}/reveal`, { reason: 'x' }, { as: there.manager })).toMatchObject({
      status: 404,
    });
  });

  test('is phoned about an incident by whoever works there, one of those who lead and nobody else', async () => {
    const place = await world.property();
    const leader = { employeeId: place.managerId };
    await world.patch(`employees/${place.managerId}`, { phone: '13987654321' }, { version: 1 });
    const guard = await world.appointed(place, { role: 'security-guard' });
    const as = { ...place.manager, employeeId: guard.employeeId, permissions: new Set<string>() };
    const { items } = (await world.get(`leaders?propertyId=${place.propertyId}`, as)).body;
    expect(items).toMatchObject([{ employeeId: leader.employeeId, role: 'property-manager', reachable: true }]);
    expect(JSON.stringify(items)).not.toContain('13987654321');
    const call = (employeeId: string, who: Property['manager'] = as) =>
      world.post('leaders/calls', { propertyId: place.propertyId, employeeId, reason: '水泵房漏水' }, { as: who });
    expect(await call(leader.employeeId)).toMatchObject({ status: 200, body: { phone: '13987654321' } });
    const { history } = (await world.get(`employees/${leader.employeeId}`)).body;
    expect(history.at(-1)).toMatchObject({ change: 'employee-phone-revealed', data: { reason: '水泵房漏水' } });
    expect((await call(guard.employeeId)).status).toBe(404);
    expect((await call(leader.employeeId, { ...there.manager, permissions: new Set<string>() })).status).toBe(404);
    expect((await world.get(`leaders?propertyId=${place.propertyId}`, there.manager)).status).toBe(404);
  });

  test('sees the own file without any permission, and through it nobody else’s', async () => {
    const { employeeId, id } = await appointed();
    const other = await appointed();
    const as = { ...here.manager, employeeId, permissions: new Set<string>() };
    const { body } = await world.get('my-file', as);
    expect(body).toMatchObject({ employee: { id: employeeId }, appointments: [{ id }], handovers: [] });
    expect(JSON.stringify(body)).not.toContain(other.employeeId);
    expect((await world.get(`employees/${employeeId}`, as)).status).toBe(403);
    expect((await world.get('my-file', { ...as, employeeId: undefined })).status).toBe(422);
  });

  test('is found by whoever names colleagues in a form, with a name and a number and nothing else of the file', async () => {
    const id = await world.hire(here.propertyId, { name: '赵同事' });
    const noFiles = (place: Property) => ({ ...place.manager, permissions: new Set<string>() });
    const { body } = await world.get(`colleagues?q=赵同事&propertyId=${here.propertyId}`, noFiles(here));
    expect([body.total, body.items]).toEqual([1, [{ id, name: '赵同事', number: expect.any(String) }]]);
    expect((await world.get('colleagues?q=赵同事', noFiles(there))).body.total).toBe(0);
  });

  test('is moved in one step: the old post is held to the eve of the new one', async () => {
    const { employeeId, id, version } = await appointed();
    const move = { how: 'promotion', from: '2026-03-01', unitId: here.unitId, role: 'supervisor' };
    const moved = await world.post(`appointments/${id}/move`, move, { version });
    expect(moved).toMatchObject({
      status: 201,
      body: { employeeId, role: 'supervisor', from: '2026-03-01', follows: { appointmentId: id, how: 'promotion' } },
    });
    expect((await world.get(`appointments/${id}`)).body).toMatchObject({
      state: 'ended',
      until: '2026-02-28',
      reason: 'transferred',
    });
    expect(await typesOf(id)).toEqual(['appointment.started.v1', 'appointment.ended.v1']);
    expect(await typesOf(moved.body.id)).toEqual(['appointment.started.v1']);
    const history = (await world.get(`employees/${employeeId}/history`, here.manager)).body.items;
    expect(history.map(({ change }: { change: string }) => change).sort()).toEqual([
      'appointment-ended',
      'appointment-started',
      'appointment-started',
      'employee-hired',
    ]);
    expect(await world.get(`employees/${employeeId}/history`, there.manager)).toMatchObject({ status: 404 });
  });

  test('who cannot take the new post keeps the old one', async () => {
    const { id, version } = await appointed();
    const before = await world.outboxSize();
    const wrong = { how: 'transfer', from: '2026-03-01', unitId: here.departmentId, role: 'property-manager' };
    expect(await world.post(`appointments/${id}/move`, wrong, { version })).toMatchObject({
      status: 422,
      body: { code: 'staffing.role-place-invalid' },
    });
    expect((await world.get(`appointments/${id}`)).body).toMatchObject({ state: 'open', version });
    expect(await world.outboxSize()).toBe(before);
  });

  test('whose appointment was recorded wrongly gets the right one, with its end and list; listeners are told', async () => {
    const { employeeId, id, version } = await appointed();
    const item = await world.made('handover-items', {
      appointmentId: id,
      kind: 'tools',
      what: '万用表',
      toEmployeeId: here.managerId,
    });
    const end = { until: '2026-02-28', reason: 'resigned', openItemsReason: '下周交' };
    const ended = await world.post(`appointments/${id}/end`, end, { version });
    expect(ended.body).toMatchObject({ openItems: { count: 1, reason: '下周交' } });
    const door = `appointments/${id}/correction`;
    const right = { reason: '岗位录错', role: 'cleaner', from: '2026-01-05' };
    const corrected = await world.post(door, right, { version: ended.body.version });
    expect(corrected).toMatchObject({
      status: 201,
      body: {
        employeeId,
        role: 'cleaner',
        from: '2026-01-05',
        state: 'ended',
        until: '2026-02-28',
        reason: 'resigned',
      },
    });
    expect(await typesOf(id)).toEqual([
      'appointment.started.v1',
      'appointment.ended.v1',
      'appointment.ended.withdrawn.v1',
      'appointment.started.withdrawn.v1',
    ]);
    expect(await typesOf(corrected.body.id)).toEqual(['appointment.started.v1', 'appointment.ended.v1']);
    expect((await world.get(`handover-items/${item.id}`)).body).toMatchObject({ appointmentId: corrected.body.id });
  });
});

describe('a hand-over list', () => {
  test('keeps a person from leaving until it is done or answered for', async () => {
    const { id, version } = await appointed();
    const thing = { appointmentId: id, kind: 'keys', what: '泵房钥匙', toEmployeeId: here.managerId };
    const item = await world.made('handover-items', thing, here.manager);
    const end = { until: '2026-03-31', reason: 'resigned' };
    expect(await world.post(`appointments/${id}/end`, end, { version })).toMatchObject({
      status: 409,
      body: { code: 'staffing.handover-open' },
    });
    expect(
      await world.post(`appointments/${id}/move`, { ...move(there), from: '2026-04-01' }, { version }),
    ).toMatchObject({ body: { code: 'staffing.handover-open' } });
    await world.made(`handover-items/${item.id}/done`, {}, here.manager);
    expect(await world.post(`appointments/${id}/end`, end, { version })).toMatchObject({ status: 200 });
    const { history } = (await world.get(`handover-items/${item.id}`)).body;
    expect(history.map(({ change }: { change: string }) => change)).toEqual([
      'handover-item-listed',
      'handover-item-done',
    ]);
  });

  test("of another property's post is neither seen nor changed", async () => {
    const { id } = await appointed();
    const thing = { appointmentId: id, kind: 'documents', what: '图纸', toEmployeeId: here.managerId };
    const item = await world.made('handover-items', thing);
    expect(await world.post('handover-items', thing, { as: there.manager })).toMatchObject({ status: 404 });
    expect(await world.get(`handover-items/${item.id}`, there.manager)).toMatchObject({ status: 404 });
    expect(await world.post(`handover-items/${item.id}/done`, {}, { as: there.manager })).toMatchObject({
      status: 404,
    });
    expect((await world.get('handover-items', there.manager)).body.total).toBe(0);
  });
});
const move = (place: Property) => ({ how: 'transfer', unitId: place.departmentId, role: 'maintenance' });

describe('a certificate', () => {
  const paper = { craft: '电工', number: 'T-1', validFrom: '2024-04-01', validUntil: '2026-03-31', document: '档案 2' };

  test('is told as it is granted, renewed, revoked from a day on, and withdrawn', async () => {
    const employeeId = await world.hire(here.propertyId);
    const first = await world.made('certificates', { ...paper, employeeId }, here.manager);
    const [granted] = await world.news(first.id);
    expect(granted).toMatchObject({
      type: 'goldkey.staffing.certificate.granted.v1',
      key: here.propertyId,
      payload: { employeeId, craft: '电工', validFrom: '2024-04-01', validUntil: '2026-03-31' },
    });
    const longer = { number: 'T-2', validFrom: '2026-04-01', validUntil: '2028-03-31' };
    const renewed = await world.post(`certificates/${first.id}/renewal`, longer, { version: 1 });
    expect(renewed).toMatchObject({ status: 201, body: { craft: '电工', renews: first.id } });
    expect((await world.get(`certificates?employeeId=${employeeId}&state=valid`)).body.items).toMatchObject([
      { id: renewed.body.id },
    ]);
    const door = `certificates/${renewed.body.id}/revocation`;
    const revoked = await world.post(door, { on: '2026-05-01', reason: '吊销' }, { version: 1 });
    expect(revoked).toMatchObject({ status: 200, body: { state: 'revoked', validUntil: '2026-04-30' } });
    const news = await world.news(renewed.body.id);
    expect(news.map(({ type }) => type.slice(17))).toEqual([
      'certificate.granted.v1',
      'certificate.granted.withdrawn.v1',
      'certificate.granted.v1',
    ]);
    expect(news[1]?.payload).toEqual({ eventId: news[0]?.id });
    expect(news[2]?.payload).toMatchObject({ validUntil: '2026-04-30' });
    await world.made(`certificates/${renewed.body.id}/withdrawal`, { reason: '误录' });
    expect((await world.news(renewed.body.id))[3]?.payload).toEqual({ eventId: news[2]?.id });
    expect((await world.get(`certificates/${first.id}`)).body).toMatchObject({ state: 'valid' });
  });

  test('goes with the file of its person, and no stranger sees it', async () => {
    const { employeeId, id, version } = await appointed();
    const { id: certificateId } = await world.made('certificates', { ...paper, employeeId });
    expect(await world.get(`certificates/${certificateId}`, there.manager)).toMatchObject({ status: 404 });
    await world.post(`appointments/${id}/move`, { ...move(there), from: '2026-04-01' }, { version });
    expect(await world.get(`certificates/${certificateId}`, there.manager)).toMatchObject({
      status: 200,
      body: { propertyId: there.propertyId },
    });
    expect(await world.get(`certificates/${certificateId}`, here.manager)).toMatchObject({ status: 404 });
  });
});
