import { InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
let here: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property({ others: 1 });
  world.employee('other-1', '孙窗口');
});
afterAll(() => world?.close());

const may = (...verbs: string[]) => verbs.map((verb) => `inspections:${verb}`);
const colleague = () => someoneOf(here, 'e-1', may('report-conduct'));
const concerned = () => someoneOf(here, 'other-1', may('report-conduct'));
const manager = () => someoneOf(here, 'e-7', may('report-conduct', 'hear-conduct'));
const centre = () => someoneOf(here, 'e-9', may('report-conduct', 'hear-conduct', 'decide-conduct'));
const leader = () => someoneOf(here, 'e-10', may('report-conduct', 'hear-conduct', 'decide-conduct'));

const report = (changes: object = {}, as = colleague()) =>
  world.done(
    'POST',
    'conduct-cases',
    {
      propertyId: here,
      employeeId: 'other-1',
      article: 2,
      level: 'county',
      occurredOn: '2026-03-05',
      description: '对办事群众爱答不理',
      evidence: '县区通报 12 号',
      ...changes,
    },
    as,
  );
const act = (id: string, door: string, body: object, as: ReturnType<typeof colleague>, version: number) =>
  world.send('POST', `conduct-cases/${id}/${door}`, body, as, { version });

test('whom a case is about does not learn who told of it, not even when it was taken back', async () => {
  const { id } = await report();
  await world.done('POST', `conduct-cases/${id}/withdrawal`, {}, colleague(), { version: 1 });
  const seen = (await world.get(`conduct-cases/${id}`, concerned())).body;
  expect(seen.history).toHaveLength(2);
  expect(JSON.stringify(seen)).not.toContain(colleague().subject);
});

test('a case goes its way: told by a colleague, heard, confirmed by another person, overturned after an appeal', async () => {
  const { id } = await report();
  const people = (await world.get(`conduct-cases/colleagues?propertyId=${here}&on=2026-03-05`, colleague())).body;
  expect(people.items).toEqual([{ employeeId: 'other-1', name: '孙窗口' }]);
  expect(await act(id, 'confirmation', { reason: '属实' }, centre(), 1)).toMatchObject({
    status: 409,
    body: { code: 'inspections.conduct-case-state' },
  });
  expect(await act(id, 'hearing', { words: '他认了' }, colleague(), 1)).toMatchObject({ status: 403 });
  await act(id, 'hearing', { words: '当时在接电话' }, concerned(), 1);
  await act(id, 'hearing', { words: '当面谈过，本人说明同上' }, manager(), 2);
  const ruling = { reason: '通报属实', circulated: true };
  expect(await act(id, 'confirmation', ruling, manager(), 3)).toMatchObject({ status: 403 });
  expect(await act(id, 'confirmation', { ...ruling, serious: true }, centre(), 3)).toMatchObject({
    body: { code: 'inspections.serious-invalid' },
  });
  expect(await act(id, 'confirmation', ruling, centre(), 3)).toMatchObject({
    status: 200,
    body: { state: 'confirmed', decision: { circulated: true, byName: '王经理' } },
  });
  expect((await world.news(id)).at(-1)?.payload).toEqual({
    caseId: id,
    propertyId: here,
    employeeId: 'other-1',
    article: 2,
    level: 'county',
    occurredOn: '2026-03-05',
    circulated: true,
  });
  const reason = { reason: '申诉成立：当日请假' };
  expect(await act(id, 'overturning', reason, centre(), 4)).toMatchObject({ status: 403 });
  await act(id, 'overturning', reason, leader(), 4);
  expect(await world.newsTypes(id)).toEqual(['conduct-violation.confirmed', 'conduct-violation.confirmed.withdrawn']);
});

test('what is dismissed or taken back is nobody’s news', async () => {
  const dismissed = await report();
  await act(dismissed.id, 'dismissal', { reason: '查无实据' }, centre(), 1);
  const taken = await report();
  expect(await act(taken.id, 'withdrawal', {}, manager(), 1)).toMatchObject({
    body: { code: 'inspections.not-the-reporter.forbidden' },
  });
  await act(taken.id, 'withdrawal', {}, colleague(), 1);
  expect(await world.newsTypes(dismissed.id)).toEqual([]);
  expect(await world.newsTypes(taken.id)).toEqual([]);
});

test('a case is seen by whom it is about, who told of it and who leads; not the reporter by whom it is about', async () => {
  const { id } = await report();
  const seen = async (who: ReturnType<typeof colleague>, query = '') =>
    (await world.get(`conduct-cases${query}`, who)).body.items.some((line: { id: string }) => line.id === id);
  expect(await seen(concerned())).toBe(true);
  expect(await seen(colleague())).toBe(false);
  expect(await seen(colleague(), '?mine=by-me')).toBe(true);
  expect(await seen(manager(), `?propertyId=${here}&state=reported`)).toBe(true);
  const bystander = someoneOf(here, 'e-2', may('report-conduct'));
  expect(await seen(bystander)).toBe(false);
  expect((await world.get(`conduct-cases/${id}`, bystander)).status).toBe(404);
  expect(await act(id, 'hearing', { words: 'x' }, bystander, 1)).toMatchObject({ status: 404 });
  const own = JSON.stringify((await world.get(`conduct-cases/${id}`, concerned())).body);
  expect(own).not.toContain('reporter');
  expect(own).not.toContain(colleague().subject);
  expect((await world.get(`conduct-cases/${id}`, manager())).body).toMatchObject({ reporterId: 'e-1' });
});

test('who acts for another property neither sees, tells nor decides', async () => {
  const { id } = await report();
  const verbs = may('report-conduct', 'hear-conduct', 'decide-conduct');
  const stranger = someoneOf('p-elsewhere', 'e-9', verbs);
  expect((await world.get('conduct-cases', stranger)).body.total).toBe(0);
  expect((await world.get(`conduct-cases/${id}`, stranger)).status).toBe(404);
  const people = `conduct-cases/colleagues?propertyId=${here}&on=2026-03-05`;
  expect((await world.get(people, stranger)).body.total).toBe(0);
  expect(await act(id, 'dismissal', { reason: 'x' }, stranger, 1)).toMatchObject({ status: 404 });
  const body = { propertyId: here, employeeId: 'other-1', article: 1, level: 'town', occurredOn: '2026-03-05' };
  const told = await world.send('POST', 'conduct-cases', { ...body, description: 'x', evidence: 'x' }, stranger);
  expect(told.status).toBe(404);
});
