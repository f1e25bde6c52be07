import { eventually } from '@goldkey/testing';
import { appendEvents, Relay } from '../src/index.js';
import { brokers, MessagingWorld, noted, quiet } from './messaging-world.js';

let world: MessagingWorld;
let relay: Relay;
beforeAll(async () => {
  world = await MessagingWorld.open(2);
  relay = new Relay({ database: world.database, brokers, service: world.service, log: quiet, marksEveryMs: 20 });
  relay.start();
  world.endingWith(() => relay.stop());
  await world.consumer({ marks: true });
});
afterAll(() => world?.close());

interface Place {
  readonly partition: number;
  readonly complete_up_to: Date | null;
  readonly heard_at: Date | null;
}
const places = () => world.database.statement<Place>('SELECT * FROM position ORDER BY partition', []);
const upTo = async (): Promise<number[]> => (await places()).map(({ complete_up_to: at }) => at?.getTime() ?? 0);

test('every partition is known to be complete up to an instant, also where nothing happens, and the instant moves on', async () => {
  await eventually(async () => expect(await places()).toHaveLength(2), 10_000);
  const before = await upTo();
  expect(Math.min(...before)).toBeGreaterThan(Date.now() - 15_000);
  await eventually(async () => expect(Math.min(...(await upTo()))).toBeGreaterThan(Math.max(...before)), 10_000);
  expect((await places()).every(({ heard_at: at }) => at !== null)).toBe(true);
});

test('while a transaction runs, nothing after its beginning is stated; its event is read before the mark that covers it', async () => {
  let begun = 0;
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const writing = world.transaction(async (tx) => {
    const [row] = await tx.query<{ at: Date }>('SELECT now() AS at');
    begun = row?.at.getTime() ?? 0;
    await held;
    await appendEvents(tx, world.service, [noted('late')]);
  });
  await eventually(async () => expect(begun).toBeGreaterThan(0), 5_000);
  const [mark = 0] = await upTo();
  await eventually(async () => expect((await upTo())[0]).toBeGreaterThanOrEqual(Math.min(mark, begun - 1_000)), 5_000);
  for (let look = 0; look < 20; look += 1) expect(Math.max(...(await upTo()))).toBeLessThan(begun);
  go();
  await writing;
  await eventually(async () => expect(Math.min(...(await upTo()))).toBeGreaterThanOrEqual(begun), 10_000);
  expect(await world.database.statement('SELECT words FROM effect', [])).toEqual([{ words: 'late' }]);
});

test('a producer that is silent states nothing: the instant stands still', async () => {
  await relay.stop();
  const before = await upTo();
  await world.append(noted('unsent'));
  expect(await upTo()).toEqual(before);
});

test('a service that has no topic of its own states nothing, and its relay goes on', async () => {
  let failures = 0;
  let sent = 0;
  const metrics = {
    relayFailed: () => {
      failures += 1;
    },
    relayed: (count: number) => {
      sent += count;
    },
  };
  const other = new Relay({
    database: world.database,
    brokers,
    service: 'told-of-nothing',
    log: quiet,
    marksEveryMs: 20,
    metrics,
  });
  other.start();
  try {
    for (const words of ['one', 'two']) {
      const before = sent;
      await world.append(noted(words));
      await eventually(async () => expect(sent).toBeGreaterThan(before), 10_000);
    }
    expect(failures).toBe(0);
  } finally {
    await other.stop();
  }
});
