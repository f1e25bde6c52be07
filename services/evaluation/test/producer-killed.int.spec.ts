import { randomUUID } from 'node:crypto';
import { BatchConsumer } from '@goldkey/messaging';
import { testProducer, testTopics } from '@goldkey/messaging/testing';
import { aCaller, eventually } from '@goldkey/testing';
import { FactsConsumer } from '../src/adapters/in/kafka/facts.consumer.js';
import { EvaluationWorld, event, type TestEvent } from './evaluation-world.js';
import { doorsOf } from './world-doors.js';

/**
 * The producer staffing is killed at 10:55 of a Thursday and is back at 12:05. M-04 is due at 12:00: at x-1 it was done while
 * the producer was dead, at x-2 it was not. What it tells goes through Kafka; the clock of the judging half stands where it is put.
 */
const TOPIC = 'goldkey.staffing.events.v1';
const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const day = (clock: string) => `2026-03-05T${clock}+08:00`;

let world: EvaluationWorld;
let producer: Awaited<ReturnType<typeof testProducer>>;
let consumer: BatchConsumer;
let doors: Awaited<ReturnType<typeof doorsOf>>;

const property = (id: string) => [
  event('estates.property.registered', '2026-03-01T08:00:00+08:00', {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  }),
  event('staffing.appointment.started', '2026-03-01T08:00:00+08:00', {
    appointmentId: `${id}-a`,
    employeeId: `${id}-li`,
    unitId: `${id}-unit`,
    propertyId: id,
    role: 'property-manager',
    from: '2026-03-01',
  }),
];
const progress = event('staffing.plan.progress-reported', day('11:00:00'), {
  planId: 'x-plan',
  propertyId: 'x-1',
  employeeId: 'x-1-li',
  planKind: 'month',
  week: '2026-W10',
  reportedAt: day('11:00:00'),
});
const organisation = [...property('x-1'), ...property('x-2')];

const told = new Set([...organisation, progress].map(({ id }) => id));

const publish = (...events: readonly TestEvent[]) => producer.publish(...events);
const state = (upTo: string) => producer.state(new Date(upTo));

/** What the consumer knows: how many events of the story it keeps, and how far it is complete. */
const known = async () => {
  const [row] = await world.query<{ facts: number; up_to: Date | null }>(
    `SELECT (SELECT count(*)::int FROM fact) AS facts, (SELECT min(complete_up_to) FROM position) AS up_to`,
  );
  return { facts: row?.facts, upTo: row?.up_to?.getTime() };
};
const untilKnown = (facts: number, upTo: string) =>
  eventually(async () => expect(await known()).toEqual({ facts, upTo: Date.parse(upTo) }), 20_000);

const at = async (clock: string) => {
  world.clock.set(day(clock));
  await world.judge();
};
const M04 = async (id: string) =>
  (await world.lines(id, 'M-04')).map(({ outcome, fine_fen: fen }) => `${outcome} ${fen}`);
const everCharged = async (id: string) => (await world.entries(id)).filter(({ fine_fen: fen }) => fen !== '0').length;
const centre = aCaller({
  subject: 'centre',
  employeeId: 'e-centre',
  permissions: ['evaluation:read', 'evaluation:read-people', 'evaluation:close'],
  scope: { all: true },
});
const gap = async (): Promise<{ state: string; pending: Readonly<Record<string, number>> }> => {
  const { body } = await doors.get('completeness', centre);
  const pending = body.gaps.map((one: { propertyId: string; pending: number }) => [one.propertyId, one.pending]);
  const { state: said } = body.streams.find(({ service }: { service: string }) => service === 'staffing');
  return { state: said, pending: Object.fromEntries(pending) };
};
const uncounted = async (id: string): Promise<string[]> =>
  (await doors.get(`uncounted-misses?month=2026-03&property=${id}`, centre)).body.items
    .filter(({ clause }: { clause: string }) => clause === 'M-04')
    .map(({ kind, service }: { kind: string; service: string }) => `${kind} ${service}`);

beforeAll(async () => {
  world = await EvaluationWorld.open(day('10:54:00'));
  await testTopics(brokers, [TOPIC]);
  producer = await testProducer(brokers, TOPIC);
  const facts = new FactsConsumer(world.judging().collectFacts);
  consumer = new BatchConsumer({
    database: world.opened.database,
    brokers,
    group: `evaluation.${randomUUID()}`,
    service: 'evaluation',
    topics: [TOPIC],
    inbox: false,
    together: true,
    marks: true,
    log: quiet,
    // Other files tell on the platform's topic at the same time.
    handle: (events) => facts.collect(events.filter(({ id }) => told.has(id))),
  });
  await consumer.start();
  doors = await doorsOf(world);
}, 60_000);
afterAll(async () => {
  await doors?.close();
  await consumer?.stop();
  await producer?.close();
  await world?.close();
});

test('while it lives, nothing of this is due and no gap is open', async () => {
  await publish(...organisation);
  await state(day('10:54:00'));
  await untilKnown(organisation.length, day('10:54:00'));
  await at('10:55:00');
  expect(await M04('x-1')).toEqual([]);
  expect((await gap()).pending).toEqual({});
});

test('dead past the deadline: nobody is charged, and the gap is seen by property and service', async () => {
  await at('12:00:30');
  for (const id of ['x-1', 'x-2']) {
    expect(await M04(id)).toEqual([]);
    expect(await everCharged(id)).toBe(0);
    expect(await uncounted(id)).toEqual(['pending staffing']);
  }
  const seen = await gap();
  expect(seen.state).toBe('silent');
  expect(seen.pending['x-1']).toBeGreaterThan(0);
  expect(seen.pending['x-2']).toBeGreaterThan(0);
});

test('back again it tells what waited, some of it twice: what was done in time is no miss, what was not is charged', async () => {
  await publish(progress, progress);
  await state(day('12:05:00'));
  await untilKnown(organisation.length + 1, day('12:05:00'));
  await at('12:05:01');
  expect(await M04('x-1')).toEqual([]);
  expect(await M04('x-2')).toEqual(['charged 200']);
  expect(await everCharged('x-1')).toBe(0);
  expect(await everCharged('x-2')).toBe(1);
  expect(await uncounted('x-1')).toEqual([]);
  expect(await uncounted('x-2')).toEqual([]);
  expect((await gap()).pending).toEqual({});
  expect(await world.online('2026-03', ['x-1', 'x-2'])).toEqual(world.offline('2026-03', [...organisation, progress]));
});
