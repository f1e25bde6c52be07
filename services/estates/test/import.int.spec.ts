import { ImportDriver } from '@goldkey/service-kit/testing';
import { EstatesWorld, keeperOf } from './estates-world.js';

let world: EstatesWorld;
let households: ImportDriver;
let here: { id: string; code: string };
let there: { id: string; code: string };
beforeAll(async () => {
  world = await EstatesWorld.open();
  households = new ImportDriver(world.service, '/api/estates/imports/households');
  here = await world.property();
  there = await world.property();
});
afterAll(() => world?.close());

const HEAD = '项目代码,楼栋,房号,面积,业主,电话';
const keeper = () => keeperOf(here.id);

let room = 0;
const line = (rest = '89.50,李明,13800002046', code = here.code): string => {
  room += 1;
  return `${code},3-2,${room},${rest}`;
};

test('headings are found, and nothing is written while the rows are only looked at', async () => {
  const events = await world.outboxSize();
  const made = await households.upload([HEAD, line(), line('0,,')], keeper());
  expect(made).toMatchObject({
    phase: 'mapping',
    rows: 2,
    places: ['property', 'building', 'room', 'areaSquareMetres', 'ownerName', 'ownerPhone'].map((column, place) => ({
      column,
      place,
    })),
    samples: [[here.code, '3-2', '1', '89.50', '李明', '13800002046'], expect.anything()],
  });
  expect(await households.check(made, keeper())).toMatchObject({ verdicts: { new: 1, bad: 1 }, outcomes: { new: 0 } });
  expect(await world.outboxSize()).toBe(events);
});

test('good rows come in with their news; bad ones are told with cell and reason in the language of who asked', async () => {
  const [good, ...bad] = [line(), line('big,,'), line('89.5,李明,call me'), `nowhere,3,${room},89.5,,`];
  const made = await households.upload([HEAD, good as string, good as string, ...bad, ',,,,,'], keeper(), 'en');
  await households.check(made, keeper(), 'en');
  expect(await households.faults(made.jobId, keeper())).toEqual([
    [3, undefined, 'The same as row 2; only the earlier one is brought in.'],
    [4, 'areaSquareMetres', expect.stringContaining('square metres')],
    [5, 'ownerPhone', 'Write 5 to 20 digits, with + in front if needed.'],
    [6, 'property', expect.stringContaining('nowhere')],
  ]);
  const events = await world.outboxSize();
  expect(await households.start(made.jobId, keeper())).toMatchObject({
    outcomes: { new: 1, changed: 0, unchanged: 0, bad: 0 },
  });
  expect(await world.outboxSize()).toBe(events + 1);
  const file = await world.get(`imports/households/jobs/${made.jobId}/bad-rows`, keeper(), { language: 'en' });
  expect(String(file.body).split('\r\n')[3]).toBe(
    `5,Telephone of the owner,"Write 5 to 20 digits, with + in front if needed.",${bad[1]}`,
  );
});

test('the same file again adds nothing; a changed cell changes its household and no other', async () => {
  const lines = [HEAD, line(), line('90,王芳,13800001234')];
  expect(await households.bringIn(lines, keeper())).toMatchObject({ outcomes: { new: 2 } });
  const events = await world.outboxSize();
  expect(await households.bringIn(lines, keeper())).toMatchObject({
    outcomes: { new: 0, changed: 0, unchanged: 2, bad: 0 },
  });
  expect(await world.outboxSize()).toBe(events);
  const measured = lines.map((text) => text.replace('89.50', '91.20'));
  expect(await households.bringIn(measured, keeper())).toMatchObject({ outcomes: { changed: 1, unchanged: 1 } });
  expect(await world.outboxSize()).toBe(events + 1);
});

test('rows of a property out of scope are refused like rows of none, and leave no trace', async () => {
  const lines = [HEAD, line(), `${there.code},9,901,80,,`];
  expect(await households.bringIn(lines, keeper())).toMatchObject({ outcomes: { new: 1 }, verdicts: { bad: 1 } });
  expect((await world.get(`households?propertyId=${there.id}`)).body.total).toBe(0);
});

test('an import belongs to who began it, and to nobody without the permission', async () => {
  const made = await households.upload([HEAD, line()], keeper());
  expect(await world.get(`imports/households/jobs/${made.jobId}`, keeperOf(there.id))).toMatchObject({ status: 404 });
  const reader = keeperOf(here.id, ['estates:read']);
  expect(await world.get('imports/households', reader)).toMatchObject({ status: 403 });
});

test('the same file in another tab is the same import, until it is done', async () => {
  const lines = [HEAD, line()];
  const first = await households.upload(lines, keeper());
  expect((await households.upload(lines, keeper())).jobId).toBe(first.jobId);
  await households.check(first, keeper());
  await households.start(first.jobId, keeper());
  expect((await households.upload(lines, keeper())).jobId).not.toBe(first.jobId);
});

test('other columns by hand: every row is looked at anew', async () => {
  const made = await households.upload(['项目代码,栋,室,大小', `${here.code},7,701,80`], keeper());
  expect(made.places).toEqual(['property', 'building', 'room'].map((column, place) => ({ column, place })));
  expect(await households.check(made, keeper())).toMatchObject({ verdicts: { new: 0, bad: 1 } });
  const mended = { jobId: made.jobId, places: [...made.places, { column: 'areaSquareMetres', place: 3 }] };
  expect(await households.check(mended, keeper())).toMatchObject({ verdicts: { new: 1, bad: 0 } });
});

test('an import of more rows than one portion comes in whole, and its template names its columns', async () => {
  const lines = [HEAD, ...Array.from({ length: 620 }, () => line())];
  expect(await households.bringIn(lines, keeper())).toMatchObject({ rows: 620, done: 620, outcomes: { new: 620 } });
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
