import { aCaller } from '@goldkey/testing';
import { Secret, TOTP } from 'otpauth';
import { admin, type Browser, type IssuerWorld, issuerWorld, jsonOf, PASSWORD } from './issuer-world.js';

let world: IssuerWorld;
beforeAll(async () => {
  world = await issuerWorld();
});
afterAll(() => world?.close());

const STEP_MS = 30_000;

/** What an authenticator shows for the secret, some steps from now. */
const shown = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * STEP_MS });

const begun = async (login: string): Promise<{ go: Browser; interaction: string; answer: { asked?: string } }> => {
  const { go, interaction } = await world.begin();
  const answer = await jsonOf<{ asked?: string }>(await world.login(go, interaction, { login, password: PASSWORD }));
  return { go, interaction, answer };
};

/** Signs in with a role that asks for a second factor, enrols one, and answers what was shown. */
const enrolled = async (login: string) => {
  const { accountId } = await world.createAccount({ login, name: '林小满', roles: ['careful'] });
  const { go, interaction, answer } = await begun(login);
  expect(answer).toEqual({ asked: 'enrolment' });
  const { secret, address } = await jsonOf<{ secret: string; address: string }>(
    await world.step(go, interaction, 'enrolment'),
  );
  expect(address).toContain(`secret=${secret}`);
  // The code of now: by the time it is looked at it may be the one before, which counts too.
  const code = shown(secret);
  const done = await jsonOf<{ recoveryCodes: string[]; location: string }>(
    await world.step(go, interaction, 'enrolment/code', { code }),
  );
  return { accountId, secret, code, ...done };
};

beforeAll(async () => {
  const names = { 'zh-CN': '谨慎', 'zh-TW': '謹慎', en: 'Careful' };
  const body = { roleId: 'careful', names, permissions: [], secondFactor: true };
  await world.service.request({ method: 'POST', url: '/api/identity/roles', as: admin, body });
});

test('a role that asks for it lets nobody in without a second factor, and enrols it on the way', async () => {
  const { secret, code, recoveryCodes, location } = await enrolled('lin');
  expect(location).toContain('/oidc/auth/');
  expect(recoveryCodes).toHaveLength(10);
  const { go, interaction, answer } = await begun('lin');
  expect(answer).toEqual({ asked: 'code' });
  const again = await world.step(go, interaction, 'code', { code });
  expect([again.status, (await jsonOf(again)).code]).toEqual([409, 'identity.code-refused']);
  expect(await jsonOf(await world.step(go, interaction, 'code', { code: shown(secret, 1) }))).toMatchObject({
    location: expect.stringContaining('/oidc/auth/'),
  });
});

test('a code needs the password of its own sign-in before it, in the same browser', async () => {
  const { secret } = await enrolled('mei');
  const { go, interaction } = await world.begin();
  expect((await world.step(go, interaction, 'code', { code: shown(secret) })).status).toBe(404);
  const begunElsewhere = await begun('mei');
  const stranger = await world.step(world.browser(), begunElsewhere.interaction, 'code', { code: shown(secret) });
  expect(stranger.status).toBe(404);
});

test('a recovery code lets in once, whatever its writing', async () => {
  const { recoveryCodes } = await enrolled('tao');
  const code = recoveryCodes[0]?.toUpperCase() ?? '';
  const first = await begun('tao');
  expect((await world.step(first.go, first.interaction, 'code', { code })).status).toBe(200);
  const second = await begun('tao');
  expect((await world.step(second.go, second.interaction, 'code', { code })).status).toBe(409);
});

test('wrong codes lock the account like wrong passwords', async () => {
  await enrolled('bai');
  const { go, interaction } = await begun('bai');
  const codes = [];
  for (let n = 0; n < 6; n += 1)
    codes.push((await jsonOf(await world.step(go, interaction, 'code', { code: '000000' }))).code);
  expect(codes).toEqual([...Array(5).fill('identity.code-refused'), 'identity.account-locked']);
});

test('neither secret nor codes stand in the database as they are', async () => {
  const { accountId, secret, recoveryCodes } = await enrolled('he');
  const dump = JSON.stringify([
    await world.service.database.statement('SELECT * FROM account WHERE id = $1', [accountId]),
    await world.service.database.statement('SELECT * FROM sign_in_step'),
  ]);
  expect(dump).not.toContain(secret);
  for (const code of recoveryCodes) expect(dump).not.toContain(code.replaceAll('-', ''));
});

test('a person sees to their own second factor; where a role asks for it they cannot drop it, group IT can', async () => {
  const { accountId } = await enrolled('yu');
  const me = aCaller({ subject: accountId, scope: { all: false, properties: [] } });
  const ask = (what: string, body: object = {}) =>
    world.service.request({ method: 'POST', url: `/api/identity/me/${what}`, as: me, body });
  expect(await ask('second-factor/remove', { proof: PASSWORD })).toMatchObject({
    status: 409,
    body: { code: 'identity.second-factor-asked' },
  });
  expect((await ask('recovery-codes', { proof: PASSWORD })).body.recoveryCodes).toHaveLength(10);
  const url = `/api/identity/accounts/${accountId}/remove-second-factor`;
  expect(await world.service.request({ method: 'POST', url, as: admin })).toMatchObject({
    body: { secondFactor: false },
  });
  const { body } = await ask('second-factor/begin');
  const confirm = (code: string) => ask('second-factor', { sealedSecret: body.sealedSecret, code });
  expect(await confirm('000000')).toMatchObject({ status: 422 });
  expect((await confirm(shown(body.secret))).body.recoveryCodes).toHaveLength(10);
  const mine = await world.service.request({ url: '/api/identity/me', as: me });
  expect(mine.body).toMatchObject({ secondFactor: true, secondFactorAsked: true, recoveryCodesLeft: 10 });
  const history = await world.service.request({ url: `/api/identity/accounts/${accountId}/history`, as: admin });
  const own = await world.service.request({ url: '/api/identity/me/history', as: me });
  expect(own.body).toEqual(history.body);
  expect(own.body[3]).toMatchObject({ actor: { id: admin.subject }, data: { by: 'administrator' } });
  const changes = history.body.map(({ change }: { change: string }) => change);
  expect(changes).toEqual([
    'created',
    'second-factor-enrolled',
    'recovery-codes-renewed',
    'second-factor-removed',
    'second-factor-enrolled',
  ]);
});

test('a session that was left open takes no second factor away and makes no recovery codes', async () => {
  const { accountId } = await world.createAccount({ login: 'qiu', name: '秋' });
  const me = aCaller({ subject: accountId, scope: { all: false, properties: [] } });
  const ask = (what: string, body: object = {}) =>
    world.service.request({ method: 'POST', url: `/api/identity/me/${what}`, as: me, body });
  const enrol = async () => {
    const { body } = await ask('second-factor/begin');
    const confirmed = await ask('second-factor', { sealedSecret: body.sealedSecret, code: shown(body.secret) });
    return { secret: body.secret as string, codes: confirmed.body.recoveryCodes as string[] };
  };
  const { secret, codes } = await enrol();
  for (const door of ['second-factor/remove', 'recovery-codes']) {
    expect(await ask(door)).toMatchObject({ status: 400, body: { errors: [{ field: 'proof' }] } });
    expect(await ask(door, { proof: 'not it at all' })).toMatchObject({
      status: 422,
      body: { code: 'identity.proof-wrong-invalid', errors: [{ field: 'proof' }] },
    });
  }
  // What let them in counts no second time.
  expect(await ask('second-factor/remove', { proof: shown(secret) })).toMatchObject({ status: 422 });
  expect(await ask('second-factor/remove', { proof: codes[0] })).toMatchObject({ status: 200 });
  await enrol();
  expect(await ask('second-factor/remove', { proof: PASSWORD })).toMatchObject({ status: 200 });
  await enrol();
  for (const _try of [1, 2]) await ask('second-factor/remove', { proof: 'guessed' });
  expect(await ask('second-factor/remove', { proof: PASSWORD })).toMatchObject({
    status: 409,
    body: { code: 'identity.account-locked' },
  });
  const as = aCaller({ subject: accountId, permissions: ['identity:administer'] });
  const url = `/api/identity/accounts/${accountId}/remove-second-factor`;
  expect(await world.service.request({ method: 'POST', url, as })).toMatchObject({
    status: 403,
    body: { code: 'identity.own-factor.forbidden' },
  });
});

test('a person changes their password with the present one, and is signed out everywhere', async () => {
  const { accountId } = await world.createAccount({ login: 'xia', name: '夏' });
  const tokens = await world.signIn({ login: 'xia', password: PASSWORD });
  const me = aCaller({ subject: accountId, scope: { all: false, properties: ['p-1'] } });
  const change = (present: string, password: string) =>
    world.service.request({ method: 'POST', url: '/api/identity/me/password', as: me, body: { present, password } });
  expect(await change('not it at all', 'a new good one')).toMatchObject({ status: 422 });
  expect(await change(PASSWORD, PASSWORD)).toMatchObject({ body: { code: 'identity.password-repeated-invalid' } });
  expect(await change(PASSWORD, 'a new good one')).toMatchObject({ status: 200 });
  expect(await world.exchange(tokens.access_token)).toBeUndefined();
  expect((await world.signIn({ login: 'xia', password: 'a new good one' })).access_token).toBeDefined();
});
