import { randomUUID } from 'node:crypto';
import { type Caller, runAs, runAsSystem } from '@goldkey/access';
import { RECORD_FILES, sweepRecordFiles } from '@goldkey/files';
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
const elsewhere: Caller = { ...manager, subject: 'elsewhere', employeeId: 'e-else', scope: { all: false, properties: ['p-2'] } };
/** Who appeals, after a move to another property. */
const moved: Caller = { ...desk, scope: { all: false, properties: ['p-2'] } };

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.7\n');

let world: ReadingWorld;
let appealId: string;
beforeAll(async () => {
  world = await readingWorld();
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, judge)).body;
  const { entryId } = entries.find(({ clause }: { clause: string }) => clause === 'M-02');
  const filed = await send('POST', 'appeals', desk, { entryId, reason: '当日已交' });
  appealId = filed.body.appealId;
}, 120_000);
afterAll(() => world?.close());

const send = (method: 'POST' | 'DELETE', path: string, as: Caller, body: object = {}) =>
  world.service.request({ method, url: `/api/evaluation/${path}`, as, body });
const knock = async (method: 'GET' | 'POST', path: string, as: Caller, payload?: Buffer) => {
  const { statusCode, headers, rawPayload } = await world.service.app.inject({
    ...{ method, url: `/api/evaluation/appeals/${appealId}/files${path}` },
    headers: {
      authorization: `Bearer ${await world.service.tokenFor(as)}`,
      ...(payload && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload && { payload }),
  });
  const json = String(headers['content-type']).includes('json') ? JSON.parse(rawPayload.toString()) : undefined;
  return { status: statusCode, headers, bytes: rawPayload, json };
};
const add = (as: Caller, bytes: Buffer, more: Record<string, string> = {}) =>
  knock('POST', `?${new URLSearchParams({ id: randomUUID(), ...more })}`, as, bytes);
const list = async (as: Caller) => (await knock('GET', '', as)).json;
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
  const paper = await knock('GET', `/${seen.items[1].id}`, judge);
  expect(paper).toMatchObject({ status: 200, bytes: PDF });
  expect(paper.headers).toMatchObject({
    ...{ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' },
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('回执 1.pdf')}`,
  });
  expect((await knock('GET', `/${photo}`, manager)).headers['content-disposition']).toBe('inline');
  expect(await rows("SELECT change, data, actor_id FROM history WHERE record_kind = 'appeal' ORDER BY seq")).toEqual([
    { change: 'file-added', data: { contentType: 'image/png', bytes: expect.any(Number) }, actor_id: 'desk' },
    { change: 'file-added', data: { contentType: 'application/pdf', bytes: PDF.length }, actor_id: 'desk' },
  ]);
});

test('nobody sees them who does not see the appeal, and nobody else adds any', async () => {
  const [{ id }] = (await list(desk)).items;
  for (const stranger of [colleague, elsewhere, reader('far', 'p-2')]) {
    for (const path of ['', `/${id}`]) expect((await knock('GET', path, stranger)).status).toBe(404);
    expect((await add(stranger, PNG)).status).toBe(404);
    expect((await send('DELETE', `appeals/${appealId}/files/${id}`, stranger)).status).toBe(404);
  }
  for (const other of [judge, manager])
    expect(await add(other, PNG)).toMatchObject({ status: 403, json: { code: 'evaluation.appeal-files-not-permitted' } });
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
  expect((await knock('GET', `/${id}`, moved)).status).toBe(200);
  const left = await send('DELETE', `appeals/${appealId}/files/${id}`, moved);
  expect(left.body.items.map((one: { id: string }) => one.id)).not.toContain(id);
  expect((await knock('GET', `/${id}`, judge)).status).toBe(404);
  const files = world.service.app.get(RECORD_FILES);
  expect(await files.get({ id, propertyId: 'p-1' })).toBeDefined();
  expect(await runAsSystem('sweep', () => sweepRecordFiles(world.world.database, files))).toBe(1);
  expect(await files.get({ id, propertyId: 'p-1' })).toBeUndefined();
  expect(await rows(`SELECT 1 FROM record_file WHERE id = '${id}'`)).toEqual([]);
  expect((await rows("SELECT change FROM history WHERE record_kind = 'appeal' ORDER BY seq DESC LIMIT 1"))[0]).toEqual({
    change: 'file-taken-away',
  });
});

test('a decided appeal takes no more, and keeps what it rests on', async () => {
  const [{ id }] = (await list(desk)).items;
  await send('POST', `appeals/${appealId}/decision`, judge, { upheld: false, reasons: '回执晚于期限' });
  expect(await add(desk, PNG)).toMatchObject({ status: 409, json: { code: 'evaluation.appeal-decided' } });
  expect((await send('DELETE', `appeals/${appealId}/files/${id}`, desk)).body.code).toBe('request.attachment-stands');
  expect(await list(desk)).toMatchObject({ mayAdd: false, items: [{ id }, {}] });
});
