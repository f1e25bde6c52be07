import { aCaller } from '@goldkey/testing';
import { admin, type IssuerWorld, issuerWorld, jsonOf, PASSWORD } from './issuer-world.js';

let world: IssuerWorld;
beforeAll(async () => {
  world = await issuerWorld();
});
afterAll(() => world?.close());

const FRESH = 'another good one';
const send = (method: 'POST' | 'PUT', path: string, body: object = {}, as = admin) =>
  world.service.request({ method, url: `/api/identity/${path}`, as, body });
const reset = (secret: string, password: string): Promise<Response> =>
  fetch(`${world.address}/oidc/reset/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
const linkOf = async (accountId: string): Promise<string> =>
  ((await send('POST', `accounts/${accountId}/reset-link`)).body.link as string).split('/reset/')[1] ?? '';
/** Somebody knows the password and has come as far as setting an own one. */
const halfway = async (login: string, password: string) => {
  const { go, interaction } = await world.begin();
  expect(await jsonOf(await world.login(go, interaction, { login, password }))).toEqual({ asked: 'password' });
  return (chosen: string) => world.step(go, interaction, 'password', { password: chosen });
};

describe('who knows the old password', () => {
  test.each(['password', 'end-sessions', 'disable'])(
    'and is half signed in does not get on after the account saw: %s',
    async (act) => {
      const { accountId } = await world.createAccount({ login: `half-${act}`, name: '半', mustChangePassword: true });
      const goOn = await halfway(`half-${act}`, PASSWORD);
      expect(
        await send('POST', `accounts/${accountId}/${act}`, act === 'password' ? { password: FRESH } : {}),
      ).toMatchObject({ status: 200 });
      expect((await goOn('what the thief wants')).status).toBe(404);
    },
  );

  test('and has an answer of the sign-in page in hand is not let in by it after the password is another', async () => {
    const { accountId } = await world.createAccount({ login: 'slow', name: '慢' });
    const { go, interaction } = await world.begin();
    const { location } = await jsonOf<{ location: string }>(
      await world.login(go, interaction, { login: 'slow', password: PASSWORD }),
    );
    await send('POST', `accounts/${accountId}/password`, { password: FRESH });
    const answer = await go(location);
    expect(answer.headers.get('location') ?? '').not.toContain('code=');
  });
});

describe('a link for a new password', () => {
  test.each(['password', 'end-sessions', 'disable'])('is good for nothing after the account saw: %s', async (act) => {
    const { accountId } = await world.createAccount({ login: `link-${act}`, name: '链' });
    const secret = await linkOf(accountId);
    await send('POST', `accounts/${accountId}/${act}`, act === 'password' ? { password: FRESH } : {});
    expect((await reset(secret, 'what the thief wants')).status).toBe(404);
  });

  test('used by two at once is good for one of them', async () => {
    const { accountId } = await world.createAccount({ login: 'twice', name: '双' });
    const secret = await linkOf(accountId);
    const answers = await Promise.all([reset(secret, 'the first good one'), reset(secret, 'the second good one')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });
});

test('the password that group IT set is not the one that the person sets', async () => {
  await world.createAccount({ login: 'lazy', name: '懒', mustChangePassword: true });
  const choose = await halfway('lazy', PASSWORD);
  const same = await choose(PASSWORD);
  expect([same.status, (await jsonOf(same)).code]).toEqual([422, 'identity.password-repeated-invalid']);
  expect((await choose(FRESH)).status).toBe(200);
});

test('who may administer at one property does not make themselves more than that', async () => {
  const { accountId } = await world.createAccount({ login: 'local', name: '地' });
  const local = aCaller({
    ...{ subject: accountId, permissions: ['identity:administer'] },
    scope: { all: false, properties: ['p-1'] },
  });
  const GROUP = { status: 403, body: { code: 'identity.group-wide.forbidden' } };
  expect(await send('PUT', `accounts/${accountId}`, { name: '地', roles: ['general-manager'] }, local)).toMatchObject(
    GROUP,
  );
  expect(await send('POST', 'accounts', { login: 'ghost', name: '鬼', platformRole: 'group-it' }, local)).toMatchObject(
    GROUP,
  );
  const role = { permissions: ['identity:administer'], secondFactor: false };
  expect(await send('PUT', 'roles/supervisor', role, local)).toMatchObject(GROUP);
  expect(await send('POST', 'signing-keys/rotate', {}, local)).toMatchObject(GROUP);
  const deputy = { appointmentId: 'a-of-another', deputyLogin: 'local', from: '2026-11-01', until: '2126-11-02' };
  expect(await send('POST', 'deputies', deputy, local)).toMatchObject({ status: 404 });
});

test('an account is made with roles that there are', async () => {
  const made = await send('POST', 'accounts', { login: 'early', name: '早', password: PASSWORD, roles: ['not-yet'] });
  expect(made).toMatchObject({ status: 404, body: { code: 'identity.role-not-found' } });
});

test('the present password is guessed five times, and then not for a while', async () => {
  const { accountId } = await world.createAccount({ login: 'guessed', name: '猜' });
  const me = aCaller({ subject: accountId, scope: { all: false, properties: [] } });
  const change = (present: string) => send('POST', 'me/password', { present, password: FRESH }, me);
  for (let n = 0; n < 5; n += 1) expect(await change(`guess ${n}`)).toMatchObject({ status: 422 });
  expect(await change(PASSWORD)).toMatchObject({ status: 409, body: { code: 'identity.account-locked' } });
});

test('what the group takes from the role of command lines they have no longer', async () => {
  const answer = await world.askTokens({
    ...{ grant_type: 'client_credentials', client_id: 'cli', client_secret: 'cli secret of the test' },
  });
  const { access_token: issuerToken } = await jsonOf<{ access_token: string }>(answer);
  const permissions = async (): Promise<string[]> => {
    const { token = '' } = (await world.exchange(issuerToken)) ?? {};
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).perms;
  };
  expect(await permissions()).toContain('privacy:approve');
  await world.service.request({
    method: 'PUT',
    url: '/api/identity/roles/cli',
    as: admin,
    version: 0,
    body: { permissions: ['complaints:import'], secondFactor: false },
  });
  expect(await permissions()).toEqual(['complaints:import']);
});

test('a role is held as long as somebody has it, and by nobody whose appointment was taken back', async () => {
  const names = { 'zh-CN': '守望', 'zh-TW': '守望', en: 'Watch' };
  const role = { roleId: 'watch', names, permissions: ['estates:read'], secondFactor: false };
  await send('POST', 'roles', role);
  const { database } = world.service;
  const appointment = (sql: string) => database.statement(sql);
  await appointment(`INSERT INTO appointment (id, employee_id, unit_id, role, from_day, until_day)
    VALUES ('a-w', 'e-w', 'u-w', 'watch', '2026-01-01', '2126-12-31')`);
  expect(await send('POST', 'roles/watch/remove')).toMatchObject({ status: 409, body: { code: 'identity.role-held' } });
  await appointment("UPDATE appointment SET until_day = NULL, employee_id = NULL WHERE id = 'a-w'");
  expect(await send('POST', 'roles/watch/remove')).toMatchObject({ status: 200 });
});
