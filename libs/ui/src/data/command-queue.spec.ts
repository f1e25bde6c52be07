import { CommandQueue, type QueuedCommand } from './command-queue.js';
import { ApiProblem, ConnectionLost } from './problem.js';

const aCommand = (key: string): QueuedCommand => ({
  key,
  method: 'POST',
  path: '/api/complaints/complaints',
  body: { category: '渗漏水' },
  title: '受理投诉',
});

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};

const aWorld = (answers: readonly (() => Promise<unknown>)[], storage = aStorage()) => {
  const sent: string[] = [];
  const pauses: { milliseconds: number; call: () => void }[] = [];
  const later: { key: string; problem: unknown }[] = [];
  const rest = [...answers];
  const world = {
    storage,
    send: (command: { key: string }) => {
      sent.push(command.key);
      return (rest.shift() ?? (() => Promise.resolve('done')))();
    },
    after: (milliseconds: number, call: () => void) => void pauses.push({ milliseconds, call }),
    onSettledLater: (command: QueuedCommand, problem?: unknown) => void later.push({ key: command.key, problem }),
  };
  return { world, sent, pauses, later, storage };
};

const lost = () => Promise.reject(new ConnectionLost());
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a command without an answer is sent again with the same key, with growing pauses', async () => {
  const { world, sent, pauses } = aWorld([lost, lost, () => Promise.resolve({ number: 'YQY-2608-0001' })]);
  const queue = new CommandQueue(world, 'commands');
  const answer = queue.submit(aCommand('k-1'));
  await settled();
  expect(queue.waiting().map((command) => command.title)).toEqual(['受理投诉']);
  pauses[0]?.call();
  await settled();
  pauses[1]?.call();
  expect(await answer).toEqual({ number: 'YQY-2608-0001' });
  expect(sent).toEqual(['k-1', 'k-1', 'k-1']);
  expect(pauses.map((pause) => pause.milliseconds)).toEqual([1000, 2000]);
  expect(queue.waiting()).toEqual([]);
});

test('a refusal is an answer: it is told and not sent again', async () => {
  const refused = new ApiProblem({ status: 409, code: 'complaints.already-closed' });
  const { world, sent, storage } = aWorld([() => Promise.reject(refused)]);
  await expect(new CommandQueue(world, 'commands').submit(aCommand('k-1'))).rejects.toBe(refused);
  expect(sent).toEqual(['k-1']);
  expect(storage.kept.size).toBe(0);
});

test('when the connection is back nothing waits for its pause, and nothing is sent twice at once', async () => {
  const { world, sent, pauses } = aWorld([lost]);
  const queue = new CommandQueue(world, 'commands');
  const answer = queue.submit(aCommand('k-1'));
  await settled();
  queue.retryNow();
  queue.retryNow();
  expect(await answer).toBe('done');
  pauses[0]?.call();
  expect(sent).toEqual(['k-1', 'k-1']);
});

test('a command left behind by a closed page is taken up by the next visit', async () => {
  const first = aWorld([() => new Promise(() => undefined)]);
  void new CommandQueue(first.world, 'commands').submit(aCommand('k-1'));
  const second = aWorld([], first.storage);
  new CommandQueue(second.world, 'commands').resume();
  await settled();
  expect(second.sent).toEqual(['k-1']);
  expect(second.later).toEqual([{ key: 'k-1', problem: undefined }]);
  expect(first.storage.kept.size).toBe(0);
});

test('listeners hear of waiting and of the end', async () => {
  const { world, pauses } = aWorld([lost]);
  const queue = new CommandQueue(world, 'commands');
  const heard: number[] = [];
  const stop = queue.subscribe(() => heard.push(queue.waiting().length));
  const answer = queue.submit(aCommand('k-1'));
  await settled();
  pauses[0]?.call();
  await answer;
  stop();
  expect(heard).toEqual([1, 0]);
});

const signedOut = () => Promise.reject(new ApiProblem({ status: 401, code: 'request.not-signed-in' }));
const outdated = () => Promise.reject(new ApiProblem({ status: 403, code: 'gateway.csrf-token-missing' }));

test.each([
  ['the session has ended', signedOut],
  ['the page is of an earlier session', outdated],
  ['there were too many requests', () => Promise.reject(new ApiProblem({ status: 429 }))],
])('what waited for the network is kept when it comes through and %s', async (_when, answer) => {
  const { world, pauses, storage } = aWorld([lost, answer]);
  const queue = new CommandQueue(world, 'commands');
  let told = false;
  void queue.submit(aCommand('k-1')).finally(() => {
    told = true;
  });
  await settled();
  pauses[0]?.call();
  await settled();
  expect(told).toBe(false);
  expect(queue.waiting()).toHaveLength(1);
  const next = aWorld([signedOut], storage);
  const resumed = new CommandQueue(next.world, 'commands');
  resumed.resume();
  await settled();
  expect(next.later).toEqual([]);
  resumed.retryNow();
  await settled();
  expect(next.later).toEqual([{ key: 'k-1', problem: undefined }]);
  expect(storage.kept.size).toBe(0);
});

test('who still stands before the form is told at once that the session has ended', async () => {
  const { world, storage } = aWorld([signedOut]);
  await expect(new CommandQueue(world, 'commands').submit(aCommand('k-1'))).rejects.toMatchObject({ status: 401 });
  expect(storage.kept.size).toBe(0);
});

test('commands of one lane are sent one after the other, also after a refusal; others do not wait for them', async () => {
  const refused = new ApiProblem({ status: 409, code: 'complaints.work-order-state' });
  const { world, sent, pauses } = aWorld([lost, () => Promise.resolve('beside'), () => Promise.reject(refused)]);
  const queue = new CommandQueue(world, 'commands');
  const first = queue.submit({ ...aCommand('begin'), lane: 'order-1' });
  const second = queue.submit({ ...aCommand('finish'), lane: 'order-1' });
  expect(await queue.submit(aCommand('other'))).toBe('beside');
  expect(sent).toEqual(['begin', 'other']);
  expect(queue.waiting().map(({ key }) => key)).toEqual(['begin', 'finish']);
  queue.retryNow();
  await expect(first).rejects.toBe(refused);
  expect(await second).toBe('done');
  expect(sent).toEqual(['begin', 'other', 'begin', 'finish']);
  for (const { call } of pauses) call();
  expect(sent).toHaveLength(4);
});

test('a lane that was left behind is taken up in its order', async () => {
  const first = aWorld([() => new Promise(() => undefined)]);
  const before = new CommandQueue(first.world, 'commands');
  void before.submit({ ...aCommand('begin'), lane: 'order-1' });
  void before.submit({ ...aCommand('finish'), lane: 'order-1' });
  const second = aWorld([], first.storage);
  new CommandQueue(second.world, 'commands').resume();
  await settled();
  expect(second.sent).toEqual(['begin', 'finish']);
});
