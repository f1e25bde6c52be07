import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, type NewEvent, Relay } from '@goldkey/messaging';
import { testTopics } from '@goldkey/messaging/testing';
import { allMigrations } from '@goldkey/service-kit';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { decodeJwt } from 'jose';
import { type Browser, type GatewayWorld, gatewayWorld, PASSWORD } from './gateway-world.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const employee = randomUUID();
const [first, second] = [randomUUID(), randomUUID()];

let staffing: TestDatabase;
let relay: Relay;
let world: GatewayWorld;
let go: Browser;
let csrfToken: string;

const event = (type: string, subject: string, data: object, propertyId?: string): NewEvent => ({
  type: `goldkey.staffing.${type}.v1`,
  subject,
  time: '2026-03-05T10:30:00+08:00',
  propertyId,
  data,
});
const publish = (...events: NewEvent[]) =>
  runAsSystem('staffing', () => staffing.database.transaction((tx) => appendEvents(tx, 'staffing', events)));
const place = (appointmentId: string, role: string): NewEvent[] => {
  const [unitId, propertyId] = [randomUUID(), `p-${role}`];
  return [
    event('unit.defined', unitId, { unitId, kind: 'property', name: role, propertyId }),
    event(
      'appointment.started',
      appointmentId,
      { appointmentId, employeeId: employee, unitId, role, from: '2026-01-01' },
      propertyId,
    ),
  ];
};

beforeAll(async () => {
  const topics = ['goldkey.staffing.events.v1', 'goldkey.estates.events.v1', 'goldkey.identity.dlq.v1'];
  await testTopics(brokers, topics);
  staffing = await testDatabase('staffing', { migrations: allMigrations([]) });
  relay = new Relay({ database: staffing.database, brokers, service: `staffing ${randomUUID()}`, log: quiet });
  relay.start();
  world = await gatewayWorld();
  const made = await fetch(`${world.address}/api/identity/accounts`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await world.cliToken()}`,
      'content-type': 'application/json',
      'idempotency-key': 'k',
    },
    body: JSON.stringify({ login: 'chen', name: '陈', password: PASSWORD, employeeId: employee }),
  });
  expect(made.status).toBe(201);
  await publish(...place(first, 'property-manager'), ...place(second, 'supervisor'));
  const signedIn = await world.signedIn('chen');
  go = signedIn.go;
  csrfToken = signedIn.session.csrfToken;
});
afterAll(async () => {
  await world?.close();
  await relay?.stop();
  await staffing?.drop();
});

const session = async () => (await (await go('/session')).json()) as { properties: string[]; actsAs?: object };
const actAs = (appointmentId: string | null, headers: Record<string, string> = { 'x-csrf-token': csrfToken }) =>
  go('/session/act-as', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ appointmentId }),
  });
/** The token that a service behind is sent with the next request. */
const sent = async () => {
  await go('/api/estates/properties');
  return decodeJwt((world.behind.seen.at(-1)?.headers.authorization ?? '').replace('Bearer ', ''));
};

test('a person acts as one of their appointments, in every request of the session, and as all again', async () => {
  await eventually(async () => expect((await session()).properties).toEqual(['p-property-manager', 'p-supervisor']));
  expect((await actAs(second, {})).status).toBe(403);
  expect(await (await actAs(second)).json()).toMatchObject({
    actsAs: { appointmentId: second },
    roles: ['supervisor'],
  });
  expect(await session()).toMatchObject({ properties: ['p-supervisor'] });
  expect(await sent()).toMatchObject({ scope: ['p-supervisor'], act: { id: second } });
  await actAs(null);
  expect((await session()).actsAs).toBeUndefined();
  // One that is not theirs is not remembered either: it might be theirs one day.
  expect(await (await actAs('not-theirs')).json()).not.toHaveProperty('actsAs');
  const kept = await world.service.database.statement('SELECT acting_as FROM session WHERE acting_as IS NOT NULL');
  expect(kept).toEqual([]);
  expect(await sent()).toMatchObject({ scope: ['p-property-manager', 'p-supervisor'] });
});

test('an appointment that ends takes effect as soon as its event is consumed, though its token would live on', async () => {
  expect((await session()).properties).toContain('p-supervisor');
  const ended = { appointmentId: second, employeeId: employee, until: '2026-01-31', reason: 'resigned' };
  await publish(event('appointment.ended', second, ended, 'p-supervisor'));
  await eventually(async () => {
    const sql = 'SELECT until_day FROM appointment WHERE id = $1 AND until_day IS NOT NULL';
    expect(await world.identity.database.statement(sql, [second])).toHaveLength(1);
  });
  // A token is kept for thirty seconds where nobody tells of a change.
  await eventually(async () => expect(await sent()).toMatchObject({ scope: ['p-property-manager'] }), 15_000);
});
