import { aCaller } from '@goldkey/testing';
import { admin, type IssuerWorld, issuerWorld, jsonOf, PASSWORD } from './issuer-world.js';

let world: IssuerWorld;
beforeAll(async () => {
  world = await issuerWorld();
});
afterAll(() => world?.close());

const act = (accountId: string, what: string, body: object = {}, as = admin) =>
  world.service.request({ method: 'POST', url: `/api/identity/accounts/${accountId}/${what}`, as, body });

test('accounts are seen and made by group IT only', async () => {
  const url = '/api/identity/accounts';
  expect(await world.service.request({ url })).toMatchObject({ status: 401 });
  expect(await world.service.request({ url, as: aCaller() })).toMatchObject({ status: 403 });
  const list = await world.service.request({ url: `${url}?q=it`, as: admin });
  expect(list.body.items[0]).toMatchObject({ login: 'it', platformRole: 'group-it' });
  expect(JSON.stringify(list.body)).not.toContain('argon2');
  const create = (body: object) =>
    world.service.request({ method: 'POST', url, as: admin, body: { name: 'x', password: PASSWORD, ...body } });
  expect(await create({ login: 'it' })).toMatchObject({ status: 409, body: { code: 'identity.login-taken' } });
  expect(await create({ login: 'IT' })).toMatchObject({ status: 409 });
  expect(await create({ login: 'short', password: 'short' })).toMatchObject({ status: 422 });
  expect(await create({ login: 'with space' })).toMatchObject({ status: 400, body: { errors: [{ field: 'login' }] } });
});

test('one employee has one account', async () => {
  await world.createAccount({ login: 'zhao', name: '赵', employeeId: 'e-7' });
  const again = await world.service.request({
    method: 'POST',
    url: '/api/identity/accounts',
    as: admin,
    body: { login: 'zhao2', name: '赵', employeeId: 'e-7', password: PASSWORD },
  });
  expect(again).toMatchObject({ status: 409, body: { code: 'identity.login-taken' } });
});

test('a new password ends what the old one began', async () => {
  const { accountId } = await world.createAccount({ login: 'sun', name: '孙' });
  const tokens = await world.signIn({ login: 'sun', password: PASSWORD });
  expect(await world.exchange(tokens.access_token)).toBeDefined();
  expect(await act(accountId, 'password', { password: 'another good one' })).toMatchObject({ status: 200 });
  expect(await world.exchange(tokens.access_token)).toBeUndefined();
  const refreshed = await world.askTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' });
  expect(refreshed.status).toBe(400);
});

test('a password that group IT set is good for one sign-in, at which the person sets their own', async () => {
  const { accountId } = await world.createAccount({ login: 'kong', name: '孔' });
  await act(accountId, 'password', { password: 'another good one' });
  const { go, interaction } = await world.begin();
  const first = await world.login(go, interaction, { login: 'kong', password: 'another good one' });
  expect(await jsonOf(first)).toEqual({ asked: 'password' });
  expect((await world.step(go, interaction, 'code', { code: '123456' })).status).toBe(404);
  const common = await world.step(go, interaction, 'password', { password: 'qwertyuiop12' });
  expect([common.status, (await jsonOf(common)).code]).toEqual([422, 'identity.password-common-invalid']);
  const done = await world.step(go, interaction, 'password', { password: 'my own good words' });
  expect(await jsonOf(done)).toMatchObject({ location: expect.stringContaining('/oidc/auth/') });
  expect((await world.signIn({ login: 'kong', password: 'my own good words' })).access_token).toBeDefined();
});

test('an account is edited with what stood before in the audit, and its sessions are ended', async () => {
  const { accountId } = await world.createAccount({ login: 'cao', name: '曹', contact: 'cao@example.org' });
  const tokens = await world.signIn({ login: 'cao', password: PASSWORD });
  const edit = (body: object, as = admin, version = 1) =>
    world.service.request({ method: 'PUT', url: `/api/identity/accounts/${accountId}`, as, body, version });
  const edited = await edit({ name: '曹操', roles: ['supervisor'], employeeId: 'e-cao' });
  expect(edited).toMatchObject({ status: 200, body: { name: '曹操', roles: ['supervisor'] } });
  expect(edited.body.contact).toBeUndefined();
  expect(await edit({ name: '曹操', roles: ['no-such'] }, admin, 2)).toMatchObject({ status: 404 });
  await world.createAccount({ login: 'cao2', name: '曹', employeeId: 'e-cao2' });
  expect(await edit({ name: '曹操', roles: [], employeeId: 'e-cao2' }, admin, 2)).toMatchObject({ status: 409 });
  expect(await edit({ name: '曹', roles: [] }, aCaller())).toMatchObject({ status: 403 });
  expect(await act(accountId, 'end-sessions')).toMatchObject({ status: 200 });
  expect(await world.exchange(tokens.access_token)).toBeUndefined();
  const audit = await world.service.request({
    url: `/api/identity/audit?recordId=${accountId}&change=edited`,
    as: aCaller({ permissions: ['audit:read'] }),
  });
  expect(audit.body.items).toMatchObject([
    { before: { name: '曹', roles: [], contact: '…' }, after: { name: '曹操', roles: ['supervisor'] } },
  ]);
  expect(JSON.stringify(audit.body)).not.toContain('cao@example.org');
});

test('of two administrators who change an account or a role one is told of the other', async () => {
  const { accountId } = await world.createAccount({ login: 'qian', name: '钱' });
  // Signing in changes nothing of what they see.
  await world.signIn({ login: 'qian', password: PASSWORD });
  const url = `/api/identity/accounts/${accountId}`;
  const shown = await world.service.request({ url, as: admin });
  expect([shown.body.version, shown.headers['etag']]).toEqual([1, '"1"']);
  const put = (at: string, body: object, version?: number) =>
    world.service.request({ method: 'PUT', url: at, as: admin, body, ...(version !== undefined && { version }) });
  expect(await put(url, { name: '钱', roles: [] })).toMatchObject({ status: 428 });
  expect((await put(url, { name: '钱一', roles: ['supervisor'] }, 1)).body).toMatchObject({ version: 2 });
  const stale = await put(url, { name: '钱二', roles: [] }, 1);
  expect(stale).toMatchObject({
    status: 412,
    body: { code: 'identity.stale-version', current: { name: '钱一', roles: ['supervisor'], version: 2 } },
  });
  expect(JSON.stringify(stale.body)).not.toMatch(/argon2|password/i);
  const list = await world.service.request({ url: '/api/identity/accounts?q=qian', as: admin });
  expect(list.body.items[0]).toMatchObject({ version: 2 });
  const disabling = { method: 'POST', url: `${url}/disable`, as: admin, body: {} } as const;
  expect(await world.service.request({ ...disabling, version: 1 })).toMatchObject({ status: 412 });
  expect(await world.service.request({ ...disabling, version: 2 })).toMatchObject({ body: { version: 3 } });

  const role = '/api/identity/roles/cleaner';
  const wish = { permissions: ['estates:read'], secondFactor: false };
  expect(await put(role, wish)).toMatchObject({ status: 428 });
  expect(await put(role, wish, 0)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await put(role, { ...wish, secondFactor: true }, 0)).toMatchObject({
    status: 412,
    body: { current: { permissions: ['estates:read'], version: 1 } },
  });
  expect(await put(role, { ...wish, secondFactor: true }, 1)).toMatchObject({ body: { version: 2 } });
  const { body } = await world.service.request({ url: '/api/identity/roles', as: admin });
  const versions = Object.fromEntries(
    body.items.map((each: { roleId: string; version: number }) => [each.roleId, each.version]),
  );
  expect(versions).toMatchObject({ cleaner: 2, supervisor: 0 });
});

test('a disabled account is out at once, and in again when enabled', async () => {
  const { accountId } = await world.createAccount({ login: 'zhou', name: '周' });
  const tokens = await world.signIn({ login: 'zhou', password: PASSWORD });
  expect(await act(accountId, 'disable')).toMatchObject({ status: 200, body: { disabled: true } });
  expect(await world.exchange(tokens.access_token)).toBeUndefined();
  const { go, interaction } = await world.begin();
  expect((await world.login(go, interaction, { login: 'zhou', password: PASSWORD })).status).toBe(409);
  expect(await act(accountId, 'enable')).toMatchObject({ body: { disabled: false } });
  expect((await world.signIn({ login: 'zhou', password: PASSWORD })).access_token).toBeDefined();
});

test('a lock that is over is shown as over, in the list and in the account alike', async () => {
  const { accountId } = await world.createAccount({ login: 'jiang', name: '蒋' });
  const lockedUntil = (instant: string) =>
    world.service.database.statement(`UPDATE account SET locked_until = ${instant} WHERE id::text = $1`, [accountId]);
  const shown = async () => {
    const one = await world.service.request({ url: `/api/identity/accounts/${accountId}`, as: admin });
    const list = await world.service.request({ url: '/api/identity/accounts?q=jiang', as: admin });
    return [one.body.locked, list.body.items[0].locked];
  };
  await lockedUntil("now() + interval '1 minute'");
  expect(await shown()).toEqual([true, true]);
  await lockedUntil("now() - interval '1 second'");
  expect(await shown()).toEqual([false, false]);
});

test('nobody disables the account that they act with, nor one that is not there', async () => {
  const { accountId } = await world.createAccount({ login: 'wu', name: '吴' });
  const self = aCaller({ subject: accountId, permissions: ['identity:administer'] });
  expect(await act(accountId, 'disable', {}, self)).toMatchObject({ status: 409 });
  expect(await act('nobody', 'disable')).toMatchObject({ status: 404, body: { code: 'identity.account-not-found' } });
});

test('the audit tells who did what, when and from where, and never a password', async () => {
  const { accountId } = await world.createAccount({ login: 'zheng', name: '郑' });
  const { go, interaction } = await world.begin();
  await world.login(go, interaction, { login: 'zheng', password: 'wrong' });
  await world.signIn({ login: 'zheng', password: PASSWORD });
  await act(accountId, 'password', { password: 'another good one' });
  const { body } = await world.service.request({ url: `/api/identity/accounts/${accountId}/history`, as: admin });
  expect(body).toMatchObject([
    { change: 'created', actor: { id: admin.subject }, data: { login: 'zheng' } },
    { change: 'sign-in-failed', actor: { kind: 'system' }, address: '127.0.0.1' },
    { change: 'signed-in', actor: { id: accountId, name: '郑' }, address: '127.0.0.1' },
    { change: 'password-set', actor: { id: admin.subject } },
  ]);
  expect(body[0].happenedAt).toMatch(/\+08:00$/);
  expect(JSON.stringify(body)).not.toMatch(/argon2|another good one|horse/);
});
