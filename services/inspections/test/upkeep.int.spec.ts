import { addDays, dayOf, instant, monthOf, weekday } from '@goldkey/kernel';
import { InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
let elsewhere: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  [here, elsewhere] = [await world.property(), await world.property()];
  world.employee('e-5', '李保洁');
});
afterAll(() => world?.close());

const today = dayOf(instant(Date.now()), 'Asia/Shanghai');
const yesterday = addDays(today, -1);
const supervisor = () => someoneOf(here, 'e-7');
const checker = () => someoneOf(here, 'e-8');
const codeOf = async (...asked: Parameters<InspectionsWorld['send']>) => (await world.send(...asked)).body.code;
const programme = (changes: object = {}) => ({
  ...{ propertyId: here, kind: 'cleaning', name: '大堂清洁', area: '1 栋大堂', doer: { employeeId: 'e-5' } },
  ...{ frequency: { every: 'days', days: 1 }, from: addDays(today, -2), ...changes },
});

test('whoever does the work by the programme gives it no mark, though a colleague said that it was done', async () => {
  world.employee('e-8', '王领班');
  const place = await world.property();
  const own = programme({ propertyId: place, doer: { employeeId: 'e-8' } });
  const { id } = await world.done('POST', 'upkeep-programmes', own, someoneOf(place));
  await world.done('POST', `upkeep-programmes/${id}/work`, { day: yesterday }, someoneOf(place));
  const mark = (employeeId: string) =>
    world.send('POST', `upkeep-work/${id}.${yesterday}/mark`, { mark: 'good' }, someoneOf(place, employeeId));
  expect(await mark('e-8')).toMatchObject({ status: 403, body: { code: 'inspections.same-person.forbidden' } });
  expect((await mark('e-9')).status).toBe(200);
});

test('a programme asks for its days; work is done once, judged by another person, sent back and done again', async () => {
  expect(await codeOf('POST', 'upkeep-programmes', programme({ doer: { employeeId: 'e-99' } }), supervisor())).toBe(
    'inspections.employee-not-found',
  );
  const { id, doer } = await world.done('POST', 'upkeep-programmes', programme(), supervisor());
  expect(doer).toEqual({ employeeId: 'e-5', name: '李保洁' });
  await world.attach('00000000-0000-4000-8000-0000000000a1', here);
  const photos = ['00000000-0000-4000-8000-0000000000a1'];
  const url = `upkeep-programmes/${id}/work`;
  const lost = { day: yesterday, photos: ['00000000-0000-4000-8000-0000000000ff'] };
  expect(await codeOf('POST', url, lost, supervisor())).toBe('request.attachment-not-found');
  const work = await world.done('POST', url, { day: yesterday, photos }, supervisor());
  expect(work).toMatchObject({ id: `${id}.${yesterday}`, state: 'done', doing: { by: 'e-7', day: today, photos } });
  expect(await codeOf('POST', url, { day: yesterday }, checker())).toBe('inspections.upkeep-work-state');
  expect(await codeOf('POST', url, { day: addDays(today, 1) }, supervisor())).toBe(
    'inspections.upkeep-before-day-invalid',
  );
  const mark = (body: object, as = checker()) => world.send('POST', `upkeep-work/${work.id}/mark`, body, as);
  expect((await mark({ mark: 'good' }, supervisor())).body.code).toBe('inspections.same-person.forbidden');
  expect((await mark({ mark: 'poor', remark: '有水渍' })).body).toMatchObject({ state: 'returned' });
  await world.done('POST', url, { day: yesterday }, supervisor());
  expect((await mark({ mark: 'good' })).body.judgements).toMatchObject([{ mark: 'poor' }, { mark: 'good', by: 'e-8' }]);
  await world.done('POST', url, { day: today }, supervisor());
  await mark({ mark: 'good' });

  // One missed day, one done late and poor at first, one done and not looked at.
  const months = new Set([addDays(today, -2), yesterday, today].map((day) => monthOf(day)));
  const shown = await Promise.all(
    [...months].map(
      async (month) => (await world.get(`upkeep-months?propertyId=${here}&month=${month}`, checker())).body,
    ),
  );
  const sum = (name: string) => shown.reduce((all, { figures }) => all + figures[name], 0);
  expect(['due', 'done', 'late', 'missed', 'marked', 'poor'].map(sum)).toEqual([3, 2, 1, 1, 1, 1]);
  expect(shown.find(({ figures }) => figures.marked === 1).byKind.cleaning.quality).toBe('0.0000');
  const { tasks } = (await world.get(`upkeep-tasks?propertyId=${here}`, checker())).body;
  expect(tasks.map(({ day, standing }: { day: string; standing: string }) => [day, standing])).toEqual([
    [addDays(today, -2), 'missed'],
    [today, 'done'],
  ]);
  const { history } = (await world.get(`upkeep-work/${work.id}`, checker())).body;
  expect(history.map(({ change }: { change: string }) => change)).toEqual([
    'upkeep-work-done',
    'upkeep-work-returned',
    'upkeep-work-done',
    'upkeep-work-marked',
  ]);
  const undone = await world.done('POST', `upkeep-work/${id}.${today}/withdrawal`, { reason: '点错了' }, supervisor());
  expect(undone.state).toBe('withdrawn');
  await world.done('POST', url, { day: today }, supervisor());
});

test('a changed rhythm and an end leave what was due; a stranger sees and does nothing', async () => {
  const rented = programme({ kind: 'planting', name: '租摆', doer: { firm: '绿艺园艺', contact: '020-1234567' } });
  const { id } = await world.done('POST', 'upkeep-programmes', rented, supervisor());
  const frequency = { every: 'week', weekdays: [weekday(today)] };
  const past = { rhythm: { from: yesterday, frequency } };
  expect(await codeOf('PATCH', `upkeep-programmes/${id}`, past, supervisor(), { version: 1 })).toBe(
    'inspections.upkeep-past-invalid',
  );
  const changed = { rhythm: { from: today, frequency } };
  await world.done('PATCH', `upkeep-programmes/${id}`, changed, supervisor(), { version: 1 });
  expect(await codeOf('PATCH', `upkeep-programmes/${id}`, changed, supervisor(), { version: 1 })).toBe(
    'inspections.stale-version',
  );
  await world.done('POST', `upkeep-programmes/${id}/end`, { reason: '合同到期' }, supervisor(), { version: 2 });
  const { tasks } = (await world.get(`upkeep-tasks?propertyId=${here}&day=${today}`, checker())).body;
  const mine = tasks.filter((task: { programme: { id: string } }) => task.programme.id === id);
  expect(mine.map(({ day }: { day: string }) => day)).toEqual([addDays(today, -2), yesterday, today]);
  const listed = async (query: string) =>
    (await world.get(`upkeep-programmes?propertyId=${here}&${query}`, supervisor())).body.total;
  expect([await listed('kind=planting'), await listed(`kind=planting&runsOn=${addDays(today, 1)}`)]).toEqual([1, 0]);

  const stranger = someoneOf(elsewhere);
  for (const list of ['upkeep-programmes', 'upkeep-work'])
    expect((await world.get(`${list}?propertyId=${here}`, stranger)).body.total).toBe(0);
  expect((await world.get(`upkeep-programmes/${id}`, stranger)).status).toBe(404);
  expect((await world.get(`upkeep-months?propertyId=${here}`, stranger)).status).toBe(404);
  expect((await world.send('POST', `upkeep-programmes/${id}/work`, { day: today }, stranger)).status).toBe(404);
  expect(
    (await world.send('POST', `upkeep-programmes/${id}/end`, { reason: 'x' }, stranger, { version: 3 })).status,
  ).toBe(404);
});

test('who does the work hears for which day it is due next, a firm’s work names nobody, and daily work reminds nobody', async () => {
  const told = async (id: string) => (await world.news(id)).map(({ payload }) => payload);
  const weekly = { frequency: { every: 'days', days: 7 }, from: addDays(today, -7) };
  const { id } = await world.done(
    'POST',
    'upkeep-programmes',
    programme({ name: '地库灭鼠', ...weekly }),
    supervisor(),
  );
  const named = { entryId: id, propertyId: here, register: 'upkeep-programmes' };
  const due = (day: typeof today) => ({ ...named, dueOn: day, remindOn: addDays(day, -1), responsibleId: 'e-5' });
  const url = `upkeep-programmes/${id}/work`;
  await world.done('POST', url, { day: addDays(today, -7) }, supervisor());
  await world.done('POST', url, { day: today }, supervisor());
  const poor = { mark: 'poor', remark: '有鼠迹' };
  await world.done('POST', `upkeep-work/${id}.${today}/mark`, poor, checker());
  await world.done('POST', url, { day: today }, supervisor());
  await world.done('POST', `upkeep-work/${id}.${today}/mark`, { mark: 'good' }, checker());
  expect(await told(id)).toEqual([
    due(addDays(today, -7)),
    due(today),
    due(addDays(today, 7)),
    due(today),
    due(addDays(today, 7)),
  ]);
  await world.done('POST', `upkeep-programmes/${id}/end`, { reason: '合同到期' }, supervisor(), { version: 1 });
  expect((await told(id)).at(-1)).toEqual(named);
  const rented = await world.done(
    'POST',
    'upkeep-programmes',
    programme({ name: '租摆换花', doer: { firm: '绿艺园艺' }, ...weekly }),
    supervisor(),
  );
  const [first] = await told(rented.id);
  expect(first).toMatchObject({ dueOn: addDays(today, -7) });
  expect(first).not.toHaveProperty('responsibleId');
  const daily = await world.done('POST', 'upkeep-programmes', programme({ name: '日常清洁' }), supervisor());
  expect(await told(daily.id)).toEqual([{ entryId: daily.id, propertyId: here, register: 'upkeep-programmes' }]);
});

test('of days that are written down at once the last telling knows all', async () => {
  const weeks = [4, 3, 2, 1, 0].map((ago) => addDays(today, -7 * ago));
  for (const name of ['水箱清洗', '化粪池清掏', '外墙巡查']) {
    const weekly = programme({ name, frequency: { every: 'days', days: 7 }, from: weeks[0] });
    const { id } = await world.done('POST', 'upkeep-programmes', weekly, supervisor());
    const url = `upkeep-programmes/${id}/work`;
    await Promise.all(weeks.map((day) => world.done('POST', url, { day }, supervisor())));
    expect(await world.lastNews(id)).toMatchObject({ dueOn: addDays(today, 7) });
  }
});
