import { mailSender } from '../src/adapters/out/webhook/send-mail.js';
import { mailbox } from './mailbox.js';
import { it, noticeWorld } from './notice-world.js';

let box: Awaited<ReturnType<typeof mailbox>>;
let opened: Awaited<ReturnType<typeof noticeWorld>>;
let world: typeof opened.world;
let doors: typeof opened.doors;
beforeAll(async () => {
  box = await mailbox();
  opened = await noticeWorld(box.url);
  ({ world, doors } = opened);
});
afterAll(async () => {
  await opened?.close();
  await box?.close();
});

const send = () => world.asSystem(() => opened.parts.sendWebhooks.run());
const wish = (url: string) => ({ name: '值班邮箱', url, format: 'mail', kinds: ['charge'] });

test('notices go to mailboxes as letters; a refusal of the server is a failure and tried again, as the same letter', async () => {
  const to = 'duty@example.com, manager@example.com';
  const { targetId } = (await doors.post('webhooks', wish(to), it)).body;
  await doors.post(`webhooks/${targetId}/test`, {}, it);
  const standing = async () => (await doors.get('webhooks', it)).body.items[0];
  box.refusals.push('mailbox busy');
  await send();
  expect(await standing()).toMatchObject({
    format: 'mail',
    pending: 1,
    lastError: expect.stringContaining('mailbox busy'),
  });
  expect((await standing()).lastError).not.toContain('p@ss');
  world.clock.advance(10_000);
  await send();
  expect(await standing()).toMatchObject({
    ...{ pending: 0, lastStatus: 250, url: 'mailto:duty@example.com,manager@example.com' },
  });
  expect(box.letters).toMatchObject([{ to: ['duty@example.com', 'manager@example.com'] }]);
  const source = box.letters[0]?.source ?? '';
  expect(source).toMatch(/^Message-ID: <msg_[\w-]+@example\.com>/m);
  expect(source).toMatch(/^Auto-Submitted: auto-generated/im);
  expect(Buffer.from(source.split('\r\n\r\n')[1] ?? '', 'base64').toString()).toContain('【金钥匙】这是一条测试消息');
});

test('what is no mailbox is refused with its field, and without a mail server nothing is sent by mail', async () => {
  expect(await doors.post('webhooks', wish('https://example.com/hook'), it)).toMatchObject({
    status: 422,
    body: { code: 'evaluation.mail-address-invalid' },
  });
  const without = await noticeWorld();
  try {
    expect(await without.doors.post('webhooks', wish('duty@example.com'), it)).toMatchObject({
      body: { code: 'evaluation.mail-not-configured' },
    });
  } finally {
    await without.close();
  }
});

test('a server that knows us not, or is not there, is an error that tells no password', async () => {
  const letter = { to: ['duty@example.com'], subject: 's', text: 't', messageId: 'msg_1' };
  const from = 'goldkey@example.com';
  const unknown = await mailSender(box.urlAs('wrong-password'), from)(letter);
  expect(unknown).toEqual({ error: expect.stringMatching(/^EAUTH/) });
  const absent = await mailSender('smtp://goldkey:wrong-password@127.0.0.1:1', from)(letter);
  expect(absent).toEqual({ error: expect.stringMatching(/ECONNREFUSED|ESOCKET/) });
  expect(JSON.stringify([unknown, absent])).not.toContain('wrong-password');
});
