import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { currentCaller, currentOrigin, Public, Requires, runAs, runAsSystem, runFrom } from '@goldkey/access';
import { Fault } from '@goldkey/postgres';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { loadPackageDefinition, Server, ServerCredentials, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { Controller, Get, Module } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import {
  actAsService,
  allMigrations,
  currentRequest,
  type GrpcClient,
  grpcClient,
  RefusedError,
  RemoteRefusal,
} from '../src/index.js';
import { inRequest, newRequest } from '../src/request-context.js';
import { freePort, type TestService, testService } from '../src/testing/index.js';

const protoPath = path.join(path.dirname(require.resolve('../package.json')), 'test/probe.proto');
const release: (() => void)[] = [];

@Controller('api/probe')
class ProbeController {
  @Requires('probe:ask')
  @GrpcMethod('Probe', 'Ask')
  async ask({ words }: { words: string }) {
    if (words === 'refuse') throw new RefusedError({ code: 'probe.words-not-found', facts: { words } });
    if (words === 'fault') throw new Fault('postgres', 'down');
    if (words === 'bug') throw new TypeError('impossible');
    if (words === 'wait') await new Promise<void>((resolve) => release.push(resolve));
    const { scope } = currentCaller();
    if (words === 'scope') return { words: scope.all ? '*' : scope.properties.join(), subject: '', trace: '' };
    const from = currentOrigin();
    if (words === 'where') return { words: `${from?.address} ${from?.agent}`, subject: '', trace: '' };
    return { words: words.toUpperCase(), subject: currentCaller().subject, trace: currentRequest()?.trace };
  }

  @Get('scope')
  scope() {
    const { scope } = currentCaller();
    return scope.all ? '*' : String(scope.properties.length);
  }

  @Requires('probe:ask')
  @Get('seen')
  seen() {
    const { scope, permissions } = currentCaller();
    return { properties: scope.all ? '*' : scope.properties, permissions: [...permissions] };
  }

  @Public()
  @GrpcMethod('Probe', 'Tell')
  tell({ words }: { words: string }) {
    return { words };
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const texts = {
  'zh-CN': { 'probe.words-not-found': '没有「{words}」。' },
  'zh-TW': { 'probe.words-not-found': '沒有「{words}」。' },
  en: { 'probe.words-not-found': 'No “{words}”.' },
};

let world: TestDatabase;
let service: TestService;
let client: GrpcClient;
let address: string;
const asker = aCaller({ permissions: ['probe:ask'] });

beforeAll(async () => {
  world = await testDatabase('probe', { migrations: allMigrations([]) });
  const grpc = { package: 'goldkey.probe.v1', protoPath };
  service = await testService({
    name: 'probe',
    module: ProbeModule,
    texts,
    grpc,
    publishes: false,
    database: world.database,
  });
  const { grpcPort, http } = await service.listen();
  address = http;
  client = grpcClient({ ...grpc, service: 'Probe', address: `127.0.0.1:${grpcPort}`, deadlineMs: 1_000 });
});
afterAll(async () => {
  for (const go of release) go();
  client?.close();
  await service?.close();
  await world?.drop();
});

/** A service that repeats what it is told, from now on. */
const tellingServer = async (port: number): Promise<Server> => {
  const contract = loadPackageDefinition(loadSync(protoPath)) as unknown as {
    goldkey: { probe: { v1: { Probe: ServiceClientConstructor } } };
  };
  const server = new Server();
  server.addService(contract.goldkey.probe.v1.Probe.service, {
    tell: ({ request }: { request: object }, answer: (error: null, told: object) => void) => answer(null, request),
  });
  await new Promise((resolve) => server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), resolve));
  return server;
};

const ask = async (words: string, as = asker): Promise<Record<string, string>> => {
  const token = await service.tokenFor(as);
  return runAs({ ...as, token }, () => client.call('Ask', { words }));
};

test('a call is made for the running caller and as part of the running trace', async () => {
  const request = newRequest(undefined, 'en');
  const answer = await inRequest(request, () => ask('hi'));
  expect(answer).toEqual({ words: 'HI', subject: asker.subject, trace: request.trace });
});

test('a call without a token, with a dead one or without permission is turned away; a public one is not', async () => {
  await expect(client.call('Ask', { words: 'hi' })).rejects.toMatchObject({
    code: 'request.unauthenticated',
    status: 16,
  });
  const dead = await service.tokenFor(asker, '-60s');
  await expect(client.call('Ask', { words: 'hi' }, dead)).rejects.toMatchObject({ status: 16 });
  await expect(ask('hi', aCaller())).rejects.toMatchObject({ code: 'request.not-permitted', status: 7 });
  expect(await client.call('Tell', { words: 'hi' })).toMatchObject({ words: 'hi' });
});

test('what no database keeps is refused as on the web, before anybody looks at it', async () => {
  await expect(ask('a\u0000b')).rejects.toMatchObject({ code: 'request.invalid', status: 3 });
});

test('work of the platform itself asks with the service’s own token; who merely has none never gets it', async () => {
  const system = () => runAsSystem('probe', () => client.call<{ subject: string }>('Ask', { words: 'hi' }));
  await expect(system()).rejects.toMatchObject({ status: 16 });
  const own = aCaller({ kind: 'client', subject: 'service-probe', permissions: ['probe:ask'] });
  actAsService(() => service.tokenFor(own));
  expect(await system()).toMatchObject({ subject: 'service-probe' });
  await expect(client.call('Ask', { words: 'hi' })).rejects.toMatchObject({ status: 16 });
  const owner = aCaller({ kind: 'owner', subject: 'public' });
  await expect(runAs(owner, () => client.call('Ask', { words: 'hi' }))).rejects.toMatchObject({ status: 16 });
  actAsService(undefined);
  await expect(system()).rejects.toMatchObject({ status: 16 });
});

test('where a request came from travels with the call', async () => {
  const seen = runFrom({ address: '10.0.0.7', agent: '浏览器 1' }, () => ask('where'));
  expect(await seen).toMatchObject({ words: '10.0.0.7 浏览器 1' });
});

test('a refusal arrives with its code and its sentence in the asker’s language', async () => {
  const refused = inRequest(newRequest(undefined, 'zh-TW'), () => ask('refuse'));
  await expect(refused).rejects.toBeInstanceOf(RemoteRefusal);
  await expect(refused).rejects.toMatchObject({ code: 'probe.words-not-found', status: 5, detail: '沒有「refuse」。' });
});

test('a fault of the other side, its bug, its silence and its absence are faults here', async () => {
  await expect(ask('fault')).rejects.toBeInstanceOf(Fault);
  await expect(ask('bug')).rejects.toBeInstanceOf(Fault);
  await expect(ask('wait')).rejects.toBeInstanceOf(Fault);
  const nobody = grpcClient({
    package: 'goldkey.probe.v1',
    protoPath,
    service: 'Probe',
    address: '127.0.0.1:9',
    deadlineMs: 300,
  });
  await expect(nobody.call('Tell', { words: 'hi' })).rejects.toBeInstanceOf(Fault);
  nobody.close();
});

test('a call that waits is answered by a service that begins only after it was asked; others are told at once that it is away', async () => {
  const port = await freePort();
  const here = { package: 'goldkey.probe.v1', protoPath, service: 'Probe', address: `127.0.0.1:${port}` };
  const [patient, hasty] = [grpcClient({ ...here, deadlineMs: 30_000, waits: true }), grpcClient(here)];
  const answer = patient.call('Tell', { words: 'hi' });
  await expect(hasty.call('Tell', { words: 'hi' })).rejects.toBeInstanceOf(Fault);
  const server = await tellingServer(port);
  expect(await answer).toMatchObject({ words: 'hi' });
  patient.close();
  hasty.close();
  server.forceShutdown();
});

test('a token that names three thousand properties passes by HTTP and gRPC', async () => {
  const properties = Array.from({ length: 3_000 }, () => randomUUID());
  const everywhere = { ...asker, scope: { all: false as const, properties } };
  expect(await ask('hi', everywhere)).toMatchObject({ words: 'HI' });
  const authorization = `Bearer ${await service.tokenFor(everywhere)}`;
  const answer = await fetch(`${address}/api/probe/scope`, { headers: { authorization } });
  expect([answer.status, await answer.text()]).toEqual([200, '3000']);
});

test('powers of one post are no powers at the property of another, by HTTP and by gRPC', async () => {
  const given = (permissions: string[], ...properties: string[]) => ({
    permissions: new Set(permissions),
    scope: { all: false as const, properties },
  });
  const both = aCaller({
    permissions: ['probe:ask', 'probe:read', 'probe:approve'],
    scope: { all: false, properties: ['p-1', 'p-2'] },
    grants: [given(['probe:ask', 'probe:read', 'probe:approve'], 'p-1'), given(['probe:read'], 'p-2')],
  });
  const headers = { authorization: `Bearer ${await service.tokenFor(both)}` };
  const seen = await fetch(`${address}/api/probe/seen`, { headers });
  expect(await seen.json()).toEqual({
    properties: ['p-1'],
    permissions: ['probe:ask', 'probe:read', 'probe:approve'],
  });
  expect(await ask('scope', both)).toMatchObject({ words: 'p-1' });
});

test('calls are measured by outcome', async () => {
  await ask('hi');
  const metrics = await service.metrics.scrape();
  expect(metrics).toMatch(/call_seconds_count\{.*call="ask",outcome="ok".*\} [1-9]/);
  expect(metrics).toMatch(/call_seconds_count\{.*outcome="probe.words-not-found".*\} [1-9]/);
  expect(metrics).toMatch(/database_connections\{state="total".*\} [1-9]/);
});
