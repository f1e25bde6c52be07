import { eventually } from '@goldkey/testing';
import { type EventEnvelope, EventsServer, inRuns } from '../src/index.js';
import { brokers, MessagingWorld, quiet } from './messaging-world.js';

const OPENED = 'goldkey.test.door.opened.v1';
const SHUT = 'goldkey.test.door.shut.v1';
const RUNG = 'goldkey.test.bell.rung.v1';

let world: MessagingWorld;
/** What handlers were given, call by call. */
let calls: string[][];
/** Words that no handler can bear. */
let unbearable: string | undefined;
beforeEach(async () => {
  world = await MessagingWorld.open();
  [calls, unbearable] = [[], undefined];
});
afterEach(() => world.close());

type Noise = EventEnvelope<{ readonly words: string }>;

const listen = (): void => {
  const { database, service, topic } = world;
  const server = new EventsServer({
    database,
    brokers,
    service,
    group: `${service}.noises`,
    topics: [topic],
    log: quiet,
  });
  const doors = async (events: readonly Noise[]): Promise<void> => {
    const words = events.map(({ data }) => data.words);
    if (unbearable !== undefined && words.includes(unbearable)) throw new Error(`${unbearable} is too loud`);
    calls.push(words);
  };
  for (const type of [OPENED, SHUT]) server.addHandler(type, doors, true, inRuns('doors'));
  server.addHandler(RUNG, async ({ data }: Noise) => void calls.push([data.words]), true);
  server.listen(() => undefined);
  world.endingWith(() => server.close());
};

const heard = async (...noises: readonly (readonly [type: string, words: string])[]): Promise<void> => {
  for (const [type, words] of noises)
    await world.send({
      key: 'the house',
      value: JSON.stringify({ words }),
      headers: {
        ce_specversion: '1.0',
        ce_id: words,
        ce_source: '/somewhere',
        ce_type: type,
        ce_time: '2026-03-05T10:30:00+08:00',
      },
    });
};

const untilHandled = (count: number): Promise<void> =>
  eventually(async () => {
    const rows = await world.database.statement<{ next: number }>('SELECT next_offset::int AS next FROM position');
    expect(rows).toEqual([{ next: count }]);
  });

test('events that follow each other and belong together come at once, in order, between those that come one by one', async () => {
  await heard([OPENED, 'a'], [SHUT, 'b'], [RUNG, 'c'], [RUNG, 'd'], [SHUT, 'e'], [OPENED, 'f'], [SHUT, 'g']);
  listen();
  await untilHandled(7);
  expect(calls).toEqual([['a', 'b'], ['c'], ['d'], ['e', 'f', 'g']]);
});

test('one of a run that cannot be handled is parked alone', async () => {
  unbearable = 'c';
  await heard([OPENED, 'a'], [SHUT, 'b'], [OPENED, 'c'], [SHUT, 'd']);
  listen();
  await untilHandled(4);
  expect(calls.flat().sort()).toEqual(['a', 'b', 'd']);
  expect(await world.database.statement('SELECT event_id FROM parked')).toEqual([{ event_id: 'c' }]);
});
