import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations, defineConfig, describeService, openApiOf, standardConfig } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { CreateNote1764000000001, NotesModule, texts } from './notes-service.js';

let world: TestDatabase;
let service: TestService;

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

test('probes and metrics answer without a token', async () => {
  expect(await service.request({ url: '/health/live' })).toMatchObject({ status: 200 });
  expect(await service.request({ url: '/health/ready' })).toMatchObject({
    status: 200,
    body: { checks: { postgres: true } },
  });
  expect((await service.request({ url: '/metrics' })).body).toContain('request_seconds');
});

test('OpenAPI tells doors, bodies, keys and answers', () => {
  const document = openApiOf(service.app, 'notes') as {
    paths: Record<string, Record<string, { requestBody?: unknown; parameters: { name: string }[] }>>;
  };
  const post = document.paths['/api/notes/notes']?.['post'];
  expect(post?.requestBody).toMatchObject({
    content: { 'application/json': { schema: { required: ['id', 'propertyId', 'words'] } } },
  });
  expect(post?.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
  expect(document.paths['/api/notes/notes']?.['get']?.parameters.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sort', 'page']),
  );
  expect(document.paths['/api/notes/notes/{id}/touch']?.['post']?.parameters).toContainEqual(
    expect.objectContaining({ name: 'If-Match', required: true }),
  );
  expect(post).toMatchObject({ description: 'Needs the permission notes:write.' });
  expect(document.paths['/api/notes/bug']?.['get']).toMatchObject({ security: [] });
  expect(Object.keys(document.paths)).not.toContain('/metrics');
});

test('a service describes itself without a database or a broker', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'openapi-'));
  const file = path.join(folder, 'openapi.json');
  await describeService(
    {
      name: 'notes',
      module: NotesModule,
      texts,
      config: defineConfig(standardConfig)({ DATABASE_URL: 'postgres://x' }),
    },
    file,
  );
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiOf(service.app, 'notes'))));
  await rm(folder, { recursive: true });
});
