import { it, noticeWorld } from './notice-world.js';

let opened: Awaited<ReturnType<typeof noticeWorld>>;
let world: typeof opened.world;
let robot: typeof opened.hook;
let doors: typeof opened.doors;
let parts: typeof opened.parts;
beforeAll(async () => {
  opened = await noticeWorld();
  ({ world, hook: robot, doors, parts } = opened);
});
afterAll(() => opened?.close());

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
