import { eventually } from '@goldkey/testing';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let here: { id: string; code: string };
let there: { id: string; code: string };
beforeAll(async () => {
  world = await EstatesWorld.open();
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const HEAD = '项目代码,楼栋,房号,面积,业主,电话';
const csv = (...lines: readonly string[]): Buffer => Buffer.from([HEAD, ...lines].join('\n'));
const keeper = () => keeperOf(here.id);

const upload = async (file: Buffer, as = keeper(), language = 'zh-CN') => {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await world.post('imports/households/files?name=a.csv', file, { as, headers, language });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};

const job = async (jobId: string, as = keeper()) => (await world.get(`imports/households/jobs/${jobId}`, as)).body;

const reaching = (jobId: string, phase: string, as = keeper()) =>
  eventually(async () => {
    const now = await job(jobId, as);
    expect(now.phase).toBe(phase);
    return now;
  });

const check = async (made: { jobId: string; places: object }, as = keeper(), language = 'zh-CN') => {
  const url = `/api/estates/imports/households/jobs/${made.jobId}/columns`;
  await world.service.request({ method: 'PUT', url, as, language, body: { places: made.places } });
  return reaching(made.jobId, 'checked', as);
};

const bringIn = async (file: Buffer, as = keeper()) => {
  const made = await upload(file, as);
  await check(made, as);
  await world.post(`imports/households/jobs/${made.jobId}/start`, {}, { as });
  return reaching(made.jobId, 'done', as);
};

let room = 0;
const line = (rest = '89.50,李明,13800002046', code = here.code): string => {
  room += 1;
  return `${code},3-2,${room},${rest}`;
};

test('headings are found, and nothing is written while the rows are only looked at', async () => {
  const events = await world.outboxSize();
  const made = await upload(csv(line(), line('0,,')));
  expect(made).toMatchObject({
    phase: 'mapping',
    rows: 2,
    places: { property: 0, building: 1, room: 2, ownerPhone: 5 },
  });
  expect(await check(made)).toMatchObject({ verdicts: { new: 1, bad: 1 }, outcomes: { new: 0 } });
  expect(await world.outboxSize()).toBe(events);
});

test('good rows come in with their news; bad ones are told with cell and reason in the language of who asked', async () => {
  const [good, ...bad] = [line(), line('big,,'), line('89.5,李明,call me'), `nowhere,3,${room},89.5,,`, ',,,,,'];
  const made = await upload(csv(good as string, good as string, ...bad), keeper(), 'en');
  await check(made, keeper(), 'en');
  const { body } = await world.get(`imports/households/jobs/${made.jobId}/rows?show=bad`, keeper());
  expect(body.items.map(({ row, faults }: { row: number; faults: object[] }) => [row, faults])).toEqual([
    [3, [{ reason: 'The same as row 2; only the earlier one is brought in.' }]],
    [4, [{ column: 'areaSquareMetres', reason: expect.stringContaining('square metres') }]],
    [5, [{ column: 'ownerPhone', reason: 'Write 5 to 20 digits, with + in front if needed.' }]],
    [6, [{ column: 'property', reason: expect.stringContaining('nowhere') }]],
  ]);
  const events = await world.outboxSize();
  await world.post(`imports/households/jobs/${made.jobId}/start`, {}, { as: keeper() });
  expect(await reaching(made.jobId, 'done')).toMatchObject({ outcomes: { new: 1, changed: 0, unchanged: 0, bad: 0 } });
  expect(await world.outboxSize()).toBe(events + 1);
  const file = await world.get(`imports/households/jobs/${made.jobId}/bad-rows`, keeper(), { language: 'en' });
  expect(String(file.body).split('\r\n')[3]).toBe(
    `5,Telephone of the owner,"Write 5 to 20 digits, with + in front if needed.",${bad[1]}`,
  );
});

test('the same file again adds nothing; a changed cell changes its household and no other', async () => {
  const lines = [line(), line('90,王芳,13800001234')];
  expect(await bringIn(csv(...lines))).toMatchObject({ outcomes: { new: 2 } });
  const events = await world.outboxSize();
  expect(await bringIn(csv(...lines))).toMatchObject({ outcomes: { new: 0, changed: 0, unchanged: 2, bad: 0 } });
  expect(await world.outboxSize()).toBe(events);
  const measured = lines.map((text) => text.replace('89.50', '91.20'));
  expect(await bringIn(csv(...measured))).toMatchObject({ outcomes: { new: 0, changed: 1, unchanged: 1 } });
  expect(await world.outboxSize()).toBe(events + 1);
});

test('rows of a property out of scope are refused like rows of none, and leave no trace', async () => {
  const strange = `${there.code},9,901,80,,`;
  expect(await bringIn(csv(line(), strange))).toMatchObject({ outcomes: { new: 1 }, verdicts: { bad: 1 } });
  expect((await world.get(`households?propertyId=${there.id}`)).body.total).toBe(0);
});

test('an import belongs to who began it, and to nobody without the permission', async () => {
  const made = await upload(csv(line()));
  expect(await world.get(`imports/households/jobs/${made.jobId}`, keeperOf(there.id))).toMatchObject({ status: 404 });
  const reader = keeperOf(here.id, ['estates:read']);
  expect(await world.get('imports/households', reader)).toMatchObject({ status: 403 });
});

test('the same file in another tab is the same import, until it is done', async () => {
  const file = csv(line());
  const first = await upload(file);
  expect((await upload(file)).jobId).toBe(first.jobId);
  await check(first);
  await world.post(`imports/households/jobs/${first.jobId}/start`, {}, { as: keeper() });
  await reaching(first.jobId, 'done');
  expect((await upload(file)).jobId).not.toBe(first.jobId);
});

test('an import of more rows than one portion comes in whole, and its template names its columns', async () => {
  const lines = Array.from({ length: 620 }, () => line());
  expect(await bringIn(csv(...lines))).toMatchObject({ rows: 620, done: 620, outcomes: { new: 620 } });
  const template = await world.get('imports/households/template', keeper());
  expect(template.headers['content-type']).toContain('spreadsheetml');
  const { body } = await world.get('imports/households', keeper(), { language: 'zh-TW' });
  expect(body.columns[1]).toMatchObject({ key: 'building', title: '棟別', required: true });
});

test('what is no table is refused with a sentence', async () => {
  const headers = { 'content-type': 'application/octet-stream' };
  const answer = await world.post('imports/households/files?name=a.xlsx', Buffer.from('PK nothing'), { headers });
  expect(answer).toMatchObject({ status: 422, body: { code: 'request.import-file-unreadable-invalid' } });
});
