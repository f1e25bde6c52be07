import { Database } from '@goldkey/postgres';
import { eventually } from '@goldkey/testing';
import { appendEvents, outboxState } from '../src/index.js';
import { RelayBatches } from '../src/relay-batches.js';
import { brokers, headerOf, MessagingWorld, noted, quiet, textsOf } from './messaging-world.js';

let world: MessagingWorld;
beforeEach(async () => {
  world = await MessagingWorld.open();
});
afterEach(() => world.close());

/** The sending half of a relay, whose every look the test decides. */
const sender = async (database = world.database): Promise<RelayBatches> => {
  const batches = new RelayBatches({ database, brokers, log: quiet, metrics: world.metrics }, 'test');
  await batches.connect();
  world.endingWith(() => batches.disconnect());
  return batches;
};
const always = (): boolean => true;

describe('the outbox', () => {
  test('holds the event of a transaction that was kept, and none of one that was not', async () => {
    const failing = world.transaction(async (tx) => {
      await tx.query("INSERT INTO effect (event_id, words) VALUES ('x', 'state')");
      await appendEvents(tx, world.service, [noted('lost')]);
      throw new Error('the command failed');
    });
    await expect(failing).rejects.toThrow('the command failed');
    expect(await world.effects()).toEqual([]);
    expect(await outboxState(world.database)).toEqual({ unsent: 0, oldestAgeSeconds: 0 });
    await world.append(noted('kept'));
    expect(await outboxState(world.database)).toMatchObject({ unsent: 1 });
  });

  test('refuses an event that no broker would take, and the state with it', async () => {
    const huge = noted('x'.repeat(900_001));
    await expect(world.append(huge)).rejects.toThrow(RangeError);
    expect(await outboxState(world.database)).toMatchObject({ unsent: 0 });
  });

  test('says who did it and what it is about in the headers of CloudEvents', async () => {
    world.relay();
    const event = noted('told', { actorId: 'e-7', correlationId: 'c-1' });
    await world.append(event);
    const messages = await world.read(world.topic);
    await eventually(() => expect(messages).toHaveLength(1));
    const [message] = messages;
    const header = (name: string) => message && headerOf(message, name);
    expect(message?.key?.toString()).toBe('p-1');
    expect(header('ce_specversion')).toBe('1.0');
    expect(header('ce_id')).toBe(event.id);
    expect(header('ce_source')).toBe(`/goldkey/${world.service}`);
    expect(header('ce_time')).toBe(event.time);
    expect(header('ce_propertyid')).toBe('p-1');
    expect(header('ce_actorid')).toBe('e-7');
    expect(header('ce_correlationid')).toBe('c-1');
  });
});

describe('the relay', () => {
  test('sends the events of a key in the order in which they were written', async () => {
    world.relay();
    const words = Array.from({ length: 200 }, (_each, n) => `note ${n}`);
    for (let start = 0; start < words.length; start += 50)
      await world.append(...words.slice(start, start + 50).map((each) => noted(each)));
    const messages = await world.read(world.topic);
    await eventually(() => expect(messages).toHaveLength(words.length));
    expect(textsOf(messages)).toEqual(words);
    await eventually(async () => expect(await outboxState(world.database)).toMatchObject({ unsent: 0 }));
  });

  test('waits for a transaction that began earlier and commits later, and loses nothing of it', async () => {
    const relay = await sender();
    let finish: () => void = () => undefined;
    const open = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let written: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = world.transaction(async (tx) => {
      await appendEvents(tx, world.service, [noted('early, committed late')]);
      written();
      await open;
    });
    await begun;
    await world.append(noted('later, committed first'));
    expect(await relay.send(always)).toEqual({ sent: 0, unsettled: true });
    finish();
    await slow;
    await eventually(async () => expect((await relay.send(always)).unsettled).toBe(false));
    const messages = await world.read(world.topic);
    await eventually(() => expect(textsOf(messages)).toEqual(['early, committed late', 'later, committed first']));
  });

  test('sends again what it could not mark before it was killed, and a consumer drops the copy', async () => {
    await world.append(noted('once'));
    // Killed after the broker's acknowledgement: the row is never marked.
    const dying = Object.create(world.database, {
      statement: {
        value: (sql: string, parameters?: readonly unknown[]) =>
          /^UPDATE outbox/.test(sql)
            ? Promise.reject(new Error('killed'))
            : world.database.statement(sql, parameters as unknown[]),
      },
    }) as Database;
    const killed = await sender(dying);
    // Other tests' transactions on this server may be older than ours: until they end, a relay waits.
    await eventually(() => expect(killed.send(always)).rejects.toThrow('killed'));
    const next = await sender();
    await eventually(async () => expect(await next.send(always)).toEqual({ sent: 1, unsettled: false }));
    const messages = await world.read(world.topic);
    await eventually(() => expect(textsOf(messages)).toEqual(['once', 'once']));
    expect(new Set(messages.map((message) => headerOf(message, 'ce_id'))).size).toBe(1);
    await world.consumer();
    await eventually(() => expect(world.counted['duplicates']).toBe(1));
    expect(await world.effects()).toEqual(['once']);
  });

  test('is one of two processes: the other stands by and takes over', async () => {
    const second = await Database.open({ url: world.opened.url, applicationName: 'second process' });
    world.endingWith(() => second.close());
    const relays = [world.relay(), world.relay(second)];
    await eventually(() => expect(relays.filter(({ leads }) => leads)).toHaveLength(1));
    const words = Array.from({ length: 50 }, (_each, n) => `note ${n}`);
    for (const each of words) await world.append(noted(each));
    const messages = await world.read(world.topic);
    await eventually(() => expect(textsOf(messages)).toEqual(words));
    expect(relays.filter(({ leads }) => leads)).toHaveLength(1);

    const leader = relays.find(({ leads }) => leads);
    await leader?.stop();
    await world.append(noted('after the change'));
    await eventually(() => expect(textsOf(messages)).toEqual([...words, 'after the change']));
    expect(relays.filter(({ leads }) => leads)).toHaveLength(1);
    expect(leader?.leads).toBe(false);
    // The broker has the event before the relay has marked and counted it.
    await eventually(() => expect(world.counted['relayed']).toBe(words.length + 1));
  });

  test('stops sending when it loses the connection that holds its lock, and begins anew', async () => {
    const relay = world.relay();
    await eventually(() => expect(relay.leads).toBe(true));
    await world.append(noted('before'));
    const messages = await world.read(world.topic);
    await eventually(() => expect(textsOf(messages)).toEqual(['before']));
    await world.database.statement(
      "SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database()",
    );
    await world.append(noted('after'));
    await eventually(() => expect(textsOf(messages)).toEqual(['before', 'after']));
    await eventually(() => expect(relay.leads).toBe(true));
  });
});
