import { eventually } from '@goldkey/testing';
import { parkedCount, parkedEvents, replayParked } from '../src/index.js';
import { type HandleOne, headerOf, leaveWords, MessagingWorld, NOTED, noted } from './messaging-world.js';

let world: MessagingWorld;
beforeEach(async () => {
  world = await MessagingWorld.open();
  world.relay();
});
afterEach(() => world.close());

/** A handler with a bug, until it is mended. */
const buggy = () => {
  const state = { mended: false };
  const handleOne: HandleOne = async (event, tx) => {
    await leaveWords(event, tx);
    if (!state.mended && (event.data as { words: string }).words.startsWith('poison')) throw new TypeError('a bug');
  };
  return { state, handleOne };
};

describe('an event that the code cannot handle', () => {
  test('is set aside with its reason, and the partition goes on without it', async () => {
    const poison = noted('poison');
    await world.append(noted('a'), poison, noted('b'));
    await world.consumer(buggy());
    await world.effectsAre('a', 'b');
    const [parked, ...others] = await parkedEvents(world.database);
    expect(others).toEqual([]);
    expect(parked).toMatchObject({
      consumer: `${world.service}.notes`,
      source: `/goldkey/${world.service}`,
      id: poison.id,
      type: NOTED,
      propertyId: 'p-1',
      origin: `${world.topic}/0/1`,
      waitsForReplay: false,
    });
    expect(parked?.error).toContain('TypeError: a bug');
    expect(world.counted[`parked ${NOTED}`]).toBe(1);
    await world.append(noted('c'));
    await world.effectsAre('a', 'b', 'c');
  });

  test('is told on the dead-letter topic, as it came, with origin and reason', async () => {
    const poison = noted('poison');
    await world.append(poison);
    await world.consumer(buggy());
    const letters = await world.read(world.deadLetters);
    await eventually(() => expect(letters).toHaveLength(1));
    const [letter] = letters;
    const header = (name: string) => letter && headerOf(letter, name);
    expect(JSON.parse(String(letter?.value))).toEqual({ words: 'poison' });
    expect(letter?.key?.toString()).toBe('p-1');
    expect(header('ce_id')).toBe(poison.id);
    expect(header('goldkey_consumer')).toBe(`${world.service}.notes`);
    expect(header('goldkey_origin')).toBe(`${world.topic}/0/0`);
    expect(header('goldkey_reason')).toBe('a bug');
    expect(header('goldkey_stack')).toContain('dead-letters.int.spec');
  });

  test('is found among many: every other event of the batch has its effect', async () => {
    const words = Array.from({ length: 40 }, (_each, n) => (n % 13 === 5 ? `poison ${n}` : `note ${n}`));
    await world.append(...words.map((each) => noted(each)));
    await world.consumer(buggy());
    await world.effectsAre(...words.filter((each) => each.startsWith('note')));
    expect(await parkedCount(world.database)).toBe(3);
  });

  test('is handled when it is replayed after the bug is mended, and then is gone', async () => {
    const { state, handleOne } = buggy();
    await world.append(noted('poison'), noted('a'));
    await world.consumer({ handleOne });
    await world.effectsAre('a');
    expect(await replayParked(world.database)).toBe(1);
    // Not mended yet: it stays, with one attempt more.
    const [before] = await parkedEvents(world.database);
    await eventually(async () => {
      const [again] = await parkedEvents(world.database);
      expect(again).toMatchObject({ waitsForReplay: false, attempts: (before?.attempts ?? 0) + 1 });
    });
    expect(await world.effects()).toEqual(['a']);

    state.mended = true;
    expect(await replayParked(world.database, { ids: ['another'] })).toBe(0);
    expect(await replayParked(world.database, { consumer: `${world.service}.notes` })).toBe(1);
    await world.effectsAre('a', 'poison');
    expect(await parkedCount(world.database)).toBe(0);
  });
});

test('a version that nothing here reads is set aside at once, unlike a type that nobody listens to', async () => {
  const version2 = NOTED.replace('.v1', '.v2');
  const event = noted('from the future', { type: version2 });
  await world.append(event, noted('a'));
  await world.consumer();
  await world.effectsAre('a');
  const [parked] = await parkedEvents(world.database);
  expect(parked).toMatchObject({ id: event.id, type: version2, attempts: 1 });
  expect(parked?.error).toContain('is a version that nothing here reads');
});

describe('a message that is no event', () => {
  const good = {
    ce_specversion: '1.0',
    ce_id: 'good',
    ce_source: '/somewhere',
    ce_type: NOTED,
    ce_time: '2026-03-05T10:30:00+08:00',
  };
  const value = JSON.stringify({ words: 'after it' });
  const { ce_type: _type, ...untyped } = good;
  const bad = [
    ['has no type', { value, headers: untyped }, 'header ce_type is missing'],
    ['is not JSON', { value: '\u0000 not json', headers: { ...good, ce_id: 'x' } }, 'the value is not JSON'],
    ['has no value', { value: null, headers: { ...good, ce_id: 'x' } }, 'the message has no value'],
    ['is of another specification', { value, headers: { ...good, ce_specversion: '9' } }, 'ce_specversion is 9'],
    ['has an id that is too long', { value, headers: { ...good, ce_id: 'x'.repeat(301) } }, 'longer than 300'],
  ] as const;

  test.each(bad)('is set aside where it %s', async (_what, message, reason) => {
    await world.send(message);
    await world.send({ value, headers: good });
    await world.consumer();
    await world.effectsAre('after it');
    const [parked] = await parkedEvents(world.database);
    expect(parked).toMatchObject({ source: 'unreadable', id: `${world.topic}/0/0` });
    expect(parked?.error).toContain(reason);
    const told = await world.database.statement('SELECT 1 FROM outbox WHERE topic = $1', [world.deadLetters]);
    expect(told).toHaveLength(1);
  });
});
