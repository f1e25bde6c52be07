import { Public } from '@goldkey/access';
import { standIn, type TestAnswer } from '@goldkey/service-kit/testing';
import { aCaller, aDeputyOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { PERSONAL_DATA_SERVICES } from '../src/adapters/in/http/privacy/privacy.controller.js';
import type { PersonalDataServices } from '../src/application/privacy-ports.js';
import { type IssuerWorld, issuerWorld } from './issuer-world.js';

/** The register of owners, which knows everybody by the id that is asked for. */
@Controller()
class RegisterController {
  @Public()
  @GrpcMethod('PeopleRegister', 'FindPeople')
  find({ kind, ids = [] }: { kind: string; ids?: string[] }) {
    const person = { kind, ids, names: ['李业主'], phones: [], homes: [] };
    return { people: [{ person, name: '李业主', place: '一期 1-101', propertyId: 'p-1' }] };
  }
}

const writer = aCaller({
  ...{ subject: 'account-writer', employeeId: 'e-writer', name: '前台' },
  permissions: ['privacy:request', 'privacy:approve'],
});
const second = { ...writer, subject: 'account-second', employeeId: 'e-second', name: '主管' };
const deputy = aDeputyOf(writer);
const OWN = { status: 403, body: { code: 'identity.own-privacy-request.forbidden' } };

let world: IssuerWorld;
let registers: TestDatabase;
let estates: Awaited<ReturnType<typeof standIn>>;

beforeAll(async () => {
  registers = await testDatabase('registers', { migrations: [] });
  estates = await standIn(registers.database, ['privacy'], [RegisterController]);
  world = await issuerWorld({ ESTATES_GRPC: estates.address });
}, 60_000);
afterAll(async () => {
  await world?.close();
  await estates?.close();
  await registers?.drop();
});

const url = (path = '') => `/api/identity/privacy-requests${path}`;

const written = async (as = writer): Promise<{ id: string; version: number; mayDecide: boolean }> => {
  const body = { wish: 'export', kind: 'owner', ids: ['o-1'], proof: '本人到场' };
  const answer = await world.service.request({ method: 'POST', url: url(), as, body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const decided = (id: string, as: typeof writer, act = 'approve', body: object = {}): Promise<TestAnswer> =>
  world.service.request({ method: 'POST', url: url(`/${id}/${act}`), as, version: 1, body });
const mayDecide = async (id: string, as: typeof writer): Promise<boolean> =>
  (await world.service.request({ url: url(`/${id}`), as })).body.mayDecide;

test('who wrote a request down decides it under no id of theirs, and the answer says so before they try', async () => {
  const { id, mayDecide: own } = await written();
  expect([own, await mayDecide(id, writer), await mayDecide(id, deputy)]).toEqual([false, false, false]);
  for (const as of [writer, deputy]) {
    expect(await decided(id, as)).toMatchObject(OWN);
    expect(await decided(id, as, 'refuse', { reason: '不是本人' })).toMatchObject(OWN);
  }
  expect(await mayDecide(id, second)).toBe(true);
  expect(await decided(id, second)).toMatchObject({ status: 200, body: { state: 'approved', mayDecide: false } });
});

test('what a deputy wrote is not decided by whom they stood in for', async () => {
  const { id } = await written(deputy);
  expect(await mayDecide(id, writer)).toBe(false);
  expect(await decided(id, writer)).toMatchObject(OWN);
  expect(await decided(id, second, 'refuse', { reason: '不是本人' })).toMatchObject({ body: { state: 'refused' } });
});

test('an approval is taken back before anything has gone, and who erases what was changed meanwhile erases nothing', async () => {
  const body = { wish: 'erasure', kind: 'owner', ids: ['o-1'], proof: '本人到场' };
  const { id } = (await world.service.request({ method: 'POST', url: url(), as: writer, body })).body;
  await decided(id, second);
  const asked: string[] = [];
  const services = world.service.app.get<{ erase: PersonalDataServices['erase'] }>(PERSONAL_DATA_SERVICES);
  const { erase } = services;
  services.erase = async (service) => {
    asked.push(service);
    return [];
  };
  expect(await decided(id, second, 'erase')).toMatchObject({ status: 412 });
  expect(asked).toEqual([]);
  const back = await world.service.request({
    method: 'POST',
    url: url(`/${id}/withdraw`),
    as: writer,
    version: 2,
    body: {},
  });
  expect(back).toMatchObject({ status: 200, body: { state: 'withdrawn', name: '***' } });
  services.erase = erase;
});

test('who may not approve is told that it is not theirs', async () => {
  const { id } = await written();
  const desk = { ...second, permissions: new Set(['privacy:request']) };
  expect(await mayDecide(id, desk)).toBe(false);
  const list = await world.service.request({ url: url('?state=asked'), as: second });
  expect(list.body.items).toContainEqual(expect.objectContaining({ id, mayDecide: true }));
  expect(list.body.items[0]).not.toHaveProperty('writtenAs');
});

test('a request from before all ids were kept is compared by the one that it has', async () => {
  const { id } = await written();
  await world.database.statement("UPDATE privacy_request SET state = state - 'writtenAs' WHERE id = $1", [id]);
  expect([await mayDecide(id, writer), await mayDecide(id, second)]).toEqual([false, true]);
  expect(await decided(id, writer)).toMatchObject(OWN);
  expect(await decided(id, second)).toMatchObject({ status: 200 });
});

test('a person is looked for by a telephone number sixty times a minute at most, and each is in the audit; names are not counted', async () => {
  const asker = { ...writer, subject: 'account-asker', employeeId: 'e-asker' };
  const find = (q: string) =>
    world.service.request({ url: url(`/people?kind=owner&q=${encodeURIComponent(q)}`), as: asker });
  const first = await Promise.all(Array.from({ length: 60 }, (_, index) => find(`138 0000 ${2_000 + index}`)));
  expect(first.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
  expect(await find('2060')).toMatchObject({
    ...{ status: 429, body: { code: 'request.phone-lookups-too-many' } },
    headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
  });
  expect((await find('李业主')).status).toBe(200);
  const auditor = aCaller({ permissions: ['audit:read'] });
  const audit = '/api/identity/audit?recordKind=phone-lookup&recordId=account-asker';
  const { body } = await world.service.request({ url: audit, as: auditor });
  expect(body.items[0]).toMatchObject({
    change: 'phone-looked-up',
    data: { endsWith: expect.stringMatching(/^\d{4}$/) },
  });
});
