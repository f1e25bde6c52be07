import { currentCaller } from '@goldkey/access';
import type { Log } from './log.js';
import { RegularJob } from './regular-job.js';

const warned: string[] = [];
const log = { warn: (_fields: object, message: string) => warned.push(message) } as unknown as Log;

class Counting extends RegularJob {
  readonly began: string[] = [];
  readonly ends: ((error?: Error) => void)[] = [];

  constructor() {
    super(log, { everyMs: 1_000, as: 'counting', putOff: 'counting was put off' });
  }

  protected round(): Promise<void> {
    this.began.push(currentCaller().subject);
    return new Promise((done, failed) => this.ends.push((error) => (error ? failed(error) : done())));
  }
}

let job: Counting;
beforeEach(() => {
  jest.useFakeTimers();
  warned.length = 0;
  job = new Counting();
  job.onApplicationBootstrap();
});
afterEach(() => {
  jest.useRealTimers();
});

test('rounds follow each other and never meet, as somebody of the system', async () => {
  await jest.advanceTimersByTimeAsync(999);
  expect(job.began).toEqual([]);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(job.began).toHaveLength(1);
  expect(job.began[0]).toContain('counting');
  job.ends[0]?.();
  await jest.advanceTimersByTimeAsync(999);
  expect(job.began).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(job.began).toHaveLength(2);
});

test('what is wanted soon begins at once, or right after the round under way, and once however often it is said', async () => {
  job.soon();
  job.soon();
  await jest.advanceTimersByTimeAsync(0);
  expect(job.began).toHaveLength(1);
  job.soon();
  job.soon();
  await jest.advanceTimersByTimeAsync(100);
  expect(job.began).toHaveLength(1);
  job.ends[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(job.began).toHaveLength(2);
  job.ends[1]?.();
  await jest.advanceTimersByTimeAsync(999);
  expect(job.began).toHaveLength(2);
});

test('a round that fails is told, and the next one comes', async () => {
  await jest.advanceTimersByTimeAsync(1_000);
  job.ends[0]?.(new Error('no database'));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(warned).toEqual(['counting was put off']);
  expect(job.began).toHaveLength(2);
});

test('who ends waits for the round under way, and none begins afterwards', async () => {
  await jest.advanceTimersByTimeAsync(1_000);
  let ended = false;
  const ending = job.onApplicationShutdown().then(() => {
    ended = true;
  });
  await jest.advanceTimersByTimeAsync(2_000);
  expect(ended).toBe(false);
  job.ends[0]?.();
  await ending;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(job.began).toHaveLength(1);
});
