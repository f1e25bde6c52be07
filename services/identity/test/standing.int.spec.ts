import { runAsSystem } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { type GrpcClient, grpcClient, serviceTokens } from '@goldkey/service-kit';
import { aCaller, eventually } from '@goldkey/testing';
import { decodeJwt } from 'jose';
import { KeepOrganisation } from '../src/application/keep-organisation.js';
import { admin, type IssuerWorld, issuerWorld, PASSWORD } from './issuer-world.js';

let world: IssuerWorld;
let identity: GrpcClient;
const heard: { accountId: string; employeeId: string }[] = [];
beforeAll(async () => {
  world = await issuerWorld();
  identity = grpcClient({
    package: protoPackage('identity'),
    service: 'Identity',
    protoPath: protoPath('identity'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${world.grpcPort}`,
    deadlineMs: 10_000,
  });
  identity.listen<(typeof heard)[number]>(
    'WatchStandings',
    {},
    (change) => heard.push(change),
    () => undefined,
  );
  await keep(async (organisation) => {
    await organisation.unit({ unitId: 'g', kind: 'group', name: '集团' }, 'u-g', 1);
    for (const n of ['1', '2']) {
      await organisation.unit(
        { unitId: `u-${n}`, kind: 'property', parentId: 'g', propertyId: `p-${n}`, name: `园${n}` },
        `u-${n}`,
        1,
      );
    }
    await appoint('a-1', 'e-1', 'u-1', 'property-manager');
    await appoint('a-2', 'e-1', 'u-2', 'supervisor');
    await appoint('a-3', 'e-2', 'u-2', 'customer-service');
  });
  await world.createAccount({ login: 'wang', name: '王海燕', employeeId: 'e-1' });
  await world.createAccount({ login: 'li', name: '李代', employeeId: 'e-2' });
});
afterAll(async () => {
  identity?.close();
  await world?.close();
});

const keep = (work: (organisation: KeepOrganisation) => Promise<unknown>) =>
  runAsSystem('test', () => work(world.service.app.get(KeepOrganisation)));
const appoint = (appointmentId: string, employeeId: string, unitId: string, role: string) =>
  keep((organisation) =>
    organisation.appointment({ appointmentId, employeeId, unitId, role, from: '2020-01-01' }, `ev-${appointmentId}`, 1),
  );
const claims = async (issuerToken: string, actAs?: string) =>
  decodeJwt((await world.exchange(issuerToken, actAs))?.token ?? '');
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

test('several appointments give their union, each its own powers for its own place, and alone to who acts as it', async () => {
  const { access_token } = await world.signIn({ login: 'wang', password: PASSWORD });
  expect(await claims(access_token)).toMatchObject({
    roles: ['property-manager', 'supervisor'],
    scope: ['p-1', 'p-2'],
    grants: [{ scope: [0] }, { scope: [1] }],
  });
  const [, supervises] = (await claims(access_token))['grants'] as { perms: string[] }[];
  expect(supervises?.perms).not.toContain('estates:register');
  const bounded = await claims(access_token, 'a-2');
  expect(bounded).toMatchObject({ roles: ['supervisor'], scope: ['p-2'], act: { id: 'a-2' } });
  expect(bounded['perms']).not.toContain('estates:register');
  expect(bounded['grants']).toBeUndefined();
  const stranger = await claims(access_token, 'a-3');
  expect(stranger).toMatchObject({ scope: ['p-1', 'p-2'] });
  expect(stranger['act']).toBeUndefined();
});

test('group IT sees what an account gives itself, and what comes with the posts that its person holds', async () => {
  await appoint('a-8', 'e-8', 'u-1', 'supervisor');
  await appoint('a-7', 'e-8', 'u-2', 'property-manager');
  await keep((organisation) => organisation.end({ appointmentId: 'a-7', until: '2020-12-31' }, 'ev-end-7', 2));
  await world.createAccount({ login: 'mei', name: '梅', employeeId: 'e-8', roles: ['customer-service'] });
  const { body } = await world.service.request({ url: '/api/identity/accounts?q=mei', as: admin });
  expect(body.items).toMatchObject([{ roles: ['customer-service'], postRoles: ['supervisor'] }]);
  const { body: all } = await world.service.request({ url: '/api/identity/accounts?q=it', as: admin });
  expect(all.items[0]).toMatchObject({ login: 'it', postRoles: [] });
});

test('a deputy has the other’s powers by acting as them, for the days given, and the token says on whose behalf', async () => {
  const { access_token } = await world.signIn({ login: 'li', password: PASSWORD });
  const holder = aCaller({ subject: 'x', employeeId: 'e-1', scope: { all: false, properties: ['p-1'] } });
  const name = (body: object, as = holder) =>
    world.service.request({ method: 'POST', url: '/api/identity/deputies', as, body });
  const wish = { appointmentId: 'a-1', deputyLogin: 'li', from: today(), until: today() };
  expect(await name(wish, aCaller({ employeeId: 'e-2' }))).toMatchObject({ status: 404 });
  expect(await name({ ...wish, deputyLogin: 'wang' })).toMatchObject({ body: { code: 'identity.deputy-of-oneself' } });
  const made = await name(wish);
  expect(made).toMatchObject({ status: 201, body: { deputyEmployeeId: 'e-2' } });
  expect(await name(wish)).toMatchObject({ status: 409, body: { code: 'identity.deputy-already' } });
  expect(await claims(access_token)).toMatchObject({ roles: ['customer-service'], scope: ['p-2'] });
  expect(await claims(access_token, 'a-1')).toMatchObject({
    roles: ['property-manager'],
    scope: ['p-1'],
    act: { id: 'a-1', emp: 'e-1', name: '王海燕' },
  });
  const list = (as: typeof holder) => world.service.request({ url: '/api/identity/deputies', as });
  expect((await list(holder)).body.items).toMatchObject([
    { holderName: '王海燕', deputyName: '李代', state: 'running' },
  ]);
  expect((await list(aCaller({ employeeId: 'e-9' }))).body.items).toEqual([]);
  const url = `/api/identity/deputies/${made.body.deputyId}/end`;
  expect(await world.service.request({ method: 'POST', url, as: holder })).toMatchObject({ status: 200 });
  expect((await claims(access_token, 'a-1'))['act']).toBeUndefined();
  const audit = await world.service.request({
    url: '/api/identity/audit?recordKind=deputy',
    as: aCaller({ permissions: ['audit:read'] }),
  });
  expect(audit.body.items.map(({ change }: { change: string }) => change)).toEqual(['ended', 'appointed']);
});

test('an appointment that ends takes effect in the very next token, and is told to who keeps tokens', async () => {
  await appoint('a-9', 'e-9', 'u-1', 'supervisor');
  await world.createAccount({ login: 'zhu', name: '朱', employeeId: 'e-9' });
  const { access_token } = await world.signIn({ login: 'zhu', password: PASSWORD });
  expect(await claims(access_token)).toMatchObject({ scope: ['p-1'] });
  heard.length = 0;
  await keep((organisation) => organisation.end({ appointmentId: 'a-9', until: '2020-12-31' }, 'ev-end', 2));
  expect(await claims(access_token)).toMatchObject({ roles: [], scope: [] });
  await eventually(() => expect(heard.length).toBeGreaterThan(0));
});

test('what a role may do is changed for all who hold it, at once, and only by who may', async () => {
  const { access_token } = await world.signIn({ login: 'li', password: PASSWORD });
  const change = (body: object, as = admin) =>
    world.service.request({ method: 'PUT', url: '/api/identity/roles/customer-service', as, body, version: 0 });
  const wish = { permissions: ['complaints:read', 'audit:read'], secondFactor: false };
  const holders = async (propertyId: string, as = aCaller({ scope: { all: false, properties: ['p-1', 'p-2'] } })) => {
    const url = `/api/identity/holders?permission=complaints:handle&propertyId=${propertyId}`;
    const { employeeIds } = (await world.service.request({ url, as })).body;
    // Other tests of this file appoint people, too.
    return employeeIds.filter((id: string) => ['e-1', 'e-2'].includes(id)).sort();
  };
  expect(await holders('p-1')).toEqual(['e-1']);
  expect(await holders('p-2')).toEqual(['e-1', 'e-2']);
  expect(await holders('p-2', aCaller({ scope: { all: false, properties: ['p-1'] } }))).toEqual([]);
  expect(await change(wish, aCaller())).toMatchObject({ status: 403 });
  expect(await change({ ...wish, permissions: ['moon:walk'] })).toMatchObject({ status: 422 });
  expect(await change(wish)).toMatchObject({ status: 200, body: { builtIn: true } });
  expect((await claims(access_token))['perms']).toEqual(['audit:read', 'complaints:read']);
  expect(await holders('p-2')).toEqual(['e-1']);
  const roles = await world.service.request({ url: '/api/identity/roles', as: admin });
  expect(roles.body.permissions).toContain('complaints:close');
  const remove = await world.service.request({
    method: 'POST',
    url: '/api/identity/roles/customer-service/remove',
    as: admin,
  });
  expect(remove).toMatchObject({ status: 409, body: { code: 'identity.role-built-in' } });
});

test('a service asks others for itself with its own secret, may do what its work needs, and nothing with a wrong one', async () => {
  const tokens = (secret: string) => serviceTokens({ name: 'complaints', secret, identityUrl: world.address });
  const source = tokens('complaints secret of the test');
  const [one, other] = await Promise.all([source(), source()]);
  expect(one).toBe(other);
  expect(decodeJwt(one)).toMatchObject({
    sub: 'service-complaints',
    kind: 'client',
    perms: ['estates:read', 'staffing:read', 'billing:settle-orders'],
    scope: '*',
  });
  await expect(tokens('estates secret of the test')()).rejects.toThrow('401');
  await expect(tokens('')()).rejects.toThrow('401');
});
