import { createServer } from 'node:net';
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

test('a letter that some of its addresses did not get says which, and is not sent again to the others', async () => {
  const to = 'here@example.com,gone@example.com';
  const { targetId } = (await doors.post('webhooks', { ...wish(to), name: '有人离职' }, it)).body;
  await doors.post(`webhooks/${targetId}/test`, {}, it);
  box.unknown.add('gone@example.com');
  await send();
  const { items } = (await doors.get('webhooks', it)).body;
  expect(items.find((one: { targetId: string }) => one.targetId === targetId)).toMatchObject({
    ...{ pending: 0, lastStatus: 250, lastError: expect.stringMatching(/^gone@example\.com: .*no such mailbox/) },
  });
  expect(box.letters.at(-1)?.to).toEqual(['here@example.com']);
  const [delivery] = (await doors.get(`webhooks/${targetId}/deliveries`, it)).body.items;
  expect(delivery).toMatchObject({ state: 'delivered', lastStatus: 250, lastError: expect.stringContaining('gone@') });
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

test('where encryption is demanded, a server that does not offer it is told neither a password nor a letter', async () => {
  const plain = await mailbox();
  const encrypting = await mailbox({ startTls: true });
  const letter = { to: ['duty@example.com'], subject: 's', text: 't', messageId: 'msg_3' };
  const sender = (url: string) => mailSender(url, 'goldkey@example.com', { startTls: 'required' });
  try {
    expect(await sender(plain.url)(letter)).toEqual({ error: expect.stringMatching(/^ETLS/) });
    expect([plain.passwords, plain.letters]).toEqual([[], []]);
    // The certificate counts too: whoever stands in between has one of their own.
    expect(await sender(encrypting.url)(letter)).toEqual({ error: expect.stringMatching(/certificate/) });
    expect(encrypting.passwords).toEqual([]);
    expect(await sender(`${encrypting.url}/?tls.rejectUnauthorized=false`)(letter)).toEqual({ status: 250 });
    expect(encrypting.letters).toMatchObject([{ encrypted: true }]);
    expect(encrypting.passwords).toEqual([{ encrypted: true }]);
  } finally {
    await plain.close();
    await encrypting.close();
  }
});

test('a server that says nothing is an error long before the whole attempt may have taken', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined));
  await new Promise<void>((ready) => silent.listen(0, '127.0.0.1', ready));
  const { port } = silent.address() as { port: number };
  try {
    const send = mailSender(`smtp://127.0.0.1:${port}`, 'goldkey@example.com', { longestSilenceMs: 100 });
    const letter = { to: ['duty@example.com'], subject: 's', text: 't', messageId: 'msg_4' };
    expect(await send(letter)).toEqual({ error: expect.stringMatching(/^ETIMEDOUT: (Greeting|Timeout)/) });
  } finally {
    silent.close();
  }
});

test('a server that keeps talking and takes nothing is an error before anybody else sends the letter too', async () => {
  const talking = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 mail.example.com\r\n');
    socket.once('data', () => {
      const words = setInterval(() => socket.write('250-and another thing\r\n'), 10);
      socket.on('close', () => clearInterval(words));
    });
  });
  await new Promise<void>((ready) => talking.listen(0, '127.0.0.1', ready));
  const { port } = talking.address() as { port: number };
  const closed = new Promise<void>((done) => talking.on('connection', (socket) => socket.on('close', () => done())));
  const letter = { to: ['duty@example.com'], subject: 's', text: 't', messageId: 'msg_2' };
  try {
    const send = mailSender(`smtp://127.0.0.1:${port}`, 'goldkey@example.com', { longestMs: 300 });
    expect(await send(letter)).toEqual({ error: expect.stringMatching(/^ETIMEDOUT/) });
    await closed;
  } finally {
    talking.close();
  }
});
