import { randomUUID } from 'node:crypto';
import { type Caller, runAs, runAsSystem } from '@goldkey/access';
import { RECORD_FILES, sweepRecordFiles } from '@goldkey/files';
import { fileDoors, PDF, PNG } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const judge = aCaller({
  ...{ subject: 'judge', employeeId: 'e-judge' },
  permissions: [...centre.permissions, 'evaluation:decide-appeal'],
});
const reader = (subject: string, ...properties: string[]): Caller =>
  aCaller({
    ...{ subject, employeeId: `e-${subject}`, permissions: ['evaluation:read'] },
    scope: { all: false, properties },
  });
/** A colleague at the same desk, who reads figures but nothing of people. */
const colleague = reader('colleague', 'p-1');
/** Reads of people, but of another property. */
const elsewhere: Caller = {
  ...manager,
  subject: 'elsewhere',
  employeeId: 'e-else',
  scope: { all: false, properties: ['p-2'] },
};
/** Who appeals, after a move to another property. */
const moved: Caller = { ...desk, scope: { all: false, properties: ['p-2'] } };

let world: ReadingWorld;
let appealId: string;
beforeAll(async () => {
  world = await readingWorld();
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, judge)).body;
  const { entryId } = entries.find(({ clause }: { clause: string }) => clause === 'M-02');
  const filed = await send('appeals', desk, { entryId, reason: '当日已交' });
  appealId = filed.body.appealId;
}, 120_000);
afterAll(() => world?.close());

const send = (path: string, as: Caller, body: object) =>
  world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body });
const files = () => fileDoors(world.service, () => `/api/evaluation/appeals/${appealId}`);
const add = (as: Caller, bytes: Buffer, more: Record<string, string> = {}) => files().add(as, bytes, more);
const list = async (as: Caller) => (await files().list(as)).json;
const rows = (sql: string, as: Caller = aCaller()) =>
  runAs(as, () => world.world.database.transaction((tx) => tx.query<Record<string, unknown>>(sql)));

test('who appeals adds a photo and a paper; who decides sees them, each as what it is', async () => {
  const photo = randomUUID();
  const added = await add(desk, PNG, { id: photo });
  expect(added).toMatchObject({ status: 200, json: { mayAdd: true } });
  expect((await add(desk, PNG, { id: photo })).json.items).toHaveLength(1);
  const both = await add(desk, PDF, { name: '回执 1.pdf' });
  expect(both.json.items).toMatchObject([
    { id: photo, contentType: 'image/png', mayTakeAway: true },
    { name: '回执 1.pdf', contentType: 'application/pdf', bytes: PDF.length },
  ]);
  const seen = await list(judge);
  expect(seen).toMatchObject({ mayAdd: false, items: [{ mayTakeAway: false }, { mayTakeAway: false }] });
  const paper = await files().show(seen.items[1].id, judge);
  expect(paper).toMatchObject({ status: 200, bytes: PDF });
  expect(paper.headers).toMatchObject({
    ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' },
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('回执 1.pdf')}`,
  });
  expect((await files().show(photo, manager)).headers['content-disposition']).toBe('inline');
  const history =
    "SELECT change, data, actor_id FROM history WHERE record_kind = 'appeal' AND change LIKE 'file-%' ORDER BY seq";
  expect(await rows(history)).toEqual([
    { change: 'file-added', data: { contentType: 'image/png', bytes: expect.any(Number) }, actor_id: 'desk' },
    { change: 'file-added', data: { contentType: 'application/pdf', bytes: PDF.length }, actor_id: 'desk' },
  ]);
});

test('nobody sees them who does not see the appeal, and nobody else adds any', async () => {
  const [{ id }] = (await list(desk)).items;
  for (const stranger of [colleague, elsewhere, reader('far', 'p-2')]) {
    for (const { status } of [await files().list(stranger), await files().show(id, stranger)]) expect(status).toBe(404);
    expect((await add(stranger, PNG)).status).toBe(404);
    expect((await files().takeAway(id, stranger)).status).toBe(404);
  }
  for (const other of [judge, manager])
    expect(await add(other, PNG)).toMatchObject({
      status: 403,
      json: { code: 'evaluation.appeal-files-not-permitted' },
    });
  expect(await rows('SELECT 1 FROM record_file', reader('far', 'p-2'))).toEqual([]);
});

test('what is neither picture nor PDF is refused, and so is what is too large, whatever it calls itself', async () => {
  const before = await list(desk);
  for (const bytes of [Buffer.from('<svg onload="x"/>'), Buffer.from('MZ\x90\x00'), PNG.subarray(0, 40)])
    expect((await add(desk, bytes, { name: 'photo.png' })).status).toBe(422);
  const large = Buffer.concat([PDF, Buffer.alloc(9 * 1_048_576)]);
  expect(await add(desk, large)).toMatchObject({ status: 422, json: { code: 'request.attachment-too-large-invalid' } });
  expect((await add(desk, Buffer.alloc(64 * 1_048_576))).status).toBe(413);
  expect(await add(desk, PNG, { id: '../../etc/passwd' })).toMatchObject({ status: 400 });
  expect(await add(desk, PDF, { id: before.items[0].id })).toMatchObject({
    ...{ status: 409, json: { code: 'request.attachment-id-taken' } },
  });
  expect(await list(desk)).toEqual(before);
});

test('who was moved adds to their own appeal and takes away again; its bytes are gone then', async () => {
  const id = randomUUID();
  expect((await add(moved, PDF, { id })).json.items.map((one: { id: string }) => one.id)).toContain(id);
  expect((await files().show(id, moved)).status).toBe(200);
  const left = await files().takeAway(id, moved);
  expect(left.json.items.map((one: { id: string }) => one.id)).not.toContain(id);
  expect((await files().show(id, judge)).status).toBe(404);
  const box = world.service.app.get(RECORD_FILES);
  expect(await box.get({ id, propertyId: 'p-1' })).toBeDefined();
  expect(await runAsSystem('sweep', () => sweepRecordFiles(world.world.database, box))).toBe(1);
  expect(await box.get({ id, propertyId: 'p-1' })).toBeUndefined();
  expect(await rows(`SELECT 1 FROM record_file WHERE id = '${id}'`)).toEqual([]);
  expect((await rows("SELECT change FROM history WHERE record_kind = 'appeal' ORDER BY seq DESC LIMIT 1"))[0]).toEqual({
    change: 'file-taken-away',
  });
});

test('a decided appeal takes no more, and keeps what it rests on', async () => {
  const [{ id }] = (await list(desk)).items;
  await send(`appeals/${appealId}/decision`, judge, { upheld: false, reasons: '回执晚于期限' });
  expect(await add(desk, PNG)).toMatchObject({ status: 409, json: { code: 'evaluation.appeal-decided' } });
  expect((await files().takeAway(id, desk)).json.code).toBe('request.attachment-stands');
  expect(await list(desk)).toMatchObject({ mayAdd: false, items: [{ id }, {}] });
});
