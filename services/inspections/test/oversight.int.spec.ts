import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, day, weekday, weekOf } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { ChaseFindings } from '../src/application/findings/chase-findings.js';
import { everything, InspectionsWorld, someoneOf } from './inspections-world.js';

const VERBS = [...everything, 'inspections:supervise'];
const HOUR_MS = 3_600_000;

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property();
  world.employee('e-7', '王经理');
  world.employee('e-8', '李工');
});
afterAll(() => world?.close());

const manager = () => someoneOf(here, 'e-7', VERBS);
const other = () => someoneOf(here, 'e-9', VERBS);
const leader = () =>
  aCaller({
    subject: 'account-leader',
    name: '钱总',
    employeeId: 'e-10',
    roles: ['leader-in-charge'],
    permissions: VERBS,
    scope: { all: false, properties: [here] },
  });

const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const raise = (place: string, hours: number, changes: object = {}) =>
  world.done(
    'POST',
    'findings',
    {
      propertyId: here,
      source: 'patrol',
      category: '渗漏',
      place,
      description: '顶板渗水',
      measure: '堵漏',
      dueAt: inHours(hours),
      responsibleId: 'e-8',
      at: inHours(Math.min(0, hours) - 2),
      ...changes,
    },
    manager(),
  );

test('several findings of one cause become one: what is told of the others is taken back', async () => {
  const [stays, goes, late] = [await raise('地库 A', 24), await raise('地库 B', 48), await raise('地库 C', -1)];
  const merge = (others: readonly { id: string; version: number }[], as = other()) =>
    world.send('POST', `findings/${stays.id}/merge`, { others, reason: '同一根管漏水' }, as, { version: 1 });
  const of = ({ id }: { id: string }) => ({ id, version: 1 });
  expect(await merge([of(goes), of(late)])).toMatchObject({ body: { code: 'inspections.merge-overdue-invalid' } });
  expect((await world.get(`findings/${goes.id}`, manager())).body).toMatchObject({ state: 'planned' });
  expect(await merge([of(goes)], someoneOf(here, 'e-8', VERBS))).toMatchObject({ status: 403 });
  expect(await merge([{ id: goes.id, version: 7 }])).toMatchObject({ status: 412 });
  expect(await merge([of(goes)])).toMatchObject({ status: 200, body: { carries: [goes.id], version: 2 } });
  expect((await world.get(`findings/${goes.id}`, manager())).body).toMatchObject({
    state: 'merged',
    mergedInto: stays.id,
    overdue: false,
  });
  expect(await world.newsTypes(goes.id)).toEqual(['finding.raised', 'finding.raised.withdrawn']);
  expect(await world.newsTypes(stays.id)).toEqual(['finding.raised']);
  const withdrawal = { reason: '记错' };
  expect(
    await world.send('POST', `findings/${stays.id}/withdrawal`, withdrawal, manager(), { version: 2 }),
  ).toMatchObject({ body: { code: 'inspections.finding-carries-others' } });
});

test('an overdue finding is asked of whoever its graces have come to; nobody holds the rung of supervisors here', async () => {
  const [fresh, old] = [await raise('5 栋', -3), await raise('6 栋', -30)];
  const asked = async () => {
    const { items } = (await world.get(`overdue-findings?propertyId=${here}`, manager())).body;
    return (id: string) => items.find((line: { id: string }) => line.id === id);
  };
  const now = await asked();
  expect(now(fresh.id)).toMatchObject({
    asked: 'responsible',
    people: ['李工'],
    nextAsked: 'property-manager',
    dueAt: expect.stringMatching(/\+08:00$/),
  });
  expect(now(old.id)).toMatchObject({ asked: 'property-manager', people: ['王经理'], nextAsked: 'leader-in-charge' });
  const limits = {
    night: { from: '21:00', until: '06:00' },
    sleepyHours: { from: '02:00', until: '06:00', source: '集团规定' },
    sameHourMinutes: 30,
    graceHours: { supervisor: 1, 'property-manager': 1, 'leader-in-charge': 1, 'quality-centre': 336 },
  };
  await world.done('PUT', `supervision-limits/${here}`, limits, manager());
  expect((await asked())(fresh.id)).toMatchObject({ asked: 'leader-in-charge', nextAsked: 'quality-centre' });
});

test('ages, heat by place and kind, and kinds that came again', async () => {
  await raise('7 栋', 24, { category: '照明' });
  const shown = (await world.get(`findings-standing?propertyId=${here}&days=30`, manager())).body;
  const list = (await world.get(`findings?propertyId=${here}&state=raised,planned,rectified`, manager())).body;
  expect(shown.ages.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(list.total);
  expect(shown.heat.categories).toEqual(['渗漏', '照明']);
  expect(shown.repeated).toMatchObject([{ category: '渗漏', dayChecks: 0 }]);
  expect(shown.repeated[0].count).toBe(shown.heat.total - 1);
});

test('a week that is over is signed by who stands above, and again after a late round', async () => {
  const { id: postId } = await world.gate(here);
  const monday = addDays(day(inHours(8).slice(0, 10)), 1 - weekday(day(inHours(8).slice(0, 10))));
  const tuesday = addDays(monday, -6);
  const week = weekOf(tuesday);
  const walk = (clock: string) => {
    const at = (minute: string) => `${tuesday}T${clock}:${minute}:00+08:00`;
    const visit = { postId, at: at('10'), checkListVersion: 1, answers: [{ itemId: 'barrier', result: 'in-order' }] };
    const round = { propertyId: here, startedAt: at('00'), visits: [visit], completedAt: at('20') };
    return world.done('PUT', `rounds/${randomUUID()}`, round, manager());
  };
  await walk('09');
  const shown = async () => (await world.get(`patrol-weeks?propertyId=${here}&week=${week}`, manager())).body;
  expect(await shown()).toMatchObject({ isOver: true, rounds: [{ inspectorId: 'e-7', posts: 1 }], late: 0 });
  const body = { propertyId: here, week, remark: '周三无巡查记录，请说明' };
  expect(await world.send('POST', 'patrol-reviews', body, manager())).toMatchObject({
    status: 403,
    body: { code: 'inspections.not-above.forbidden' },
  });
  await world.done('POST', 'patrol-reviews', body, leader());
  expect(await shown()).toMatchObject({ review: { reviewerName: '钱总', remark: body.remark }, late: 0 });
  expect(await world.send('POST', 'patrol-reviews', body, leader())).toMatchObject({ status: 409 });
  await walk('15');
  expect(await shown()).toMatchObject({ late: 1 });
  await world.done('POST', 'patrol-reviews', body, leader());
  expect(await shown()).toMatchObject({
    late: 0,
    weeks: expect.arrayContaining([expect.objectContaining({ week, reviewerName: '钱总' })]),
  });
});

test('a deadline that nears or has passed is asked about once at each stage, whoever looks and however often', async () => {
  const [soon, climbed, done] = [await raise('东门', 0.5), await raise('西门', -30), await raise('南门', -0.2)];
  const look = () => runAsSystem('test', () => world.service.app.get(ChaseFindings).run());
  const askedOf = async ({ id }: { id: string }) =>
    (await world.news(id))
      .filter(({ type }) => type === 'goldkey.inspections.finding.asked.v1')
      .map(({ payload }) => payload['asked']);
  // Two processes at once, and once more after a restart.
  await Promise.all([look(), look()]);
  await look();
  expect(await askedOf(soon)).toEqual(['soon']);
  const { items } = (await world.get(`overdue-findings?propertyId=${here}`, manager())).body;
  const { asked } = items.find(({ id }: { id: string }) => id === climbed.id);
  // It has climbed already when it is first looked at: of the rungs that passed unseen nobody is asked.
  expect(asked).not.toBe('responsible');
  expect(await askedOf(climbed)).toEqual([asked]);
  expect(await askedOf(done)).toEqual(['responsible']);
  const { history } = (await world.get(`findings/${climbed.id}`, manager())).body;
  expect(history.at(-1)).toMatchObject({ change: 'finding-asked', data: { asked } });
  const open = await world.news(done.id);
  expect(open.at(-1)?.payload).toMatchObject({ propertyId: here, responsibleId: 'e-8' });
});

test('who acts for another property sees none of it', async () => {
  const stranger = someoneOf('p-elsewhere', 'e-9', VERBS);
  expect((await world.get('overdue-findings', stranger)).body.total).toBe(0);
  expect((await world.get('findings-standing', stranger)).body).toMatchObject({ heat: { total: 0 }, repeated: [] });
  expect((await world.get(`patrol-weeks?propertyId=${here}`, stranger)).status).toBe(404);
  const [one, two] = [await raise('8 栋', 10), await raise('9 栋', 20)];
  const others = [{ id: two.id, version: 1 }];
  const merged = await world.send('POST', `findings/${one.id}/merge`, { others, reason: 'x' }, stranger, {
    version: 1,
  });
  expect(merged).toMatchObject({ status: 404, body: { code: 'inspections.finding-not-found' } });
});
