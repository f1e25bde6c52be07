import { Fault } from '@goldkey/postgres';
import { eventually } from '@goldkey/testing';
import type { Part } from './batch-work.js';
import { GatheredWork } from './gathered-work.js';

const part = (partition: number, count = 1): Part => ({
  topic: 't',
  partition,
  messages: Array.from({ length: count }, () => ({}) as Part['messages'][number]),
});

/** Work that ends when it is told to, and tells what it was given. */
const heldWork = (problems: { together?: Error; alone?: ReadonlyMap<number, Error> } = {}) => {
  const given: number[][] = [];
  const held: (() => void)[] = [];
  const hold = (): Promise<void> => new Promise((go) => held.push(go));
  return {
    given,
    release: (): void => {
      for (const go of held.splice(0)) go();
    },
    handle: async ({ partition }: Part): Promise<void> => {
      given.push([partition]);
      await hold();
      const problem = problems.alone?.get(partition);
      if (problem) throw problem;
    },
    handleTogether: async (parts: readonly Part[]): Promise<void> => {
      given.push(parts.map(({ partition }) => partition));
      await hold();
      if (problems.together) throw problems.together;
    },
  };
};

const settled = (): Promise<void> => new Promise((done) => setImmediate(() => setImmediate(done)));

test('what comes at one moment goes together, and so does what comes while two transactions run', async () => {
  const work = heldWork();
  const gathered = new GatheredWork(work, 100, 0);
  const first = [gathered.handle(part(1)), gathered.handle(part(2))];
  await settled();
  const second = gathered.handle(part(3));
  await settled();
  const rest = [gathered.handle(part(4)), gathered.handle(part(5)), gathered.handle(part(6))];
  await settled();
  expect(work.given).toEqual([[1, 2], [3]]);
  work.release();
  await Promise.all([...first, second]);
  await settled();
  expect(work.given).toEqual([[1, 2], [3], [4, 5, 6]]);
  work.release();
  await Promise.all(rest);
});

test('of a steady trickle a transaction takes what comes within some milliseconds; the first does not wait', async () => {
  const work = heldWork();
  const gathered = new GatheredWork(work, 100, 1_000);
  const first = gathered.handle(part(1));
  await settled();
  expect(work.given).toEqual([[1]]);
  const rest = [gathered.handle(part(2))];
  await settled();
  rest.push(gathered.handle(part(3)));
  await settled();
  expect(work.given).toEqual([[1]]);
  await eventually(() => expect(work.given).toEqual([[1], [2, 3]]));
  work.release();
  await Promise.all([first, ...rest]);
});

test('no more events than asked for go into one transaction, but a part that alone has more', async () => {
  const work = heldWork();
  const gathered = new GatheredWork(work, 10, 0);
  const all = [gathered.handle(part(1, 25)), gathered.handle(part(2, 6)), gathered.handle(part(3, 6))];
  await settled();
  expect(work.given).toEqual([[1], [2]]);
  work.release();
  await settled();
  work.release();
  await Promise.all(all);
  expect(work.given).toEqual([[1], [2], [3]]);
});

test('where one of them fails each is handled by itself, and only that one fails', async () => {
  const work = heldWork({ together: new Error('a bug'), alone: new Map([[2, new Error('the same bug')]]) });
  const gathered = new GatheredWork(work, 100, 0);
  const all = Promise.allSettled([gathered.handle(part(1)), gathered.handle(part(2)), gathered.handle(part(3))]);
  for (let step = 0; step < 4; step += 1) {
    await settled();
    work.release();
  }
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(work.given).toEqual([[1, 2, 3], [1], [2], [3]]);
});

test('where the world fails all of them wait, and nothing is tried one by one', async () => {
  const work = heldWork({ together: new Fault('postgres', 'gone') });
  const gathered = new GatheredWork(work, 100, 0);
  const all = Promise.allSettled([gathered.handle(part(1)), gathered.handle(part(2))]);
  await settled();
  work.release();
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(work.given).toEqual([[1, 2]]);
});
