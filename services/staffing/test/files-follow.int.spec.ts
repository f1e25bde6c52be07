import { runAsSystem } from '@goldkey/access';
import { addDays, type Day, dayOf, GROUP_ZONE, instant } from '@goldkey/kernel';
import { MoveDueFiles } from '../src/application/employees/move-due-files.js';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';

let world: StaffingWorld;
let here: Property;
let there: Property;
beforeAll(async () => {
  world = await StaffingWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const homeOf = async (employeeId: string) => (await world.get(`employees/${employeeId}`)).body.homePropertyId;
const post = (employeeId: string, { departmentId }: Property, from: string) =>
  world.made('appointments', { employeeId, unitId: departmentId, role: 'maintenance', from });
const versionOf = async (employeeId: string) => (await world.get(`employees/${employeeId}`)).body.version;
/** All that is recorded of appointments happened a day earlier. */
const overnight = () =>
  runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query(
        `UPDATE appointment SET file_due = file_due - 1, from_day = from_day - 1, until_day = until_day - 1,
         state = state || jsonb_build_object('from', (from_day - 1)::text)
           || CASE WHEN until_day IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('until', (until_day - 1)::text) END`,
      ),
    ),
  );
const correct = (id: string, version: number, changes: object) =>
  world.post(`appointments/${id}/correction`, { reason: '录错', ...changes }, { version });

describe('the file of a person', () => {
  test('stays where they are by now when a post that they left is put right', async () => {
    const { employeeId, id } = await world.appointed(here);
    const move = { how: 'transfer', from: '2026-05-01', unitId: there.departmentId, role: 'maintenance' };
    await world.post(`appointments/${id}/move`, move, { version: 1 });
    expect((await correct(id, 2, { keyPosition: true })).status).toBe(201);
    expect(await homeOf(employeeId)).toBe(there.propertyId);
  });

  test('comes back, the roster with it, when the appointment that took it away was a mistake', async () => {
    const { employeeId } = await world.appointed(here);
    const day = { items: [{ employeeId, date: '2026-03-09', kind: 'rest' }] };
    await world.service.request({ method: 'PUT', url: '/api/staffing/roster', as: here.manager, body: day });
    const wrong = await post(employeeId, there, '2026-06-01');
    expect(await homeOf(employeeId)).toBe(there.propertyId);
    await world.made(`appointments/${wrong.id}/withdrawal`, { reason: '误录' });
    expect(await homeOf(employeeId)).toBe(here.propertyId);
    const roster = await world.get(`roster?employeeId=${employeeId}`, here.manager);
    expect(roster.body.items).toMatchObject([{ date: '2026-03-09', kind: 'rest' }]);
  });

  test('comes back when the help elsewhere is over, and goes there again when it is not over after all', async () => {
    const { employeeId } = await world.appointed(here);
    const help = await post(employeeId, there, '2026-06-01');
    await world.made(`appointments/${help.id}/end`, { until: '2026-06-30', reason: 'other' });
    expect(await homeOf(employeeId)).toBe(here.propertyId);
    await world.made(`appointments/${help.id}/end/withdrawal`, { reason: '误录' });
    expect(await homeOf(employeeId)).toBe(there.propertyId);
  });

  test('goes with a transfer on its first day, and with help that ends on the day after', async () => {
    const [today, tomorrow] = [0, 1].map((days) => addDays(dayOf(instant(Date.now()), GROUP_ZONE), days)) as [Day, Day];
    const { employeeId, id } = await world.appointed(here);
    const plan = { items: [{ employeeId, date: today, kind: 'rest' }] };
    const move = { how: 'transfer', from: tomorrow, unitId: there.departmentId, role: 'maintenance' };
    expect((await world.post(`appointments/${id}/move`, move, { version: 1 })).status).toBe(201);
    expect(await homeOf(employeeId)).toBe(here.propertyId);
    const planned = () =>
      world.service.request({ method: 'PUT', url: '/api/staffing/roster', as: here.manager, body: plan });
    expect((await planned()).body).toMatchObject({ accepted: 1 });
    const files = world.service.app.get(MoveDueFiles);
    await runAsSystem('test', () => files.run());
    expect(await homeOf(employeeId)).toBe(here.propertyId);
    await overnight();
    await runAsSystem('test', () => files.run());
    expect(await homeOf(employeeId)).toBe(there.propertyId);
    expect((await world.get(`roster?employeeId=${employeeId}`, there.manager)).body.total).toBe(1);
    // It has been followed: a file that is put right since stays where it was put.
    await world.patch(
      `employees/${employeeId}`,
      { homePropertyId: here.propertyId },
      { version: await versionOf(employeeId) },
    );
    await runAsSystem('test', () => files.run());
    expect(await homeOf(employeeId)).toBe(here.propertyId);

    const helped = await world.appointed(here);
    const help = await post(helped.employeeId, there, '2026-06-01');
    expect(await homeOf(helped.employeeId)).toBe(there.propertyId);
    await world.made(`appointments/${help.id}/end`, { until: today, reason: 'other' });
    expect(await homeOf(helped.employeeId)).toBe(there.propertyId);
    await overnight();
    await runAsSystem('test', () => files.run());
    expect(await homeOf(helped.employeeId)).toBe(here.propertyId);
  });

  test('does not go to a post of before that is recorded late', async () => {
    const { employeeId } = await world.appointed(here);
    await post(employeeId, there, '2025-12-05');
    expect(await homeOf(employeeId)).toBe(here.propertyId);
  });
});

describe('a file that was written wrongly', () => {
  const change = (id: string, body: object, version: number, as = head) =>
    world.patch(`employees/${id}`, body, { as, version });

  test('gets the right number, unless somebody in the group has it, and the right day of hiring', async () => {
    const id = await world.hire(here.propertyId, { number: 'R-1' });
    await world.hire(there.propertyId, { number: 'R-2' });
    expect((await change(id, { number: 'R-2' }, 1, here.manager)).body).toMatchObject({
      code: 'staffing.employee-number-taken',
      errors: [{ field: 'number' }],
    });
    const right = { number: 'R-3', hiredOn: '2024-03-01' };
    expect((await change(id, right, 1, here.manager)).body).toMatchObject({ ...right, version: 2 });
    expect((await world.get(`leave-balances/${id}?year=2026`, here.manager)).body.balances[0].entitled).toBe(10);
    const far = await change(id, { hiredOn: '9999-12-31' }, 2, here.manager);
    expect(far.body).toMatchObject({ status: 422, errors: [{ field: 'hiredOn' }] });
  });

  test('as staff of the group goes to the property, with what was planned and granted by then', async () => {
    const id = await world.hire();
    const day = { items: [{ employeeId: id, date: '2026-03-09', kind: 'rest' }] };
    await world.service.request({ method: 'PUT', url: '/api/staffing/roster', as: head, body: day });
    const home = { homePropertyId: here.propertyId };
    expect((await change(id, home, 1, here.manager)).status).toBe(404);
    expect((await change(id, home, 1)).body).toMatchObject({ ...home, version: 2 });
    expect((await world.get(`roster?employeeId=${id}`, here.manager)).body.items).toHaveLength(1);
    const away = await change(id, { homePropertyId: there.propertyId }, 2, here.manager);
    expect(away.body).toMatchObject({ status: 404, code: 'staffing.property-not-found' });
  });
});

describe('an appointment that has ended', () => {
  test('is put right though the person came back to the same post since', async () => {
    const { employeeId, id } = await world.appointed(here);
    await world.made(`appointments/${id}/end`, { until: '2026-03-31', reason: 'resigned' });
    await post(employeeId, here, '2026-06-01');
    expect(await correct(id, 2, { from: '2026-01-05' })).toMatchObject({
      status: 201,
      body: { from: '2026-01-05', state: 'ended', until: '2026-03-31' },
    });
  });

  test('either goes on after all or is taken up anew: at the same moment one of the two', async () => {
    for (const _ of Array(5)) {
      const { employeeId, id } = await world.appointed(here);
      await world.made(`appointments/${id}/end`, { until: '2026-03-31', reason: 'resigned' });
      const again = { employeeId, unitId: here.departmentId, role: 'maintenance', from: '2026-06-01' };
      const answers = await Promise.all([
        world.post('appointments', again),
        world.post(`appointments/${id}/end/withdrawal`, { reason: '误录' }),
      ]);
      expect(answers.filter(({ status }) => status === 409)).toMatchObject([
        { body: { code: 'staffing.appointment-overlaps' } },
      ]);
    }
  });

  test('is put right with what was open when it was left, whatever was listed or handed over since', async () => {
    const { id } = await world.appointed(here);
    const thing = { appointmentId: id, kind: 'tools', what: '万用表', toEmployeeId: here.managerId };
    const first = await world.made('handover-items', thing);
    const end = { until: '2026-03-31', reason: 'resigned', openItemsReason: '下周交' };
    await world.made(`appointments/${id}/end`, end);
    await world.made(`handover-items/${first.id}/done`, {});
    await world.made('handover-items', { ...thing, what: '梯子' });
    await world.made('handover-items', { ...thing, what: '钥匙' });
    expect((await correct(id, 2, { role: 'cleaner' })).body).toMatchObject({
      role: 'cleaner',
      openItems: { count: 1, reason: '下周交' },
    });
  });
});

describe('a file that is kept elsewhere', () => {
  const NEXT = new Date().getFullYear() + 1;

  test('is written to by nobody here, and its person is told so', async () => {
    const { employeeId, id } = await world.appointed(here);
    const move = { how: 'transfer', from: '2026-05-01', unitId: there.departmentId, role: 'maintenance' };
    await world.post(`appointments/${id}/move`, move, { version: 1 });
    const as = managerOf(here.propertyId, employeeId);
    const date = `${NEXT}-03-03`;
    const paper = { employeeId, craft: 'electrician', number: 'T-1', validFrom: '2026-01-01', validUntil: date };
    const leave = { leaveKind: 'annual', from: date, until: date, reason: '回家' };
    const answers = [
      await world.post(`employees/${employeeId}/reveal`, { reason: '夜间急修' }, { as: here.manager }),
      await world.post('certificates', paper, { as: here.manager }),
      await world.post('my-clockings', { direction: 'in' }, { as }),
      await world.post(
        'clock-corrections',
        { direction: 'in', clockedAt: '2026-03-03T08:00:00+08:00', reason: '忘了' },
        { as },
      ),
      await world.post('leave-requests', leave, { as }),
      await world.post(`my-shifts/${NEXT}-03/notice`, { days: [{ date, version: 1 }] }, { as }),
      await world.get('my-shifts', as),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 409, body: { code: 'staffing.file-elsewhere' } });
    expect((await world.get('my-file', as)).body.employee).toMatchObject({ id: employeeId });
  });
});
