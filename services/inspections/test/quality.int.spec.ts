import { createHash } from 'node:crypto';
import { aCaller } from '@goldkey/testing';
import { drawLots } from '../src/domain/draw/lots.js';
import { InspectionsWorld, someoneOf } from './inspections-world.js';

const CENTRE = ['read', 'patrol', 'verify', 'supervise', 'quality'].map((verb) => `inspections:${verb}`);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

let world: InspectionsWorld;
let here: string;
let there: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  here = await world.property({ others: 2 });
  there = await world.property({ others: 9 });
  world.employee('e-7', '王经理');
  world.employee('e-8', '李主管');
});
afterAll(() => world?.close());

const manager = () => someoneOf(here, 'e-7', ['inspections:read', 'inspections:supervise']);
/** Somebody of the quality centre, who sees both properties. */
const centre = (employeeId = 'e-9') =>
  aCaller({
    subject: `account-${employeeId}`,
    name: '周品质',
    employeeId,
    permissions: CENTRE,
    scope: { all: false, properties: [here, there] },
  });

test('a day check counts posts, makes findings of its kind, and is taken back', async () => {
  const { id: postId } = await world.gate(here);
  const posts = [{ postId, inOrder: false }];
  const departmentId = world.department(here);
  const body = { propertyId: here, departmentId, posts };
  expect(await world.send('POST', 'day-checks', body, centre())).toMatchObject({
    body: { code: 'inspections.finding-missing-invalid' },
  });
  const finding = { category: '岗亭整洁', place: '东门', description: '桌面杂乱', postId };
  expect((await world.send('POST', 'day-checks', { ...body, findings: [finding] }, manager())).status).toBe(403);
  const check = await world.done('POST', 'day-checks', { ...body, findings: [finding] }, centre());
  expect((await world.news(check.id))[0]?.payload).toMatchObject({
    checkId: check.id,
    departmentId,
    postsChecked: 1,
    postsInOrder: 0,
  });
  expect((await world.news(check.findings[0]))[0]?.payload).toMatchObject({
    source: 'qm-day-check',
    departmentId,
  });
  const elsewhere = { ...body, departmentId: world.department(there), findings: [finding] };
  expect((await world.send('POST', 'day-checks', elsewhere, centre())).status).toBe(404);
  const reason = { reason: '记错项目' };
  await world.done('POST', `day-checks/${check.id}/withdrawal`, reason, centre(), { version: 1 });
  expect(await world.newsTypes(check.id)).toEqual(['day-check.completed', 'day-check.completed.withdrawn']);
});

test('who is invited and stays away is told as expected and not as attended', async () => {
  const body = {
    propertyId: here,
    topic: '消防设施',
    place: '消控室',
    meetsAt: new Date(Date.now() - 3_600_000).toISOString(),
    at: new Date(Date.now() - 7_200_000).toISOString(),
    expectedIds: ['e-7', 'e-8'],
  };
  expect(await world.send('POST', 'joint-inspections', { ...body, expectedIds: ['e-77'] }, centre())).toMatchObject({
    status: 404,
  });
  const { id } = await world.done('POST', 'joint-inspections', body, centre());
  expect((await world.get(`joint-inspections/${id}`, manager())).body).toMatchObject({ state: 'invited' });
  const held = {
    attendedIds: ['e-8'],
    absences: [{ employeeId: 'e-7', reason: '出差' }],
    summary: '水泵房阀门未挂牌',
    findings: [{ category: '消防设施', place: '水泵房', description: '阀门未挂牌' }],
  };
  await world.done('POST', `joint-inspections/${id}/holding`, held, centre(), { version: 1 });
  expect((await world.news(id))[0]?.payload).toMatchObject({
    inspectionId: id,
    expected: ['e-7', 'e-8'],
    attended: ['e-8'],
  });
  await world.done('POST', `joint-inspections/${id}/withdrawal`, { reason: '记错' }, centre(), { version: 2 });
  expect(await world.newsTypes(id)).toEqual(['joint-inspection.held', 'joint-inspection.held.withdrawn']);
});

test('a bottom-line problem of a third party is told with its finding', async () => {
  const problem = { category: '消防通道', place: '3 栋', description: '通道上锁', bottomLine: true };
  const body = { propertyId: here, surveyor: '甲调查公司', surveyedOn: '2026-03-05', report: 'R-12', score: '81.5' };
  const result = await world.done('POST', 'third-party-results', { ...body, problems: [problem] }, centre());
  expect(result).toMatchObject({ bottomLines: 1, state: 'recorded' });
  expect((await world.news(result.findings[0]))[0]?.payload).toMatchObject({ source: 'third-party', bottomLine: true });
});

test('a draw is sealed, a witness says the word, and anybody with a property in it repeats it without the others’ names', async () => {
  const pot = (await world.get('draws/pot?kind=day-check', centre())).body;
  expect(pot.items.map(({ heads }: { heads: number }) => heads).sort()).toEqual([10, 3].sort());
  const ahead = new Date(Date.now() + 86_400_000).toISOString();
  const body = { kind: 'night-check', month: '2026-03', count: 1, opensAt: ahead };
  expect((await world.send('POST', 'draws', { ...body, count: 9 }, centre())).body).toMatchObject({
    code: 'inspections.draw-count-invalid',
  });
  const draw = await world.done('POST', 'draws', body, centre());
  expect(JSON.stringify(draw)).not.toMatch(/"seed"|"word"|"drawn":/);
  const lots = (who: ReturnType<typeof centre>, version = 1) =>
    world.send('POST', `draws/${draw.id}/lots`, { word: '双色球 07' }, who, { version });
  expect(await lots(centre())).toMatchObject({ status: 403, body: { code: 'inspections.own-witness.forbidden' } });
  expect((await lots(manager())).status).toBe(404);
  const opened = await lots(centre('e-10'));
  expect(opened).toMatchObject({ status: 200, body: { state: 'drawn', isOpen: true } });
  const { seed, word, drawn, candidates, commitment } = opened.body;
  const weights = candidates.map(({ weight }: { weight: number }) => weight);
  expect(digest(`${seed}/${weights.join(',')}`)).toBe(commitment);
  expect(drawLots({ weights, count: 1, seed, word }, digest)).toEqual(drawn);
  const ofManager = (await world.get(`draws/${draw.id}`, manager())).body;
  expect(ofManager).toMatchObject({ isOpen: false, commitment });
  expect(ofManager).not.toHaveProperty('seed');
  expect(ofManager.candidates.map(({ weight }: { weight: number }) => weight)).toEqual(weights);
  expect(JSON.stringify(ofManager)).not.toContain(there);
  expect((await world.get('draws', someoneOf('p-elsewhere', 'e-7', CENTRE))).body.total).toBe(0);
  const open = await world.done('POST', 'draws', { ...body, kind: 'day-check', opensAt: undefined }, centre());
  await world.done('POST', `draws/${open.id}/lots`, { word: 'x' }, centre('e-10'), { version: 1 });
  expect((await world.get(`draws/${open.id}`, manager())).body).toMatchObject({ isOpen: true, word: 'x' });
});

test('who acts for another property sees and makes nothing here', async () => {
  const stranger = someoneOf('p-elsewhere', 'e-7', CENTRE);
  for (const list of ['day-checks', 'joint-inspections', 'third-party-results', 'draws'])
    expect((await world.get(list, stranger)).body.total).toBe(0);
  const [check] = (await world.get('day-checks', centre())).body.items;
  expect((await world.get(`day-checks/${check.id}`, stranger)).status).toBe(404);
  const body = { propertyId: here, surveyor: 'x', surveyedOn: '2026-03-05', report: 'R' };
  expect((await world.send('POST', 'third-party-results', body, stranger)).status).toBe(404);
  const foreign = { kind: 'day-check', month: '2026-03', count: 1, propertyIds: [here] };
  expect((await world.send('POST', 'draws', foreign, stranger)).status).toBe(404);
});
