import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Public, runAsSystem } from '@goldkey/access';
import { appendEvents, BatchConsumer, createTopics, Relay } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { Controller, Module } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { secureGrpc } from '../src/grpc-security.js';
import { allMigrations, brokersOf, type GrpcClient, grpcClient } from '../src/index.js';
import { grpcFilesOf } from '../src/secured-connections.js';
import { type TestService, testService } from '../src/testing/index.js';

interface Files {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}
const given = process.env['GOLDKEY_TEST_SECURED'];
if (given === undefined)
  throw new Error(
    'no secured servers: run without GOLDKEY_TEST_POSTGRES and GOLDKEY_TEST_KAFKA (deploy/local/test-platform.mjs)',
  );
const { brokers, service: own, stranger } = JSON.parse(given) as { brokers: string; service: Files; stranger: Files };
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

describe('settings that do not go together are told at the start', () => {
  test.each([
    [{ KAFKA_TLS: 'on' as const, KAFKA_CERT_FILE: '/c' }, /KAFKA_CERT_FILE and KAFKA_KEY_FILE/],
    [{ KAFKA_SASL: 'plain' as const, KAFKA_USERNAME: 'goldkey' }, /KAFKA_SASL and KAFKA_USERNAME, KAFKA_PASSWORD/],
  ])('%j', (settings, told) => {
    expect(() => brokersOf({ KAFKA_BROKERS: 'kafka:9093', ...settings })).toThrow(told);
  });

  test('of gRPC all three files are named, or none', () => {
    expect(grpcFilesOf({})).toBeUndefined();
    expect(() => grpcFilesOf({ GRPC_CA_FILE: '/ca' })).toThrow(/GRPC_CA_FILE and GRPC_CERT_FILE, GRPC_KEY_FILE/);
  });

  test('a name and a password go with encryption, or without', () => {
    const login = { KAFKA_SASL: 'scram-sha-512' as const, KAFKA_USERNAME: 'goldkey', KAFKA_PASSWORD: 'secret' };
    const sasl = { mechanism: 'scram-sha-512', username: 'goldkey', password: 'secret' };
    expect(brokersOf({ KAFKA_BROKERS: 'kafka:9093', ...login })).toEqual({ addresses: 'kafka:9093', sasl });
    expect(brokersOf({ KAFKA_BROKERS: 'kafka:9093', KAFKA_TLS: 'on', ...login })).toMatchObject({ tls: {}, sasl });
    expect(brokersOf({ KAFKA_BROKERS: 'kafka:9092' })).toBe('kafka:9092');
  });
});

@Controller()
class ProbeController {
  @Public()
  @GrpcMethod('Probe', 'Tell')
  tell({ words }: { words: string }) {
    return { words };
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

const protoPath = path.join(path.dirname(require.resolve('../package.json')), 'test/probe.proto');
const grpc = { package: 'goldkey.probe.v1', protoPath };

describe('on a machine with certificates', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await testDatabase('secured', { migrations: allMigrations([]) });
  });
  afterAll(() => world?.drop());

  const throughTls = (files: Files) =>
    brokersOf({
      KAFKA_BROKERS: brokers,
      KAFKA_TLS: 'on',
      KAFKA_CA_FILE: own.ca,
      KAFKA_CERT_FILE: files.certificate,
      KAFKA_KEY_FILE: files.key,
    });

  test('events go out and come in through brokers that know the service; whom they do not know is sent away', async () => {
    const service = `secured-${randomUUID()}`;
    const topic = `goldkey.${service}.events.v1`;
    await createTopics(throughTls(own), [{ name: topic, partitions: 1 }], quiet);
    const relay = new Relay({ database: world.database, brokers: throughTls(own), service, log: quiet });
    const heard: string[] = [];
    const consumer = new BatchConsumer({
      database: world.database,
      brokers: throughTls(own),
      service,
      group: service,
      topics: [topic],
      types: new Set([`goldkey.${service}.note.written.v1`]),
      handle: async (events) => {
        heard.push(...events.map(({ id }) => id));
      },
      log: quiet,
    });
    relay.start();
    try {
      await consumer.start();
      const id = randomUUID();
      const event = {
        id,
        type: `goldkey.${service}.note.written.v1`,
        subject: 'n',
        time: '2026-03-05T10:30:00+08:00',
        data: {},
      };
      await runAsSystem(service, () => world.database.transaction((tx) => appendEvents(tx, service, [event])));
      await eventually(() => expect(heard).toEqual([id]));
    } finally {
      await Promise.all([relay.stop(), consumer.stop()]);
    }
    await expect(createTopics(throughTls(stranger), [{ name: topic, partitions: 1 }], quiet)).rejects.toThrow();
  }, 90_000);

  test('services answer whom their authority has signed, and ask nobody else', async () => {
    secureGrpc(own);
    const files = { GRPC_CA_FILE: own.ca, GRPC_CERT_FILE: own.certificate, GRPC_KEY_FILE: own.key };
    const service: TestService = await testService({
      name: 'probe',
      module: ProbeModule,
      texts: { 'zh-CN': {}, 'zh-TW': {}, en: {} },
      grpc,
      publishes: false,
      database: world.database,
      config: files as never,
    });
    const clients: GrpcClient[] = [];
    try {
      const { grpcPort } = await service.listen();
      const asking = (who: Files | undefined): GrpcClient => {
        secureGrpc(who);
        const client = grpcClient({ ...grpc, service: 'Probe', address: `127.0.0.1:${grpcPort}`, deadlineMs: 5_000 });
        clients.push(client);
        return client;
      };
      await expect(asking(own).call('Tell', { words: 'hello' })).resolves.toMatchObject({ words: 'hello' });
      await expect(asking(stranger).call('Tell', { words: 'hello' })).rejects.toMatchObject({ name: 'Fault' });
      await expect(asking(undefined).call('Tell', { words: 'hello' })).rejects.toMatchObject({ name: 'Fault' });
    } finally {
      secureGrpc(undefined);
      for (const client of clients) client.close();
      await service.close();
    }
  }, 60_000);

  test('a database address may ask for encryption and name who must have signed the server', async () => {
    const address = (ca: string) => `${world.url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(ca)}`;
    const database = await Database.open({ url: address(own.ca), applicationName: 'secured' });
    try {
      const rows = await database.statement('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()', []);
      expect(rows).toEqual([{ ssl: true }]);
    } finally {
      await database.close();
    }
    const code = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE';
    await expect(Database.open({ url: address(stranger.ca), applicationName: 'secured' })).rejects.toMatchObject({
      code,
    });
  });
});
