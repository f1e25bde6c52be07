import type { Instant } from '@goldkey/kernel';
import { aCaller } from '@goldkey/testing';
import { noticesOf } from '../src/evaluation.notices.js';
import { EvaluationWorld } from './evaluation-world.js';
import { receiver } from './receiver.js';
import { doorsOf } from './world-doors.js';

let world: EvaluationWorld;
let robot: Awaited<ReturnType<typeof receiver>>;
let doors: Awaited<ReturnType<typeof doorsOf>>;
let parts: ReturnType<typeof noticesOf>;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-10T09:00:00+08:00');
  robot = await receiver();
  const settings = {
    NOTICE_DAYS: 7,
    WEBHOOK_ALLOWED_HOSTS: [robot.host],
    WEBHOOK_GIVE_UP_DAYS: 3,
    WEBHOOK_SECRET: 'a secret of this test',
    SERVICE_CLIENT_SECRET: undefined,
    PUBLIC_URL: 'https://goldkey.test',
  };
  doors = await doorsOf(world, settings);
  parts = noticesOf(world.opened.database, world.rulebook, settings, world.judging().known, {
    now: () => world.clock.now() as Instant,
  });
});
afterAll(async () => {
  await doors?.close();
  await robot?.close();
  await world?.close();
});

const it = aCaller({ subject: 'it', employeeId: undefined, permissions: ['evaluation:webhooks'] });
const send = () => world.asSystem(() => parts.sendWebhooks.run());

test.each(['wecom', 'dingtalk'])(
  'a robot of %s gets a text; its refusal in an answer of 200 is a failure and tried again',
  async (format) => {
    const wish = { name: format, url: `http://${robot.host}/send?key=1`, format, kinds: ['charge'] };
    const { targetId } = (await doors.post('webhooks', wish, it)).body;
    await doors.post(`webhooks/${targetId}/test`, {}, it);
    const standing = async () =>
      (await doors.get('webhooks', it)).body.items.find((one: { name: string }) => one.name === format);

    robot.answers.push({ status: 200, body: { errcode: 45009, errmsg: 'api freq out of limit' } });
    await send();
    expect(await standing()).toMatchObject({ format, pending: 1, lastError: 'robot 45009: api freq out of limit' });
    world.clock.advance(10_000);
    robot.answers.push({ status: 200, body: { errcode: 0, errmsg: 'ok' } });
    await send();
    expect(await standing()).toMatchObject({ pending: 0, lastStatus: 200 });

    const texts = robot.heard.splice(0);
    expect(texts.map(({ body }) => JSON.parse(body))).toEqual(
      Array(2).fill({ msgtype: 'text', text: { content: '【金钥匙】这是一条测试消息' } }),
    );
    expect(texts.every(({ headers }) => headers['webhook-signature'] === undefined)).toBe(true);
  },
);

test('what nobody said stays as it was: signed records', async () => {
  const wish = { name: 'Relay', url: `http://${robot.host}/hook`, kinds: ['charge'] };
  await doors.post('webhooks', wish, it);
  const { items } = (await doors.get('webhooks', it)).body;
  expect(items.find((one: { name: string }) => one.name === 'Relay')).toMatchObject({ format: 'standard' });
  const odd = await doors.post('webhooks', { ...wish, format: 'feishu' }, it);
  expect(odd).toMatchObject({ status: 400, body: { errors: [{ field: 'format' }] } });
});
