import { createHmac } from 'node:crypto';
import { aCaller } from '@goldkey/testing';
import { event } from './evaluation-world.js';
import { dailyReport, managedProperty, progress } from './managed-property.js';
import { it, noticeWorld } from './notice-world.js';

const SECOND = 1_000;
const DAY = 86_400_000;

let opened: Awaited<ReturnType<typeof noticeWorld>>;
let world: typeof opened.world;
let hook: typeof opened.hook;
let doors: typeof opened.doors;
let parts: typeof opened.parts;
beforeAll(async () => {
  opened = await noticeWorld();
  ({ world, hook, doors, parts } = opened);
});
afterAll(() => opened?.close());

const person = (employeeId: string, properties: readonly string[], permissions: readonly string[] = []) =>
  aCaller({ subject: `account-${employeeId}`, employeeId, permissions, scope: { all: false, properties } });
const li = person('li', ['p-1'], ['evaluation:read']);
/** Works at the same property, and reads everybody's month. */
const stranger = person('wang', ['p-1', 'p-2'], ['evaluation:read', 'evaluation:read-people']);

const tell = (ms = 0) => {
  world.clock.advance(ms);
  return world.asSystem(async () => {
    await parts.tellNotices.runByTime();
    while ((await parts.tellNotices.run()) > 0) {
      // Until nothing that has settled is left.
    }
  });
};
const send = async () => {
  let sent = 0;
  while (await world.asSystem(() => parts.sendWebhooks.run())) sent += 1;
  return sent;
};
const noticesFor = async (as: typeof li, query = '') => (await doors.get(`notices${query}`, as)).body;
const ofClause = (body: { items: { clause?: string; kind: string; withdrawnAt?: string }[] }, clause: string) =>
  body.items.flatMap((one) =>
    one.clause === clause ? [`${one.kind}${one.withdrawnAt === undefined ? '' : ' withdrawn'}`] : [],
  );
const put = (path: string, body: object, as: typeof li, version: number) =>
  doors.service.request({ method: 'PUT', url: `/api/evaluation/${path}`, body, as, version });

let targetId = '';
let secret = '';
test('group IT registers where notices of some properties are sent; the secret is answered once', async () => {
  await world.tell(
    event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', { unitId: 'u-group', kind: 'group', name: '集团' }),
    ...managedProperty('p-1', 'li'),
    ...managedProperty('p-2', 'zhao'),
  );
  const wish = {
    name: 'Relay',
    url: `http://${hook.host}/hook`,
    kinds: ['charge', 'reversal', 'reminder'],
    unitId: 'u-p-1',
  };
  expect((await doors.post('webhooks', wish, li)).status).toBe(403);
  expect((await doors.post('webhooks', { ...wish, url: 'http://192.168.1.1/' }, it)).body).toMatchObject({
    status: 422,
    code: 'evaluation.webhook-address-not-https-invalid',
    errors: [{ field: 'url', reason: expect.stringContaining('https') }],
  });
  expect((await doors.post('webhooks', { ...wish, unitId: 'u-none' }, it)).status).toBe(404);
  const registered = await doors.post('webhooks', wish, it);
  expect(registered).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
  ({ targetId, secret } = registered.body);
  const listed = await doors.get('webhooks', it);
  expect(listed.body.items).toMatchObject([{ targetId, state: 'active', pending: 0, unitName: 'p-1' }]);
  expect(JSON.stringify(listed.body)).not.toContain(secret);
  expect(await world.query(`SELECT 1 FROM webhook_target WHERE sealed_secret LIKE '%' || $1 || '%'`, [secret])).toEqual(
    [],
  );
});

test('nothing is told before it has settled; then what is recent is told once, to whom it concerns', async () => {
  await world.judge();
  await tell();
  expect((await noticesFor(li)).items).toEqual([]);
  await tell(10 * SECOND);
  const mine = await noticesFor(li);
  expect(ofClause(mine, 'M-04')).toEqual(['charge']);
  expect(mine.items.find(({ clause }: { clause: string }) => clause === 'M-04')).toMatchObject({
    at: '2026-03-05T12:00:00+08:00',
    fine: '2.00',
    sentence: expect.any(String),
    path: expect.stringMatching(/^\/entries\//),
    read: false,
  });
  expect(mine.unread).toBe(mine.total);
  // February and the first days of March are no news.
  const oldest = mine.items.map(({ at }: { at: string }) => at).sort()[0];
  expect(Date.parse(oldest)).toBeGreaterThanOrEqual(Date.parse('2026-03-03T09:00:00+08:00'));
  await world.query(`INSERT INTO dirty (property_id, month) VALUES ('p-1', '2026-03')`);
  await world.judge();
  await tell(10 * SECOND);
  expect((await noticesFor(li)).total).toBe(mine.total);
});

test('a duty of the day is reminded of once, and no more when it is done', async () => {
  expect(ofClause(await noticesFor(li, '?kind=reminder'), 'M-01')).toEqual(['reminder']);
  await world.tell(dailyReport, dailyReport);
  await world.judge();
  await tell(SECOND);
  expect(ofClause(await noticesFor(li), 'M-01')).toContain('reminder');
  await tell(10 * SECOND);
  expect(ofClause(await noticesFor(li, '?kind=reminder'), 'M-01')).toEqual(['reminder withdrawn']);
  expect(ofClause(await noticesFor(li, '?kind=reminder&state=unread'), 'M-01')).toEqual([]);
});

test('a person reads and marks their own notices only, whatever else they may see', async () => {
  const mine = await noticesFor(li);
  expect((await noticesFor(stranger)).items).toEqual([]);
  const [first, second] = mine.items.filter(({ withdrawnAt }: { withdrawnAt?: string }) => withdrawnAt === undefined);
  expect((await doors.post(`notices/${first.noticeId}/reading`, {}, stranger)).body).toMatchObject({
    status: 404,
    code: 'evaluation.notice-not-found',
  });
  const elsewhere = person('li', ['p-2']);
  // After a move one still hears what one's own charges come to.
  const kinds = (await noticesFor(elsewhere)).items.map(({ kind }: { kind: string }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['charge']));
  const before = (await doors.get('notices/unread', li)).body.unread;
  expect((await doors.post(`notices/${first.noticeId}/reading`, {}, li)).body).toEqual({ unread: before - 1 });
  expect((await doors.post(`notices/${first.noticeId}/reading`, {}, li)).body).toEqual({ unread: before - 1 });
  await doors.post('notices/reading', { kinds: [second.kind] }, li);
  expect((await noticesFor(li, `?kind=${second.kind}&state=unread`)).items).toEqual([]);
  expect((await doors.post('notices/reading', {}, li)).body).toEqual({ unread: 0 });
});

test('kinds are turned off but for what costs something, and the history keeps who did', async () => {
  expect((await put('notices/choice', { unwanted: ['charge'] }, li, 0)).body).toMatchObject({
    status: 422,
    code: 'evaluation.notice-always-shown-invalid',
  });
  const chosen = await put('notices/choice', { unwanted: ['recorded', 'reminder'] }, li, 0);
  expect(chosen.body).toMatchObject({ version: 1 });
  expect((await put('notices/choice', { unwanted: [] }, li, 0)).status).toBe(412);
  const kinds = (await noticesFor(li)).items.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toContain('charge');
  expect(kinds).not.toContain('recorded');
  expect(await world.query(`SELECT change, after FROM history WHERE record_kind = 'notice-choice'`)).toEqual([
    { change: 'changed', after: { unwanted: ['recorded', 'reminder'] } },
  ]);
});

test('the receiver fails twice, and then gets each message once, in order and signed', async () => {
  hook.answers.push(500, 503);
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  world.clock.advance(5 * SECOND);
  expect(await send()).toBe(1);
  expect((await doors.get('webhooks', it)).body.items).toMatchObject([
    { lastStatus: 503, failingSince: expect.any(String) },
  ]);
  world.clock.advance(30 * SECOND);
  const waiting = (await doors.get('webhooks', it)).body.items[0].pending;
  expect(await send()).toBe(waiting);
  const ids = hook.heard.map(({ headers }) => headers['webhook-id']);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[1]).toBe(ids[2]);
  expect(new Set(ids).size).toBe(waiting);
  expect(new Set(ids).size).toBe(ids.length - 2);
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  for (const { headers, body } of hook.heard) {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  }
  const bodies = hook.heard.map(({ body }) => JSON.parse(body));
  // Neither another property's, nor a kind that was not asked for.
  expect(bodies.every(({ data }) => data.propertyId === 'p-1' && data.recipient === 'li')).toBe(true);
  expect(bodies.some(({ data }) => data.kind === 'recorded')).toBe(false);
  expect(bodies).toContainEqual({
    type: 'notice.told',
    timestamp: expect.any(String),
    data: {
      noticeId: expect.any(String),
      revision: 1,
      kind: 'charge',
      recipient: 'li',
      propertyId: 'p-1',
      clause: 'M-04',
      title: expect.any(String),
      at: '2026-03-05T12:00:00+08:00',
      points: 0,
      fine: '2.00',
      about: { kind: 'entry', id: expect.any(String) },
      link: expect.stringMatching(/^https:\/\/goldkey\.test\/entries\//),
    },
  });
  const { items } = (await doors.get(`webhooks/${targetId}/deliveries`, it)).body;
  expect(items.every(({ state }: { state: string }) => state === 'delivered')).toBe(true);
});

test('late news take a charge back: who was told of it is told so; one that was never told leaves no trace', async () => {
  hook.heard.length = 0;
  await world.tell(...managedProperty('p-3', 'sun'));
  await world.judge();
  await world.tell(progress('p-1', 'li'), progress('p-3', 'sun'));
  await world.judge();
  await tell(10 * SECOND);
  expect(ofClause(await noticesFor(li), 'M-04')).toEqual(['reversal', 'charge withdrawn']);
  expect(ofClause(await noticesFor(person('sun', ['p-3'])), 'M-04')).toEqual([]);
  await send();
  const bodies = hook.heard.map(({ body }) => JSON.parse(body)).filter(({ data }) => data.clause === 'M-04');
  expect(bodies.map(({ type, data }) => [type, data.kind, data.fine])).toEqual([
    ['notice.told', 'reversal', '-2.00'],
    ['notice.withdrawn', 'charge', '2.00'],
  ]);
});

test('while one sender waits for the receiver, another leaves its line alone', async () => {
  await doors.post(`webhooks/${targetId}/test`, {}, it);
  const both = await world.asSystem(() => Promise.all([parts.sendWebhooks.run(), parts.sendWebhooks.run()]));
  expect(both.sort()).toEqual([false, true]);
  expect(JSON.parse(hook.heard.at(-1)?.body ?? '')).toMatchObject({ type: 'webhook.tested', data: { targetId } });
});

test('an address that leads to this machine is never connected to, and after days of failure it is disabled', async () => {
  const near = await doors.post('webhooks', { name: 'Near', url: 'https://localhost/', kinds: ['charge'] }, it);
  await doors.post(`webhooks/${near.body.targetId}/test`, {}, it);
  await send();
  const standing = async () =>
    (await doors.get('webhooks', it)).body.items.find((one: { name: string }) => one.name === 'Near');
  expect(await standing()).toMatchObject({ state: 'active', lastError: expect.stringContaining('NearAddress') });
  world.clock.advance(3 * DAY);
  await send();
  expect(await standing()).toMatchObject({ state: 'disabled', pending: 1 });
  await tell(10 * SECOND);
  expect((await noticesFor(it)).items).toMatchObject([{ kind: 'webhook', details: { name: 'Near' }, read: false }]);
  expect((await noticesFor(li, '?kind=webhook')).items).toEqual([]);
  const { version } = await standing();
  const removed = await doors.service.request({
    method: 'DELETE',
    url: `/api/evaluation/webhooks/${near.body.targetId}`,
    as: it,
    version,
  });
  expect(removed.body.items).toHaveLength(1);
  expect(
    (
      await world.query<{ change: string }>(
        `SELECT change FROM history WHERE record_kind = 'webhook' AND record_id = $1 ORDER BY seq`,
        [near.body.targetId],
      )
    ).map(({ change }) => change),
  ).toEqual(['registered', 'disabled', 'removed']);
});

test('who appealed is told how it ended, with the month and the outcome', async () => {
  const standing = (await noticesFor(li, '?kind=charge')).items.find(
    ({ withdrawnAt }: { withdrawnAt?: string }) => withdrawnAt === undefined,
  );
  const filed = await doors.post('appeals', { entryId: standing.about.id, reason: 'It was told in time.' }, li);
  const judge = aCaller({
    subject: 'judge',
    employeeId: 'judge',
    permissions: ['evaluation:read', 'evaluation:read-people', 'evaluation:decide-appeal'],
  });
  const { appealId } = filed.body;
  const decided = await doors.post(`appeals/${appealId}/decision`, { upheld: false, reasons: 'It was not.' }, judge);
  expect(decided.body).toMatchObject({ state: 'rejected' });
  // The doors go by the real clock.
  world.clock.set(new Date().toISOString());
  await tell(10 * SECOND);
  expect((await noticesFor(li, '?kind=appeal')).items).toMatchObject([
    {
      kind: 'appeal',
      clause: standing.clause,
      path: `/appeals/${appealId}`,
      details: { outcome: 'rejected', month: '2026-03' },
    },
  ]);
  expect((await noticesFor(stranger, '?kind=appeal')).items).toEqual([]);
});
