import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { InspectionsWorld, qualityOf, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  [here, elsewhere] = [await world.property(), await world.property()];
});
afterAll(() => world?.close());

const someone = () => someoneOf(here);
const stranger = () => someoneOf(elsewhere);
const codeOf = async (...asked: Parameters<InspectionsWorld['send']>) => (await world.send(...asked)).body.code;

/** A stranger neither lists, reads nor acts on a record. */
const isUnseen = async (list: string, id: string, act: string, body: object) => {
  expect((await world.get(`${list}?propertyId=${here}`, stranger())).body.total).toBe(0);
  expect((await world.get(`${list}/${id}`, stranger())).status).toBe(404);
  expect((await world.send('POST', `${list}/${id}/${act}`, body, stranger(), { version: 1 })).status).toBe(404);
};

test('a route orders posts of its property; the day offers it with those that are visited', async () => {
  const [one, two, far] = [await world.gate(here), await world.gate(here), await world.gate(elsewhere)];
  const route = { propertyId: here, name: '外围', postIds: [two.id, one.id] };
  expect(await codeOf('POST', 'routes', { ...route, postIds: [far.id] }, someone())).toBe('inspections.post-not-found');
  const { id } = await world.done('POST', 'routes', route, someone());
  await isUnseen('routes', id, 'retirement', {});
  const due = async () => (await world.get(`rounds/due?propertyId=${here}&day=2026-03-05`, someone())).body.routes;
  expect(await due()).toEqual([{ id, name: '外围', postIds: [two.id, one.id] }]);
  await world.done('PATCH', `posts/${two.id}`, { activeUntil: '2026-02-01' }, someone(), { version: 1 });
  await world.done('PATCH', `routes/${id}`, { name: '外圈' }, someone(), { version: 1 });
  expect(await due()).toEqual([{ id, name: '外圈', postIds: [one.id] }]);
  await world.done('POST', `routes/${id}/retirement`, {}, someone(), { version: 2 });
  expect(await due()).toEqual([]);
  expect((await world.get(`routes?propertyId=${here}&retired=false`, someone())).body.total).toBe(0);
});

test('an incident is told of, phoned in, written down and closed with what it taught; a false one is taken back whole', async () => {
  const at = '2026-03-05T09:00:00+08:00';
  const told = { propertyId: here, kind: 'fire', place: '3 栋地库', what: '配电箱冒烟', at };
  const tell = () => world.done('POST', 'incidents', told, someone());
  const { id, owed } = await tell();
  expect(owed).toEqual({
    callsDueAt: '2026-03-05T09:30:00+08:00',
    calls: ['leader', 'qm-centre'],
    formDueAt: '2026-03-06T09:00:00+08:00',
    form: true,
  });
  await isUnseen('incidents', id, 'calls', { to: 'leader' });
  const act = (door: string, body: object, version?: number) =>
    world.done('POST', `incidents/${id}/${door}`, body, someone(), version === undefined ? {} : { version });
  // Two people call without having seen each other's call.
  await act('calls', { to: 'qm-centre', at: '2026-03-05T09:20:00+08:00' });
  await act('calls', { to: 'leader', answeredBy: '周总', at: '2026-03-05T09:10:00+08:00' });
  const form = { course: '冒烟后断电', harm: '无', measures: '更换', at: '2026-03-05T15:00:00+08:00' };
  expect(await codeOf('POST', `incidents/${id}/close`, { lessons: 'x' }, someone(), { version: 3 })).toBe(
    'inspections.incident-state',
  );
  expect((await act('record', form, 3)).owed).toMatchObject({ calls: [], form: false });
  expect((await world.get(`incidents?propertyId=${here}&owes=true`, someone())).body.total).toBe(0);
  await act('follow-ups', { text: '已更换' });
  expect(await act('close', { lessons: '每月测温' }, 5)).toMatchObject({ state: 'closed', lessons: '每月测温' });
  expect(await world.newsTypes(id)).toEqual([
    'incident.occurred',
    'incident.reported',
    'incident.reported',
    'incident.recorded',
  ]);
  const record = (await world.get(`incidents/${id}`, someone())).body;
  expect(record.calls.map(({ to }: { to: string }) => to)).toEqual(['leader', 'qm-centre']);
  expect(record.history).toHaveLength(6);

  const mistaken = await tell();
  await world.done('POST', `incidents/${mistaken.id}/calls`, { to: 'leader' }, someone());
  const withdraw = [`incidents/${mistaken.id}/withdrawal`, { reason: '误报' }] as const;
  // A call is missed by now: who owed it does not undo that (M-22).
  expect(await codeOf('POST', ...withdraw, someone(), { version: 2 })).toBe(
    'inspections.missed-quality-only.forbidden',
  );
  await world.done('POST', ...withdraw, qualityOf(here), { version: 2 });
  const { id: justNow } = await world.done('POST', 'incidents', { ...told, at: undefined }, someone());
  await world.done('POST', `incidents/${justNow}/withdrawal`, { reason: '误报' }, someone(), { version: 1 });
  const news = await world.news(mistaken.id);
  expect(news.slice(2)).toMatchObject([
    { type: 'goldkey.inspections.incident.occurred.withdrawn.v1', payload: { eventIds: [expect.any(String)] } },
    { type: 'goldkey.inspections.incident.reported.withdrawn.v1', payload: { eventIds: [expect.any(String)] } },
  ]);
});

test('a renovation is applied for, approved, patrolled, its violations put right, and accepted', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const wanted = {
    propertyId: here,
    householdId,
    contractor: '安居装饰',
    works: '厨卫翻新',
    from: '2026-03-01',
    until: '2026-03-15',
    deposit: '2000',
    at: '2026-02-20T10:00:00+08:00',
  };
  const unknown = { ...wanted, householdId: randomUUID() };
  expect(await codeOf('POST', 'renovations', unknown, someone())).toBe('inspections.household-not-found');
  const { id, home, deposit } = await world.done('POST', 'renovations', wanted, someone());
  expect([home, deposit]).toEqual(['3-1201', '2000.00']);
  await isUnseen('renovations', id, 'patrols', {});
  const act = (door: string, body: object, version?: number) =>
    world.done('POST', `renovations/${id}/${door}`, body, someone(), version === undefined ? {} : { version });
  const at = '2026-02-21T10:00:00+08:00';
  expect(await codeOf('POST', `renovations/${id}/approval`, { at }, someone(), { version: 1 })).toBe(
    'inspections.renovation-papers-missing-invalid',
  );
  await world.done('PATCH', `renovations/${id}`, { papers: [paper] }, someone(), { version: 1 });
  expect((await act('approval', { at }, 2)).dues).toEqual({ missed: 2, acceptBy: '2026-03-22' });
  const patrolled = await act('patrols', { note: '水电完成', at: '2026-03-03T10:00:00+08:00' });
  expect(patrolled.dues).toMatchObject({ missed: 1 });
  const violation = { category: '拆改承重墙', description: '客厅', at: '2026-03-03T10:00:00+08:00' };
  const plan = { measure: '恢复', dueAt: '2026-03-05T10:00:00+08:00' };
  const { findingId } = await act('findings', { ...violation, ...plan });
  expect((await world.get(`findings?aboutId=${id}`, someone())).body.items).toMatchObject([
    { id: findingId, source: 'renovation', place: '3-1201', about: { kind: 'renovation', id } },
  ]);
  expect(await codeOf('POST', `renovations/${id}/acceptance`, {}, someone(), { version: 4 })).toBe(
    'inspections.renovation-findings-open',
  );
  await world.done('POST', `findings/${findingId}/rectification`, { proof: 'x' }, someone(), { version: 1 });
  await world.done('POST', `findings/${findingId}/verification`, {}, someoneOf(here, 'e-9'), { version: 2 });
  expect(await codeOf('POST', `renovations/${id}/withdrawal`, { reason: 'x' }, someone(), { version: 4 })).toBe(
    'inspections.missed-quality-only.forbidden',
  );
  await act('acceptance', { at: '2026-03-16T10:00:00+08:00' }, 4);
  expect(await world.newsTypes(id)).toEqual(['renovation.approved', 'renovation.patrolled', 'renovation.accepted']);
  expect((await world.news(id))[0]?.payload).toMatchObject({ householdId, from: '2026-03-01', until: '2026-03-15' });
  expect((await world.get(`renovations?propertyId=${here}&runsOn=2026-03-15`, someone())).body.total).toBe(1);
  expect((await world.get(`renovations?propertyId=${here}&runsOn=2026-03-16`, someone())).body.total).toBe(0);
});

test('a renovation with violations that are open is accepted only with the reason; they stay, and go on', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const works = { contractor: '安居装饰', works: '封阳台', from: '2026-03-01', until: '2026-03-05', papers: [paper] };
  const wanted = { propertyId: here, householdId, ...works, at: '2026-02-20T10:00:00+08:00' };
  const { id } = await world.done('POST', 'renovations', wanted, someone());
  const at = '2026-02-21T10:00:00+08:00';
  await world.done('POST', `renovations/${id}/approval`, { at }, someone(), { version: 1 });
  const raised = async (description: string) =>
    (await world.done('POST', `renovations/${id}/findings`, { category: '占用通道', description }, someone()))
      .findingId;
  const [first, second] = [await raised('电梯厅'), await raised('楼道')];
  await world.done('POST', `findings/${first}/withdrawal`, { reason: '不是他们' }, qualityOf(here), { version: 1 });
  const accept = (body: object) => world.send('POST', `renovations/${id}/acceptance`, body, someone(), { version: 2 });
  const refused = await accept({ note: '完工' });
  expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
    409,
    'inspections.renovation-findings-open',
    '还有 1 项违规没有验收；仍要验收请写明原因。',
  ]);
  expect((await accept({ despite: ' ' })).status).toBe(400);
  const despite = { reason: '业主外出，下月清理', findingIds: [second] };
  expect((await accept({ despite: despite.reason })).body).toMatchObject({
    state: 'accepted',
    acceptance: { despite, byName: '王经理' },
  });
  const { history } = (await world.get(`renovations/${id}`, someone())).body;
  expect(history.find(({ change }: { change: string }) => change === 'renovation-accepted').data).toEqual({
    reason: despite.reason,
    open: 1,
  });
  expect((await world.get(`findings/${second}`, someone())).body.state).toBe('raised');
  expect(await world.newsTypes(id)).toEqual(['renovation.approved', 'renovation.accepted']);
});

test('what is done before its last day ends with its acceptance: nobody owes patrols of work that is over (D-07)', async () => {
  const householdId = await world.household(here);
  const paper = randomUUID();
  await world.attach(paper, here);
  const works = { contractor: '安居装饰', works: '封阳台', from: '2026-03-01', until: '2026-05-31', papers: [paper] };
  const wanted = { propertyId: here, householdId, ...works, at: '2026-02-20T10:00:00+08:00' };
  const { id } = await world.done('POST', 'renovations', wanted, someone());
  const at = '2026-02-21T10:00:00+08:00';
  await world.done('POST', `renovations/${id}/approval`, { at }, someone(), { version: 1 });
  const accept = (clock: string) =>
    world.send('POST', `renovations/${id}/acceptance`, { at: `${clock}+08:00` }, someone(), { version: 2 });
  expect(await accept('2026-02-28T10:00:00')).toMatchObject({
    status: 422,
    body: { code: 'inspections.renovation-not-begun-invalid' },
  });
  expect(await accept('2026-03-09T23:30:00')).toMatchObject({ status: 200, body: { until: '2026-03-09' } });
  expect(await world.newsTypes(id)).toEqual([
    'renovation.approved',
    'renovation.approved.withdrawn',
    'renovation.approved',
    'renovation.accepted',
  ]);
  const [first, taken, again] = await world.news(id);
  expect(again?.payload).toEqual({ ...first?.payload, until: '2026-03-09' });
  const [row] = await world.database.statement<{ id: string }>(
    "SELECT id FROM outbox WHERE headers ->> 'ce_subject' = $1 ORDER BY seq LIMIT 1",
    [id],
  );
  expect(taken?.payload).toEqual({ eventIds: [row?.id] });
});

test('equipment falls due by the calendar and by its meter; what fails a check becomes a finding', async () => {
  const pump = {
    propertyId: here,
    code: 'P-01',
    name: '生活水泵',
    kind: 'pump',
    place: 'B2 泵房',
    since: '2026-03-01',
    meterUnit: '小时',
    checks: [
      { checkId: 'oil', title: '加油', every: { units: 500 } },
      { checkId: 'look', title: '巡检', every: { days: 7 } },
    ],
  };
  const { id, dueOn } = await world.done('POST', 'equipment', pump, someone());
  expect(dueOn).toBe('2026-03-08');
  expect(await codeOf('POST', 'equipment', pump, someone())).toBe('inspections.equipment-code-taken');
  await isUnseen('equipment', id, 'readings', { value: 1 });
  const byCode = async (as: ReturnType<typeof someone>) => (await world.get('equipment?q=P-01', as)).body.total;
  expect([await byCode(someone()), await byCode(stranger())]).toEqual([1, 0]);
  const due = async (query: string) =>
    (await world.get(`equipment?propertyId=${here}&retired=false&${query}`, someone())).body.total;
  expect([await due('dueUntil=2026-03-08'), await due('dueUntil=2026-03-07')]).toEqual([1, 0]);
  await world.done('POST', `equipment/${id}/readings`, { value: 500 }, someone());
  expect(await due('dueByMeter=true')).toBe(1);
  const failed = { category: '设备故障', measure: '报修', dueAt: new Date(Date.now() + 86_400_000).toISOString() };
  const check = { checkId: 'oil', meter: 510, note: '漏油', failed };
  const { findingId } = await world.done('POST', `equipment/${id}/checks`, check, someone());
  expect((await world.get(`findings/${findingId}`, someone())).body).toMatchObject({
    about: { kind: 'equipment', id },
    state: 'planned',
    description: '漏油',
    place: '生活水泵 B2 泵房',
  });
  expect(await due('dueByMeter=true')).toBe(0);
  const looked = { checkId: 'look', at: '2026-03-09T10:00:00+08:00' };
  expect(await world.done('POST', `equipment/${id}/checks`, looked, someone())).toMatchObject({ dueOn: '2026-03-16' });
  await world.done('POST', `equipment/${id}/retirement`, { reason: '更换' }, someone(), { version: 4 });
  const told = (await world.news(id)).map(({ payload }) => payload);
  expect(told.map(({ dueOn, role }) => [dueOn, role])).toEqual([
    [dueOn, 'maintenance'],
    [expect.anything(), 'maintenance'],
    [expect.anything(), 'maintenance'],
    ['2026-03-16', 'maintenance'],
    [undefined, undefined],
  ]);
  expect(await due('dueUntil=2099-01-01')).toBe(0);
});

test('a home of which no news came is asked of estates, once; one of another property is none of this', async () => {
  const [home, theirs] = [world.unheardHousehold(here), world.unheardHousehold(elsewhere)];
  const apply = (householdId: string) =>
    world.send(
      'POST',
      'renovations',
      { propertyId: here, householdId, contractor: '安居', works: '翻新', from: '2026-03-01', until: '2026-03-15' },
      someone(),
    );
  expect((await apply(home)).body).toMatchObject({ home: '5-0502' });
  expect((await apply(theirs)).body.code).toBe('inspections.household-not-found');
  expect((await apply(randomUUID())).body.code).toBe('inspections.household-not-found');
  const kept = await runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query('SELECT name FROM household_copy WHERE household_id = $1', [home])),
  );
  expect(kept).toEqual([{ name: '5-0502' }]);
});
