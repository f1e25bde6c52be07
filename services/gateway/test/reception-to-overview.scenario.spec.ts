import { randomUUID } from 'node:crypto';
import { eventually } from '@goldkey/testing';
import { type Answer, type RunningPlatform, runningPlatform } from './running-platform.js';

let platform: RunningPlatform;
let groupId: string;
beforeAll(async () => {
  platform = await runningPlatform();
  groupId = await made('/api/staffing/units', { kind: 'group', name: `集团 ${randomUUID()}` });
});

const made = async (url: string, body: object): Promise<string> => {
  const answer = await platform.ask('POST', url, body);
  expect([url, answer.status, answer.body]).toEqual([url, 201, expect.anything()]);
  return String(answer.body['id'] ?? answer.body['complaintId'] ?? answer.body['accountId']);
};

/** A property with one department, of the test's own: tests do not count each other's complaints. */
const aPlace = async () => {
  const code = randomUUID().slice(0, 8).toUpperCase();
  const property = { code, name: `小区 ${code}`, parentUnitId: groupId, serviceStart: '2026-01-01', households: 10 };
  const { body } = await platform.ask('POST', '/api/estates/properties', property);
  const [propertyId, unitId] = [String(body['id']), String(body['unitId'])];
  const departmentId = await made('/api/staffing/units', { kind: 'department', parentId: unitId, name: '客户服务部' });
  return { code, propertyId, unitId, departmentId };
};
type Place = Awaited<ReturnType<typeof aPlace>>;

const complaintIn = ({ propertyId, departmentId }: Place) => ({
  propertyId,
  departmentId,
  category: '水管渗漏',
  description: '厨房上方渗水',
  channel: 'phone',
});
const receive = (place: Place): Promise<string> => made('/api/complaints/complaints', complaintIn(place));
const receiveWith = (place: Place, key: string): Promise<Answer> =>
  platform.ask('POST', '/api/complaints/complaints', complaintIn(place), { 'idempotency-key': key });

/** The closing rate of the property on the overview: closed, received. */
const closingOf = async ({ code }: Place): Promise<readonly [string, string]> => {
  const { body } = await platform.ask('GET', `/api/evaluation/overview?q=${code}`);
  const [item] = body['items'] as { closing: { numerator: string; denominator: string } | null }[];
  return [item?.closing?.numerator ?? '0', item?.closing?.denominator ?? '0'];
};
const showsClosing = (place: Place, closed: number, received: number): Promise<void> =>
  eventually(async () => expect(await closingOf(place)).toEqual([String(closed), String(received)]), 30_000);

test('a complaint that is received and closed counts on the overview', async () => {
  const place = await aPlace();
  const complaintId = await receive(place);
  await showsClosing(place, 0, 1);
  const closed = await platform.ask('POST', `/api/complaints/complaints/${complaintId}/close`, { remark: '已修复' });
  expect(closed.status).toBe(200);
  await showsClosing(place, 1, 1);
});

test('complaints that are sent while their service is killed are received once each, and counted', async () => {
  const place = await aPlace();
  await receive(place);
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const untilAnswered = (key: string): Promise<void> =>
    eventually(async () => expect((await receiveWith(place, key)).status).toBe(201), 40_000);
  const sending = keys.map(untilAnswered);
  await platform.killService('complaints');
  await Promise.all(sending);
  await showsClosing(place, 0, 13);
  const list = await platform.ask('GET', `/api/complaints/complaints?propertyId=${place.propertyId}`);
  expect(list.body['total']).toBe(13);
}, 90_000);

test('an event that cannot be handled goes to the dead letters, and what comes after it in its partition is handled', async () => {
  const place = await aPlace();
  await receive(place);
  await showsClosing(place, 0, 1);
  const [complaints, evaluation] = [await platform.databaseOf('complaints'), await platform.databaseOf('evaluation')];
  try {
    const poison = randomUUID();
    await complaints.statement(
      `INSERT INTO outbox (id, topic, key, type, headers, payload)
       SELECT $1::uuid, topic, key, type, headers::jsonb || jsonb_build_object('ce_id', $1::text),
              payload::jsonb || '{"receivedAt": "yesterday"}'
       FROM outbox WHERE key = $2 AND type = 'goldkey.complaints.complaint.received.v1' LIMIT 1`,
      [poison, place.propertyId],
    );
    await receive(place);
    await showsClosing(place, 0, 2);
    await eventually(async () => {
      const { body } = await platform.ask('GET', '/api/evaluation/parked-events');
      expect(JSON.stringify(body['items'])).toContain(poison);
      const [letter] = await evaluation.statement<{ sent: boolean }>(
        `SELECT sent_at IS NOT NULL AS sent FROM outbox WHERE topic = 'goldkey.evaluation.dlq.v1' AND headers::text LIKE $1`,
        [`%${poison}%`],
      );
      expect(letter).toEqual({ sent: true });
    }, 30_000);
  } finally {
    await Promise.all([complaints.close(), evaluation.close()]);
  }
}, 90_000);

test('the record of another property is not there for a manager', async () => {
  const [own, other] = [await aPlace(), await aPlace()];
  const [mine, theirs] = [await receive(own), await receive(other)];
  const person = { number: own.code, name: '王芳', hiredOn: '2026-01-01', homePropertyId: own.propertyId };
  const employeeId = await made('/api/staffing/employees', person);
  const appointment = { employeeId, unitId: own.unitId, role: 'property-manager', from: '2026-01-01' };
  await made('/api/staffing/appointments', appointment);
  const password = randomUUID();
  await made('/api/identity/accounts', { login: own.code, name: '王芳', password, employeeId });
  const ask = await eventually(async () => {
    const session = await platform.signIn(own.code, password);
    expect(session.properties).toEqual([own.propertyId]);
    return session;
  }, 30_000);
  expect((await ask('GET', `/api/complaints/complaints/${mine}`)).status).toBe(200);
  expect((await ask('GET', `/api/complaints/complaints/${theirs}`)).status).toBe(404);
  const close = await ask('POST', `/api/complaints/complaints/${theirs}/close`, {});
  expect(close.status).toBe(404);
});

test('an unknown token is turned away', async () => {
  const headers = { authorization: 'Bearer nobody-gave-this-one' };
  const answer = await platform.ask('GET', '/api/complaints/complaints', undefined, headers);
  expect([answer.status, answer.body['code']]).toEqual([401, 'request.unauthenticated']);
});

test('who acts on a version that is no longer the newest is told so, and nothing changes', async () => {
  const place = await aPlace();
  const url = `/api/complaints/complaints/${await receive(place)}`;
  const { etag } = await platform.ask('GET', url);
  const decide = (established: boolean) =>
    platform.ask('POST', `${url}/decision`, { established }, { 'if-match': etag ?? '' });
  expect((await decide(true)).status).toBe(200);
  expect([409, 412]).toContain((await decide(false)).status);
  const record = await platform.ask('GET', url);
  expect(JSON.stringify(record.body)).toContain('"established":true');
});

test('the same key gives the same answer, and one complaint', async () => {
  const place = await aPlace();
  const key = randomUUID();
  const [first, second] = [await receiveWith(place, key), await receiveWith(place, key)];
  expect(second).toEqual(first);
  await showsClosing(place, 0, 1);
  const otherBody = { ...complaintIn(place), description: '另一件事' };
  const clash = await platform.ask('POST', '/api/complaints/complaints', otherBody, { 'idempotency-key': key });
  expect(clash.status).toBe(422);
});

test('a malformed body is answered with the field and the reason in the language of the caller', async () => {
  const place = await aPlace();
  const body = { ...complaintIn(place), channel: 'pigeon' };
  const reasonIn = async (language: string) => {
    const answer = await platform.ask('POST', '/api/complaints/complaints', body, { 'accept-language': language });
    const [error] = answer.body['errors'] as { field: string; reason: string }[];
    expect([answer.status, error?.field]).toEqual([400, 'channel']);
    return error?.reason;
  };
  expect(await reasonIn('zh-CN')).toMatch(/\p{Script=Han}/u);
  expect(await reasonIn('en')).toMatch(/^[\x20-\x7e]+$/);
  expect((await platform.ask('POST', '/api/complaints/complaints', '{"propertyId":')).status).toBe(400);
});

test('a body that is too large is refused as such', async () => {
  const body = { kind: 'department', name: 'x'.repeat(12_000_000) };
  expect((await platform.ask('POST', '/api/staffing/units', body)).status).toBe(413);
});
