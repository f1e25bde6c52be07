import { parseInstant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { deliveryLines } from '../src/adapters/out/postgres/delivery-lines.js';
import { it as groupIt, noticeWorld } from './notice-world.js';

let opened: Awaited<ReturnType<typeof noticeWorld>>;
beforeAll(async () => {
  opened = await noticeWorld();
});
afterAll(() => opened?.close());

/** Has the permission by a role of their own, for a part of the group. */
const ofPart = aCaller({
  ...{ subject: 'part', employeeId: 'e-part', permissions: ['evaluation:webhooks'] },
  scope: { all: false, properties: ['p-1'] },
});

const change = (targetId: string, version: number, body: object, as = groupIt, method: 'PUT' | 'DELETE' = 'PUT') =>
  opened.doors.service.request({
    ...{ method, url: `/api/evaluation/webhooks/${targetId}`, as, body },
    headers: { 'idempotency-key': `${method}-${as.subject}-${version}`, 'if-match': `"${version}"` },
  });

test('who sees a part of the group neither registers a webhook nor sees, changes or removes one', async () => {
  const { doors, hook } = opened;
  const wish = { name: 'Relay', url: `http://${hook.host}/`, kinds: ['charge'] };
  expect((await doors.post('webhooks', wish, ofPart)).body).toMatchObject({
    ...{ status: 403, code: 'evaluation.webhook-of-group-not-permitted' },
  });
  const { targetId } = (await doors.post('webhooks', wish, groupIt)).body;
  expect((await doors.get('webhooks', ofPart)).body.items).toEqual([]);
  expect((await doors.get(`webhooks/${targetId}/deliveries`, ofPart)).status).toBe(404);
  expect((await doors.post(`webhooks/${targetId}/test`, {}, ofPart)).status).toBe(404);
  expect((await change(targetId, 1, wish, ofPart)).status).toBe(404);
  expect((await change(targetId, 1, {}, ofPart, 'DELETE')).status).toBe(404);
  expect((await doors.get('webhooks', groupIt)).body.items).toHaveLength(1);
});

test('what the former address answered is not held against the one that was written down meanwhile', async () => {
  const { doors, hook, world } = opened;
  const [{ targetId, version }] = (await doors.get('webhooks', groupIt)).body.items;
  await doors.post(`webhooks/${targetId}/test`, {}, groupIt);
  const lines = deliveryLines(world.opened.database, { open: () => 'whsec_AAAA', close: () => '' }, () => undefined);
  const now = parseInstant('2026-03-10T09:00:00+08:00');
  const until = parseInstant('2026-03-10T09:01:00+08:00');
  const leased = await world.asSystem(() => lines.lease(now, until));
  if (leased === undefined) throw new Error('nothing waits');
  await change(targetId, version, { name: 'Relay', url: `http://${hook.host}/moved`, kinds: ['charge'] });
  const gone = { delivery: 'pending', state: 'disabled', failures: 1, failingSince: now } as const;
  await world.asSystem(() => lines.settle(leased, { status: 410 }, gone, now));
  const [target] = (await doors.get('webhooks', groupIt)).body.items;
  expect(target).toMatchObject({ state: 'active', pending: 1 });
  expect(target.failingSince).toBeUndefined();
  const again = await world.asSystem(() => lines.lease(until, parseInstant('2026-03-10T09:02:00+08:00')));
  expect(again).toMatchObject({ deliveryId: leased.deliveryId, target: { url: `http://${hook.host}/moved` } });
});
