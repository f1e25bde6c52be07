import './resting-queue.js';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const queue = (): RequestQueue =>
  new RequestQueue({
    maxInFlightRequests: 1,
    requestTimeout: 30_000,
    enforceRequestTimeout: false,
    clientId: 'test',
    broker: 'broker:9092',
    logger: { debug: () => undefined },
  });

test('a connection without a waiting request sets no timer', () => {
  queue().checkPendingRequests();
  expect(jest.getTimerCount()).toBe(0);
});

test('while a request waits for the broker, it is looked at again', () => {
  const sent: number[] = [];
  const waiting = queue();
  for (const correlationId of [1, 2]) {
    const sendRequest = (): void => {
      sent.push(correlationId);
    };
    waiting.push({ entry: { correlationId }, expectResponse: true, sendRequest });
  }
  expect(sent).toEqual([1]);
  jest.advanceTimersByTime(1_000);
  expect(jest.getTimerCount()).toBe(1);
});
