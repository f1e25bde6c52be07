import { type Instant, plus } from '@goldkey/kernel';
import type { Attempt } from '../domain/webhook/webhook.js';
import type { DeliveryLines, LeasedDelivery } from './notice-ports.js';
import { SendWebhooks } from './send-webhooks.js';

const now = 1_000 as Instant;
const delivery: LeasedDelivery = {
  target: {
    targetId: 't-1',
    name: 'Relay',
    url: 'https://example.com/',
    format: 'standard',
    kinds: ['charge'],
    state: 'active',
    createdBy: 'it',
    createdAt: now,
    failures: 0,
    version: 1,
  },
  secret: 'whsec_AAAA',
  lease: 'l-1',
  deliveryId: '1',
  messageId: 'msg_1',
  body: '{}',
  attempt: 1,
};

const sender = (waiting: LeasedDelivery | undefined, answer: Attempt = { status: 204 }) => {
  const told: Parameters<DeliveryLines['settle']>[] = [];
  const sent: unknown[] = [];
  let open = 0;
  const parts = {
    lines: {
      lease: async (at: Instant, until: Instant) => {
        expect([at, until]).toEqual([now, plus(now, 60_000)]);
        return waiting;
      },
      settle: async (...settled: Parameters<DeliveryLines['settle']>) => {
        told.push(settled);
      },
      sweep: async () => undefined,
    },
    send: async (message: unknown) => {
      expect(open).toBe(0);
      sent.push(message);
      return answer;
    },
    sign: (secret: string, { messageId }: { messageId: string }) => ({ signed: `${secret} ${messageId}` }),
    clock: { now: () => now },
    inTransaction: async <T>(work: () => Promise<T>) => {
      open += 1;
      try {
        return await work();
      } finally {
        open -= 1;
      }
    },
    giveUpDays: 3,
    keptMs: 1,
  };
  return { run: () => new SendWebhooks(parts).run(), told, sent };
};

test('a message is signed and sent while no transaction is open, and what became of it is written', async () => {
  const { run, told, sent } = sender(delivery);
  expect(await run()).toBe(true);
  expect(sent).toEqual([{ url: 'https://example.com/', headers: { signed: 'whsec_AAAA msg_1' }, body: '{}' }]);
  expect(told).toEqual([[delivery, { status: 204 }, { delivery: 'delivered', state: 'active', failures: 0 }, now]]);
});

test('nothing is sent where nothing waits, nor under a secret that cannot be read: that is a failure like any other', async () => {
  const idle = sender(undefined);
  expect(await idle.run()).toBe(false);
  const unreadable = sender({ ...delivery, secret: undefined });
  expect(await unreadable.run()).toBe(true);
  expect([...idle.sent, ...unreadable.sent]).toEqual([]);
  expect(unreadable.told).toMatchObject([
    [{}, { error: expect.stringContaining('SecretUnreadable') }, { delivery: 'pending', failures: 1 }, now],
  ]);
});

test('a robot gets a text without a signature, even where the secret cannot be read', async () => {
  const body = JSON.stringify({ type: 'webhook.tested', data: { targetId: 't-1' } });
  const robot = { ...delivery, secret: undefined, target: { ...delivery.target, format: 'wecom' as const }, body };
  const { run, sent } = sender(robot);
  await run();
  expect(sent).toMatchObject([{ url: 'https://example.com/', headers: {}, body: expect.stringContaining('msgtype') }]);
});
