import { connect } from 'node:net';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { CreateNote1764000000001, NotesModule, texts } from './notes-service.js';

let world: TestDatabase;
let service: TestService;
const writer = aCaller({ permissions: ['notes:write'] });

beforeAll(async () => {
  world = await testDatabase('notes', { migrations: allMigrations([CreateNote1764000000001 as never]) });
  service = await testService({
    name: 'notes',
    module: NotesModule,
    texts,
    publishes: false,
    database: world.database,
  });
});
afterAll(async () => {
  await service?.close();
  await world?.drop();
});

const write = (change: object = {}, as = writer, rest: object = {}) =>
  service.request({
    method: 'POST',
    url: '/api/notes/notes',
    as,
    body: { id: 'n-1', propertyId: 'p-1', words: 'hi', ...change },
    ...rest,
  });

test('no token, an unknown one and an expired one are 401; a missing permission is 403', async () => {
  expect(await service.request({ url: '/api/notes/notes' })).toMatchObject({
    status: 401,
    body: { code: 'request.unauthenticated' },
  });
  expect(await service.request({ url: '/api/notes/notes', token: 'x.y.z' })).toMatchObject({ status: 401 });
  expect(
    await service.request({ url: '/api/notes/notes', token: await service.tokenFor(writer, '-60s') }),
  ).toMatchObject({ status: 401 });
  expect(await write({}, aCaller())).toMatchObject({ status: 403, body: { code: 'request.not-permitted' } });
});

test('a repeated key gives the same answer and does the work once; other input is refused', async () => {
  const first = await write({ id: 'n-key' }, writer, { key: 'k-1' });
  const again = await write({ id: 'n-key' }, writer, { key: 'k-1' });
  expect(first).toMatchObject({ status: 201, body: { id: 'n-key' } });
  expect(again).toMatchObject({
    status: 201,
    body: first.body,
    headers: { 'idempotency-replayed': 'true', etag: '"1"' },
  });
  expect(await write({ id: 'other' }, writer, { key: 'k-1' })).toMatchObject({ status: 422 });
  expect(await write({ id: 'n-none' }, writer, { key: null })).toMatchObject({ status: 400 });
});

test('two requests with one key at the same moment do the work once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => write({ id: 'n-race' }, writer, { key: 'k-race' })));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
});

test('a refused command leaves nothing behind, and says so in the caller’s language', async () => {
  const refused = await write({ id: 'n-no', words: 'no' }, writer, { language: 'zh-HK,en;q=0.5' });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'notes.words-taken', detail: '「no」已有人使用。', status: 409 },
  });
  expect(refused.headers['content-type']).toContain('application/problem+json');
  expect(await service.request({ url: '/api/notes/notes/n-no', as: writer })).toMatchObject({ status: 404 });
});

test('a wrong body names the field and the reason in the language asked for', async () => {
  const chinese = await write({ words: 'too long', extra: 1 });
  expect(chinese.body.errors.map(({ field }: { field: string }) => field)).toContain('words');
  const english = await write({ words: 'too long' }, writer, { language: 'en' });
  expect(english).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'words', reason: 'Write at most 5 characters.' }] },
  });
  expect(chinese.body.errors[0].reason).not.toBe(english.body.errors[0].reason);
});

test('a character that no database keeps is wrong where it stands, or the address of nothing', async () => {
  for (const words of ['a\u0000', 'a\ud83d']) {
    const refused = await write({ words }, writer, { language: 'en' });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'words', reason: expect.stringContaining('cannot be kept') }] },
    });
  }
  expect(await write({ id: 'n-emoji', words: '👍' })).toMatchObject({ status: 201 });
  expect(await service.request({ url: '/api/notes/notes?q=%00', as: writer })).toMatchObject({ status: 400 });
  expect(await service.request({ url: '/api/notes/notes/%00', as: writer })).toMatchObject({
    status: 404,
    body: { code: 'request.not-found' },
  });
});

test('a body nested without end is refused, and is nobody’s bug', async () => {
  const headers = { 'content-type': 'application/json' };
  for (const depth of [200, 200_000]) {
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(await write({}, writer, { body: `{"words":${nested}}`, headers })).toMatchObject({ status: 400 });
  }
});

test('what cannot be read, is too large, or has no address is a problem too', async () => {
  const headers = { 'content-type': 'application/json' };
  const send = (body: string, language: string) =>
    service.request({
      method: 'POST',
      url: '/api/notes/notes',
      as: writer,
      body: body as never,
      headers: { ...headers, 'accept-language': language },
    });
  expect(await send('{"id":', 'zh-CN')).toMatchObject({
    status: 400,
    body: { code: 'request.not-json', detail: '提交的内容不是完整、有效的 JSON，请检查后重新提交。' },
  });
  expect(await send('{"__proto__":{"id":1}}', 'en')).toMatchObject({
    status: 400,
    body: {
      code: 'request.not-json',
      detail: 'What was sent is not complete, valid JSON; please check it and send it again.',
    },
  });
  expect(await send('', 'zh-TW')).toMatchObject({
    status: 400,
    body: { code: 'request.body-empty', detail: '沒有提交任何內容：請求主體是空的。' },
  });
  expect(await write({ words: 'x'.repeat(1_200_000) })).toMatchObject({
    status: 413,
    body: { code: 'request.too-large' },
  });
  expect(await service.request({ url: '/api/notes/nowhere', as: writer })).toMatchObject({
    status: 404,
    body: { code: 'request.not-found' },
  });
  expect(await service.request({ url: '/api/notes/bug' })).toMatchObject({
    status: 500,
    body: { code: 'request.failed' },
  });
});

test('a stranger’s record is not found, is in no list, and cannot be written', async () => {
  await write({ id: 'n-mine', propertyId: 'p-mine' });
  const stranger = { ...aCallerOf('p-2'), permissions: new Set(['notes:write']) };
  expect(await service.request({ url: '/api/notes/notes/n-mine', as: stranger })).toMatchObject({ status: 404 });
  expect(await service.request({ url: '/api/notes/notes', as: stranger })).toMatchObject({
    status: 200,
    body: { total: 0, items: [] },
  });
  expect((await write({ id: 'n-planted', propertyId: 'p-mine' }, stranger)).status).toBeGreaterThanOrEqual(400);
  expect(await service.request({ url: '/api/notes/notes/n-planted', as: writer })).toMatchObject({ status: 404 });
});

test('a stale version is 412 with the record as it is, a missing one 428', async () => {
  const url = '/api/notes/notes/n/touch';
  expect(await service.request({ method: 'POST', url, as: writer, version: 1 })).toMatchObject({
    status: 412,
    body: { current: { version: 2 } },
  });
  expect(await service.request({ method: 'POST', url, as: writer, version: 2 })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect(await service.request({ method: 'POST', url, as: writer })).toMatchObject({ status: 428 });
});

test('an unknown filter or sort is an error and not silence', async () => {
  expect(await service.request({ url: '/api/notes/notes?colour=red', as: writer })).toMatchObject({ status: 400 });
  expect(await service.request({ url: '/api/notes/notes?sort=colour', as: writer })).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'sort' }] },
  });
});

test('over a real connection too the language and the trace of the request hold while its body arrives late', async () => {
  const { httpPort } = await service.listen();
  const socket = connect(httpPort, '127.0.0.1');
  const body = JSON.stringify({ id: 'n-late', propertyId: 'p-1', words: 'too long' });
  const head = [
    'POST /api/notes/notes HTTP/1.1',
    'Host: x',
    `Authorization: Bearer ${await service.tokenFor(writer)}`,
    'Idempotency-Key: late',
    'Accept-Language: en',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
  });
  await new Promise<void>((resolve) =>
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`, () => resolve()),
  );
  socket.write(body.slice(5));
  expect(await answer).toMatch(/^HTTP\/1.1 400 [\s\S]*"field":"words","reason":"Write at most/);
});

test('a password is no part of what is remembered of a command', async () => {
  const send = (password: string) =>
    service.request({ method: 'POST', url: '/api/notes/secret', as: writer, key: 'k-secret', body: { password } });
  expect(await send('first')).toMatchObject({ status: 201 });
  expect(await send('second')).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } });
});

test('an answer that is a secret is given again for its key, and neither is to be read in the database', async () => {
  const make = (key: string, body: object = {}) =>
    service.request({ method: 'POST', url: '/api/notes/tokens', as: writer, key, body });
  const first = await make('k-of-a-token');
  const again = await make('k-of-a-token');
  expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true', etag: '"1"' } });
  expect(again.body).toEqual(first.body);
  expect(await make('k-of-a-token', { other: 'input' })).toMatchObject({ status: 422 });
  expect((await make('k-of-another')).body).not.toEqual(first.body);
  const kept = JSON.stringify(await world.database.statement('SELECT * FROM idempotency_key'));
  expect(kept).toContain('POST /api/notes/tokens');
  expect(kept).not.toContain(first.body.token);
  expect(kept).not.toContain('k-of-a-token');
});
