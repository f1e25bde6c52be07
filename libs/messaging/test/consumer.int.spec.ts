import { eventually } from '@goldkey/testing';
import pg from 'pg';
import type { EventEnvelope } from '../src/index.js';
import { type HandleOne, leaveWords, MessagingWorld, moveGroup, NOTED, noted, toldOffset } from './messaging-world.js';

let world: MessagingWorld;
beforeEach(async () => {
  world = await MessagingWorld.open();
  world.relay();
});
afterEach(() => world.close());

const position = async (): Promise<string | undefined> => {
  const [row] = await world.database.statement<{ next_offset: string }>('SELECT next_offset FROM position');
  return row?.next_offset;
};

describe('the effects of a batch and its position', () => {
  test('are kept together, in the order of the events', async () => {
    await world.append(noted('a'), noted('b'), noted('c'));
    await world.consumer();
    await world.effectsAre('a', 'b', 'c');
    expect(await position()).toBe('3');
  });

  test('are both undone when the process dies between them, and there is exactly one effect afterwards', async () => {
    let deaths = 0;
    const dyingOnce: HandleOne = async (event, tx) => {
      await leaveWords(event, tx);
      if (deaths > 0 || (event.data as { words: string }).words !== 'b') return;
      deaths += 1;
      // What a killed process leaves behind: a connection that ends in the middle of its transaction.
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
    };
    await world.append(noted('a'), noted('b'), noted('c'));
    await world.consumer({ handleOne: dyingOnce });
    await world.effectsAre('a', 'b', 'c');
    expect(deaths).toBe(1);
    expect(await position()).toBe('3');
  });

  test('count, not the offset that the broker knows: one that lies behind repeats nothing', async () => {
    const first = await world.consumer();
    await world.append(noted('a'), noted('b'));
    await world.effectsAre('a', 'b');
    await first.stop();
    await moveGroup(`${world.service}.notes`, world.topic, '0');
    const seen: string[] = [];
    await world.consumer({
      handle: async (events, tx) => {
        for (const event of events) {
          seen.push((event.data as { words: string }).words);
          await leaveWords(event, tx);
        }
      },
    });
    await world.append(noted('c'));
    await world.effectsAre('a', 'b', 'c');
    expect(seen).toEqual(['c']);
  });

  test('count, not the offset that the broker knows: one that lies ahead loses nothing', async () => {
    const first = await world.consumer();
    await world.append(noted('a'));
    await world.effectsAre('a');
    await first.stop();
    await world.append(noted('b'), noted('c'));
    await eventually(() => expect(world.counted['relayed']).toBe(3));
    await moveGroup(`${world.service}.notes`, world.topic, '3');
    await world.consumer();
    await world.append(noted('d'));
    await world.effectsAre('a', 'b', 'c', 'd');
  });

  test('count, not the offset that the broker knows: what lies there is heard though nothing new comes', async () => {
    await world.append(noted('a'), noted('b'));
    await eventually(() => expect(world.counted['relayed']).toBe(2));
    await moveGroup(`${world.service}.notes`, world.topic, '2');
    await world.consumer();
    await world.effectsAre('a', 'b');
  });
});

describe('a copy of an event', () => {
  test('has no effect, even within one batch, and another source with that id has one', async () => {
    const headers = {
      ce_specversion: '1.0',
      ce_id: 'same',
      ce_source: '/somewhere',
      ce_type: NOTED,
      ce_time: '2026-03-05T10:30:00+08:00',
    };
    const value = (words: string) => JSON.stringify({ words });
    await world.send({ value: value('first'), headers });
    await world.send({ value: value('copy'), headers });
    await world.send({ value: value('elsewhere'), headers: { ...headers, ce_source: '/elsewhere' } });
    await world.consumer();
    await world.effectsAre('first', 'elsewhere');
    await eventually(() => expect(world.counted['duplicates']).toBe(1));
  });

  test('reaches a consumer that keeps no inbox, since it wants to see every copy', async () => {
    const event = noted('seen');
    await world.append(event, { ...event });
    await world.consumer({ inbox: false });
    await world.effectsAre('seen', 'seen');
  });
});

test('a type that nobody listens to is skipped and counted', async () => {
  const strange = 'goldkey.test.moon.changed.v1';
  await world.append(noted('a'), noted('no', { type: strange }), noted('b'));
  await world.consumer();
  await world.effectsAre('a', 'b');
  expect(world.counted[`skipped ${strange}`]).toBe(1);
  expect(await world.database.statement('SELECT 1 FROM parked')).toEqual([]);
});

const asAdmin = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env['GOLDKEY_TEST_POSTGRES'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

test('while the database is away the partition waits; nothing is parked, and afterwards it goes on in order', async () => {
  const name = new URL(world.opened.url).pathname.slice(1);
  await world.consumer();
  await world.append(noted('before'));
  await world.effectsAre('before');
  await asAdmin(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  await asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  const headers = (id: string) => ({
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: '/somewhere',
    ce_type: NOTED,
    ce_time: '2026-03-05T10:30:00+08:00',
  });
  await world.send({ value: JSON.stringify({ words: 'meanwhile' }), headers: headers('1') });
  await world.send({ value: JSON.stringify({ words: 'and again' }), headers: headers('2') });
  await eventually(() => expect(world.counted['waited']).toBeGreaterThanOrEqual(2));
  await asAdmin(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
  await world.effectsAre('before', 'meanwhile', 'and again');
  expect(await world.database.statement('SELECT 1 FROM parked')).toEqual([]);
});

test('handlers are told the whole event', async () => {
  const seen: EventEnvelope[] = [];
  const event = noted('told', { actorId: 'e-7' });
  await world.append(event);
  await world.consumer({ handleOne: async (each) => void seen.push(each) });
  await eventually(() => expect(seen).toHaveLength(1));
  expect(seen[0]).toMatchObject({
    specversion: '1.0',
    id: event.id,
    source: `/goldkey/${world.service}`,
    type: NOTED,
    subject: 'note-1',
    time: '2026-03-05T10:30:00+08:00',
    propertyid: 'p-1',
    actorid: 'e-7',
    data: { words: 'told' },
  });
});

test('who looks at the broker sees how far the group is, and at its end at once', async () => {
  const told = (): Promise<string | undefined> => toldOffset(`${world.service}.notes`, world.topic);
  await world.append(noted('a'), noted('b'));
  const consumer = await world.consumer();
  await world.effectsAre('a', 'b');
  await eventually(async () => expect(await told()).toBe('2'));
  await world.append(noted('c'));
  await world.effectsAre('a', 'b', 'c');
  await consumer.stop();
  expect(await told()).toBe('3');
});
