import { randomUUID } from 'node:crypto';
import { type Caller, runAs, runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations, declarePersonalData, PersonalDataDesk, type PersonKeys } from '@goldkey/service-kit';
import { type TestAnswer, type TestService, testKeys, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { Module } from '@nestjs/common';
import { personalData as ofComplaints } from '../../services/complaints/src/personal-data.js';
import { ComplaintsWorld, type Place } from '../../services/complaints/test/complaints-world.js';
import { personalData as ofEstates } from '../../services/estates/src/personal-data.js';
import { EstatesWorld, head } from '../../services/estates/test/estates-world.js';
import { type IssuerWorld, issuerWorld } from '../../services/identity/test/issuer-world.js';

/**
 * A former owner asks what is kept of them and has it erased: written down by one, approved by another, done by estates, complaints
 * and identity, which ask each other by gRPC. The other services are one that keeps nothing.
 */

const NAME = '张既明';
const PHONE = '13987650432';
const PRIVACY = '/api/identity/privacy-requests';

const privacy = (
  subject: string,
  scope: Caller['scope'] = { all: true },
  permissions = ['request', 'approve'],
): Caller =>
  aCaller({
    subject,
    employeeId: `e-${subject}`,
    name: subject,
    permissions: permissions.map((verb) => `privacy:${verb}`),
    scope,
  });
const writer = privacy('writer');
const approver = privacy('approver');

@Module({})
class Nothing {}

const serving = (...names: string[]) => ({
  package: [...names, 'privacy'].map(protoPackage),
  protoPath: [...names, 'privacy'].map(protoPath),
  includeDirs: [protoRoot],
});

let estates: EstatesWorld;
let complaints: ComplaintsWorld;
let identity: IssuerWorld;
let empty: { readonly opened: TestDatabase; readonly service: TestService };
let place: Place;
let home: string;
beforeAll(async () => {
  const signedBy = await testKeys();
  estates = await EstatesWorld.open({ signedBy, personalData: ofEstates, grpc: serving('estates') });
  complaints = await ComplaintsWorld.open({ signedBy, personalData: ofComplaints, grpc: serving('complaints') });
  const opened = await testDatabase('empty', { migrations: allMigrations([]) });
  const nothing = declarePersonalData({ service: 'empty', stores: [], notPersonal: {} });
  const texts = { 'zh-CN': {}, 'zh-TW': {}, en: {} };
  empty = {
    opened,
    service: await testService({
      ...{ name: 'empty', module: Nothing, texts, database: opened.database, publishes: false, signedBy },
      ...{ personalData: nothing, grpc: serving() },
    }),
  };
  const [ofHomes, ofCalls, ofNothing] = await Promise.all(
    [estates.service, complaints.service, empty.service].map(
      async (service) => `127.0.0.1:${(await service.listen()).grpcPort}`,
    ),
  );
  const others = ['STAFFING', 'INSPECTIONS', 'BILLING', 'CONVENIENCE', 'EVALUATION'].map((name) => [
    `${name}_GRPC`,
    ofNothing,
  ]);
  identity = await issuerWorld(
    { ESTATES_GRPC: ofHomes, COMPLAINTS_GRPC: ofCalls, ...Object.fromEntries(others) },
    undefined,
    { signedBy },
  );
  await aFormerOwner();
}, 120_000);
afterAll(async () => {
  await identity?.close();
  await empty?.service.close();
  await empty?.opened.drop();
  await complaints?.close();
  await estates?.close();
});

const done = ({ status, body }: TestAnswer): TestAnswer['body'] => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** Owned a home until the end of January, parked there, called twice and sold it; who bought it stays. */
const aFormerOwner = async (): Promise<void> => {
  place = await complaints.place();
  const property = await estates.property();
  const body = {
    propertyId: property.id,
    building: '8',
    room: '801',
    areaSquareMetres: '90.00',
    ownerName: NAME,
    ownerPhone: PHONE,
  };
  home = done(await estates.post('households', body)).id;
  const sold = { on: '2026-02-01', owners: [{ name: '李娜', phone: '13700000001' }] };
  done(await estates.post(`households/${home}/owners`, sold, { version: 1 }));
  const receive = async (description: string): Promise<string> => {
    const matter = {
      propertyId: place.propertyId,
      departmentId: place.departmentId,
      category: '报修',
      description,
      channel: 'phone',
    };
    const answer = await complaints.service.request({
      ...{ method: 'POST', url: '/api/complaints/complaints', as: place.desk },
      body: { ...matter, contactName: NAME, contactPhone: '139-8765-0432', receivedAt: '2026-01-05T09:00:00+08:00' },
    });
    return done(answer).complaintId;
  };
  const closed = await receive(`${NAME}说厨房漏水`);
  await receive('电梯异响');
  const remark = `${NAME}满意`;
  done(
    await complaints.service.request({
      ...{ method: 'POST', url: `/api/complaints/complaints/${closed}/close`, as: place.desk },
      body: { remark, closedAt: '2026-01-06T09:00:00+08:00' },
    }),
  );
};

const ask = (url: string, as: Caller, body?: object, version?: number): Promise<TestAnswer> =>
  identity.service.request({
    ...{ method: body === undefined ? ('GET' as const) : ('POST' as const), url: `${PRIVACY}${url}`, as },
    ...(body !== undefined && { body }),
    ...(version !== undefined && { version }),
  });

const written = async (wish: 'export' | 'erasure') => {
  const { items } = done(await ask(`/people?kind=owner&q=${encodeURIComponent(NAME)}`, writer));
  const ids = items.map(({ id }: { id: string }) => id);
  return done(await ask('', writer, { wish, kind: 'owner', ids, proof: '本人持身份证到场' }));
};

/** Every row of the database in which the words stand, by its table; what answers to repeated commands are kept for is left out. */
const standsIn = async (database: Database, words: string): Promise<string[]> => {
  const tables = await database.statement<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables.filter(({ name }) => name !== 'idempotency_key')) {
    const rows = await runAsSystem('test', () =>
      database.transaction((tx) =>
        tx.query(`SELECT t::text FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [words]),
      ),
    );
    found.push(...rows.map(() => name));
  }
  return found;
};

test('people are found within the scope alone, and nobody writes down what they may not see', async () => {
  const stranger = privacy('stranger', { all: false, properties: ['elsewhere'] });
  expect(done(await ask(`/people?kind=owner&q=${encodeURIComponent(NAME)}`, writer)).items).toMatchObject([
    { name: NAME, phone: '139****0432', until: '2026-01-31' },
  ]);
  expect(done(await ask(`/people?kind=owner&q=${encodeURIComponent(NAME)}`, stranger)).items).toEqual([]);
  const forged = { wish: 'erasure', kind: 'owner', ids: [home], proof: '—' };
  expect(await ask('', stranger, forged)).toMatchObject({ body: { code: 'identity.person-not-found' } });
  expect((await ask('', aCaller({ permissions: ['identity:administer'] }), forged)).status).toBe(403);
});

test('a copy is approved by a second person, put together when it is fetched, and tells of every service', async () => {
  const { id, version, state } = await written('export');
  expect(state).toBe('asked');
  expect(await ask(`/${id}/export`, writer)).toMatchObject({ body: { code: 'identity.privacy-request-state' } });
  const own = await ask(`/${id}/approve`, writer, {}, version);
  expect(own).toMatchObject({ status: 403, body: { code: 'identity.own-privacy-request.forbidden' } });
  done(await ask(`/${id}/approve`, approver, {}, version));
  const told = JSON.stringify(done(await ask(`/${id}/export`, writer)));
  for (const words of [NAME, PHONE, '139-8765-0432', '厨房漏水', '电梯异响']) expect(told).toContain(words);
  expect(told).not.toContain('李娜');
});

test('after the erasure no declared field and no row of any table says who it was, but what is still open', async () => {
  const asked = await written('erasure');
  const stranger = privacy('stranger', { all: false, properties: [randomUUID()] });
  expect((await ask(`/${asked.id}`, stranger)).status).toBe(404);
  const preview = done(await ask(`/${asked.id}/preview`, writer));
  const outcomes = (service: string, services: { service: string; stores?: object[] }[]) =>
    services.find((one) => one.service === service)?.stores;
  const expected = {
    estates: [{ store: 'residents', erased: 1, kept: [] }],
    complaints: [{ store: 'callers', erased: 1, kept: [{ rows: 1, reason: 'in-use' }] }],
  };
  for (const [service, stores] of Object.entries(expected))
    expect(outcomes(service, preview.services)).toMatchObject(stores);

  const approved = done(await ask(`/${asked.id}/approve`, approver, {}, asked.version));
  expect(approved.waiting).toHaveLength(8);
  const erased = done(await ask(`/${asked.id}/erase`, approver, {}, approved.version));
  expect(erased).toMatchObject({ state: 'done', name: '***', place: '***', waiting: [] });
  for (const [service, stores] of Object.entries(expected))
    expect(outcomes(service, erased.outcomes)).toMatchObject(stores);

  expect(await standsIn(estates.database, NAME)).toEqual([]);
  expect(await standsIn(estates.database, PHONE)).toEqual([]);
  expect(await standsIn(complaints.database, NAME)).toEqual(['complaint']);
  expect(await standsIn(identity.database, PHONE)).toEqual(['privacy_request']);
  const { people } = done(await estates.get(`households/${home}`, head));
  expect(people).toMatchObject([{ name: '***' }, { name: '李娜' }]);

  // Once the open matter is closed, the same person is erased from it by a second request, found by the number.
  await runAs(place.desk, () =>
    complaints.database.transaction((tx) =>
      tx.query("UPDATE complaint SET standing = 'closed', closed_at = now() WHERE contact_phone IS NOT NULL"),
    ),
  );
  const keys: PersonKeys = { kind: 'owner', ids: [], accounts: [], names: [NAME], phones: [PHONE], homes: [] };
  const desk = new PersonalDataDesk(complaints.database, ofComplaints);
  const again = await runAs(place.desk, () => desk.erase(keys, new Date(), 'second'));
  expect(again).toMatchObject([{ store: 'callers', erased: 1, kept: [] }]);
  expect(await runAs(place.desk, () => desk.export(keys))).toEqual([]);
  expect(await standsIn(complaints.database, NAME)).toEqual([]);
});
