import { eventually } from '@goldkey/testing';
import { type HandleOne, leaveWords, MessagingWorld, NOTED } from './messaging-world.js';

let world: MessagingWorld;
beforeEach(async () => {
  world = await MessagingWorld.open(4);
});
afterEach(() => world.close());

/** One message on each of some partitions; the key says which. */
const sendEverywhere = async (words: readonly string[]): Promise<void> => {
  for (const text of words)
    await world.send({
      key: text,
      value: JSON.stringify({ words: text }),
      headers: {
        ce_specversion: '1.0',
        ce_id: text,
        ce_source: '/somewhere',
        ce_type: NOTED,
        ce_time: '2026-03-05T10:30:00+08:00',
      },
    });
};

const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

const effectsAreOnce = (words: readonly string[]): Promise<void> =>
  eventually(async () => expect([...(await world.effects())].sort()).toEqual(words));

const positions = async (): Promise<number[]> => {
  const rows = await world.database.statement<{ next: number }>('SELECT next_offset::int AS next FROM position');
  return rows.map(({ next }) => next);
};

test('what several partitions bring is kept once, with the position of each', async () => {
  await sendEverywhere(WORDS);
  await world.consumer({ together: true });
  await effectsAreOnce(WORDS);
  const places = await positions();
  expect(places.length).toBeGreaterThan(1);
  expect(places.reduce((sum, next) => sum + next, 0)).toBe(WORDS.length);
});

test('an event that cannot be handled is parked alone, and what came with it has its effect once', async () => {
  const spoilt: HandleOne = async (event, tx) => {
    await leaveWords(event, tx);
    if ((event.data as { words: string }).words === 'e') throw new Error('nobody can read e');
  };
  await sendEverywhere(WORDS);
  await world.consumer({ together: true, handleOne: spoilt });
  await effectsAreOnce(WORDS.filter((words) => words !== 'e'));
  await eventually(async () =>
    expect(await world.database.statement('SELECT event_id FROM parked')).toEqual([{ event_id: 'e' }]),
  );
  expect((await positions()).reduce((sum, next) => sum + next, 0)).toBe(WORDS.length);
});
