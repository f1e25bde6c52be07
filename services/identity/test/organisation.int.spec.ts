import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, type NewEvent, Relay } from '@goldkey/messaging';
import { testTopics } from '@goldkey/messaging/testing';
import { allMigrations } from '@goldkey/service-kit';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { decodeJwt } from 'jose';
import { type IssuerWorld, issuerWorld, PASSWORD } from './issuer-world.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const [group, department, property, employee] = Array.from({ length: 4 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
];

let staffing: TestDatabase;
let relay: Relay;
let world: IssuerWorld;

beforeAll(async () => {
  const topics = ['goldkey.staffing.events.v1', 'goldkey.estates.events.v1', 'goldkey.identity.dlq.v1'];
  await testTopics(brokers, topics);
  staffing = await testDatabase('staffing', { migrations: allMigrations([]) });
  relay = new Relay({ database: staffing.database, brokers, service: `staffing ${randomUUID()}`, log: quiet });
  relay.start();
  world = await issuerWorld(
    { KAFKA_BROKERS: brokers },
    { group: `identity.test-${randomUUID()}`, topics: ['goldkey.staffing.events.v1', 'goldkey.estates.events.v1'] },
  );
});
afterAll(async () => {
  await world?.close();
  await relay?.stop();
  await staffing?.drop();
});

const publish = (...events: NewEvent[]) =>
  runAsSystem('staffing', () => staffing.database.transaction((tx) => appendEvents(tx, 'staffing', events)));

const event = (type: string, subject: string, data: object, propertyId?: string): NewEvent => ({
  type: `goldkey.staffing.${type}.v1`,
  subject,
  time: '2026-03-05T10:30:00+08:00',
  propertyId,
  data,
});

const appointmentId = randomUUID();

test('who staffing appoints sees their property within moments, and who leaves does not', async () => {
  await world.createAccount({ login: 'chen', name: '陈', employeeId: employee });
  const { access_token } = await world.signIn({ login: 'chen', password: PASSWORD });
  const claims = async () => decodeJwt((await world.exchange(access_token))?.token ?? '');
  expect(await claims()).toMatchObject({ roles: [], scope: [] });
  await publish(
    event('unit.defined', group, { unitId: group, kind: 'group', name: '集团' }),
    event('unit.defined', department, {
      unitId: department,
      kind: 'property',
      parentId: group,
      name: '园',
      propertyId: property,
    }),
    event(
      'appointment.started',
      appointmentId,
      { appointmentId, employeeId: employee, unitId: department, role: 'centre-director', from: '2026-01-01' },
      property,
    ),
  );
  await eventually(async () => {
    expect(await claims()).toMatchObject({ roles: ['centre-director'], scope: [property] });
  });
  const ended = { appointmentId, employeeId: employee, until: '2026-01-31', reason: 'resigned' };
  await publish(event('appointment.ended', appointmentId, ended, property));
  await eventually(async () => {
    expect(await claims()).toMatchObject({ roles: [], scope: [] });
  });
});

test('an event that does not fit its contract is set aside, and the next one is taken in', async () => {
  const [good, bad] = [randomUUID(), randomUUID()];
  // One property's events share a partition, whatever number of them another file gave the topic.
  await publish(
    event('unit.defined', bad, { unitId: bad, kind: 'castle', name: 'x' }, property),
    event('unit.defined', good, { unitId: good, kind: 'region', name: '华南' }, property),
  );
  await eventually(async () => {
    const kept = await world.service.database.statement('SELECT kind FROM unit WHERE id = $1', [good]);
    expect(kept).toEqual([{ kind: 'region' }]);
  });
  const parked = await world.service.database.statement<{ error: string }>(
    `SELECT error FROM parked WHERE headers ->> 'ce_subject' = $1`,
    [bad],
  );
  expect(parked).toEqual([{ error: expect.stringContaining('data.kind') }]);
});
