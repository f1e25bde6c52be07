import { instant } from '@goldkey/kernel';
import { builtInRulebook } from '@goldkey/rulebook';
import { aCaller, aDeputyOf } from '@goldkey/testing';
import { noticesOf } from '../src/evaluation.notices.js';
import { publishingOf } from '../src/evaluation.publishing.js';
import { EvaluationWorld, event } from './evaluation-world.js';
import { answering } from './other-service.js';
import { doorsOf } from './world-doors.js';

/** Two properties; at the first a desk with its head and two clerks, one of whom left in January; a stranger at the second. */
const TIME = '2026-01-01T08:00:00+08:00';
const place = (id: string) => [
  event('estates.property.registered', TIME, {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-01-01',
    households: 100,
  }),
  event('staffing.unit.defined', TIME, { unitId: `${id}-unit`, kind: 'property', name: id, propertyId: id }),
  event('staffing.unit.defined', TIME, {
    unitId: `${id}-desk`,
    kind: 'department',
    name: '客服部',
    parentId: `${id}-unit`,
  }),
];
const post = (employeeId: string, unitId: string, role: string) =>
  event('staffing.appointment.started', TIME, {
    appointmentId: `a-${employeeId}`,
    employeeId,
    unitId,
    role,
    from: '2026-01-01',
  });
const events = [
  ...place('b-1'),
  ...place('b-2'),
  post('e-m', 'b-1-unit', 'property-manager'),
  post('e-head', 'b-1-desk', 'supervisor'),
  post('e-a', 'b-1-desk', 'customer-service'),
  post('e-left', 'b-1-desk', 'customer-service'),
  event('staffing.appointment.ended', '2026-01-20T08:00:00+08:00', {
    appointmentId: 'a-e-left',
    employeeId: 'e-left',
    until: '2026-01-31',
    reason: 'resigned',
  }),
];

let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;
let staffing: Awaited<ReturnType<typeof answering>>;
/** What staffing says of the caller's positions. */
let authority: object = { passes: true };
const asked: object[] = [];
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-10T09:00:00+08:00');
  await world.tell(...events);
  await world.judge();
  staffing = await answering<object>('Staffing', {
    GetAuthority: (question) => {
      asked.push(question);
      return authority;
    },
    GetEmployees: () => ({ employees: [] }),
  });
  doors = await doorsOf(world, { STAFFING_GRPC: staffing.at });
});
afterAll(async () => {
  await doors?.close();
  staffing?.server.forceShutdown();
  await world?.close();
});

const as = (employeeId: string, permissions: readonly string[], properties?: readonly string[]) =>
  aCaller({
    subject: employeeId,
    employeeId,
    permissions: ['evaluation:read', ...permissions],
    scope: properties === undefined ? { all: true } : { all: false, properties: [...properties] },
  });
const GRANTS = ['evaluation:read-people', 'evaluation:grant-bonus', 'evaluation:payroll', 'evaluation:close'];
const centre = as('e-centre', GRANTS);
const general = as('e-general', GRANTS);
const head = as('e-head', [], ['b-1']);
const clerk = as('e-a', [], ['b-1']);
const stranger = as('e-s', GRANTS, ['b-2']);
type Caller = typeof centre;
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code;

const granting = {
  propertyId: 'b-1',
  departmentId: 'b-1-desk',
  period: '2026-01',
  amount: '1000.00',
  reason: '无投诉',
};
const grant = (by = centre, differences: object = {}) => doors.post('bonuses', { ...granting, ...differences }, by);
let puts = 0;
const share = (bonusId: string, amounts: Record<string, string>, by: Caller = head, version?: number) => {
  puts += 1;
  return doors.service.request({
    method: 'PUT',
    url: `/api/evaluation/bonuses/${bonusId}/shares`,
    as: by,
    body: { shares: Object.entries(amounts).map(([employeeId, amount]) => ({ employeeId, amount })) },
    headers: { 'idempotency-key': `put-${puts}`, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
  });
};
const act = (bonusId: string, door: string, by: Caller, body: object = {}) =>
  doors.post(`bonuses/${bonusId}/${door}`, body, by);

const SETTINGS = {
  NOTICE_DAYS: 7,
  WEBHOOK_ALLOWED_HOSTS: [],
  WEBHOOK_GIVE_UP_DAYS: 3,
  WEBHOOK_SECRET: undefined,
  SERVICE_CLIENT_SECRET: undefined,
  PUBLIC_URL: 'https://goldkey.test',
  SMTP_URL: undefined,
  SMTP_STARTTLS: 'offered' as const,
  MAIL_FROM: '',
};
/** What somebody is told of bonuses and still stands, once everything has settled. */
const toldTo = async (by: Caller): Promise<readonly string[]> => {
  const soon = { now: () => instant(Date.now() + 60_000) };
  const { tellNotices } = noticesOf(world.opened.database, builtInRulebook, SETTINGS, world.judging().known, soon);
  await world.asSystem(() => tellNotices.run());
  const { items } = (await doors.get('notices?kind=bonus', by)).body as {
    items: { withdrawnAt?: string; path: string; details: { step: string } }[];
  };
  return items.flatMap((one) => (one.withdrawnAt === undefined ? [`${one.details.step} ${one.path}`] : []));
};

let bonusId = '';
test('a bonus is granted by who may, within the scope, to a department that somebody heads', async () => {
  expect((await grant(head)).status).toBe(403);
  expect(await codeOf(grant(stranger))).toBe('evaluation.property-not-found');
  expect(await codeOf(grant(centre, { departmentId: 'b-1-unit' }))).toBe('evaluation.department-not-found');
  expect((await grant(centre, { amount: '0.001' })).body).toMatchObject({ status: 400, errors: [{ field: 'amount' }] });
  expect((await grant(centre, { period: '2026-H1' })).body.errors).toMatchObject([{ field: 'period' }]);
  const departments = await doors.get('bonuses/departments?property=b-1&period=2026-01', centre);
  expect(departments.body.items).toEqual([{ departmentId: 'b-1-desk', name: '客服部', headName: 'e-head', people: 3 }]);
  for (const own of [head, clerk])
    expect(await codeOf(grant(aDeputyOf(own, { permissions: centre.permissions })))).toBe(
      'evaluation.bonus-own-department-not-permitted',
    );
  const { status, body } = await grant();
  expect([status, body]).toMatchObject([
    201,
    { stage: 'draft', amount: '1000.00', kept: '1000.00', headName: 'e-head' },
  ]);
  expect(body.persons.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(['e-a', 'e-head', 'e-left']);
  expect(await codeOf(grant(general))).toBe('evaluation.bonus-granted-already');
  bonusId = body.bonusId;
});

test('the head alone sees and shares it out; others of the department and strangers see nothing of it', async () => {
  expect((await doors.get('bonuses', head)).body.items).toMatchObject([{ bonusId, heads: true }]);
  expect([await toldTo(head), await toldTo(clerk)]).toEqual([[`granted /bonuses/${bonusId}`], []]);
  for (const other of [clerk, stranger]) {
    expect((await doors.get('bonuses', other)).body.items).toEqual([]);
    expect(await codeOf(doors.get(`bonuses/${bonusId}`, other))).toBe('evaluation.bonus-not-found');
  }
  expect(await codeOf(share(bonusId, { 'e-a': '1.00' }, clerk))).toBe('evaluation.bonus-head-not-permitted');
  expect(await codeOf(share(bonusId, { 'e-a': '1.00' }, stranger))).toBe('evaluation.bonus-not-found');
  expect(await codeOf(share(bonusId, { 'e-m': '1.00' }))).toBe('evaluation.bonus-share-stranger-invalid');
  expect(await codeOf(share(bonusId, { 'e-a': '1000.01' }))).toBe('evaluation.bonus-shares-exceed-invalid');
  const { body } = await share(bonusId, { 'e-a': '333.33', 'e-left': '66.67', 'e-head': '500' });
  expect(body).toMatchObject({ shared: '900.00', kept: '100.00', people: 3 });
  expect(await codeOf(share(bonusId, {}, head, 1))).toBe('evaluation.stale-version');
  expect(await codeOf(act(bonusId, 'submission', head, { kept: '99.99' }))).toBe('evaluation.bonus-kept-invalid');
  const submit = () => act(bonusId, 'submission', head, { kept: '100.00', keptReason: '留作下季' });
  authority = { passes: false, position: '客服主管' };
  expect((await submit()).body).toMatchObject({ status: 403, code: 'evaluation.bonus-authority-not-permitted' });
  authority = { passes: true, limit: '899.99' };
  expect(await codeOf(submit())).toBe('evaluation.bonus-authority-limit-not-permitted');
  authority = { passes: true, limit: '900.00' };
  expect(asked[0]).toEqual({ propertyId: 'b-1', act: 'share-bonus' });
  expect((await submit()).body).toMatchObject({
    stage: 'submitted',
    submitted: { byName: '测试员', keptReason: '留作下季' },
    mayShare: false,
  });
});

test('who granted it approves a share of the head’s own, another may send it back, and the world hears no names', async () => {
  expect([await toldTo(head), await toldTo(centre)]).toEqual([[], [`submitted /bonuses/${bonusId}`]]);
  expect((await act(bonusId, 'approval', head)).status).toBe(403);
  expect(await codeOf(act(bonusId, 'approval', stranger))).toBe('evaluation.bonus-not-found');
  expect(await codeOf(act(bonusId, 'approval', general))).toBe('evaluation.bonus-head-share-not-permitted');
  expect((await doors.get(`bonuses/${bonusId}`, general)).body).toMatchObject({ mayDecide: true, needsGrantor: true });
  expect((await act(bonusId, 'return', general, { reason: '夜班未计' })).body).toMatchObject({
    stage: 'draft',
    returned: { reason: '夜班未计' },
  });
  await act(bonusId, 'submission', head, { kept: '100.00', keptReason: '留作下季' });
  expect((await doors.get('me/bonuses?month=2026-01', clerk)).body.items).toEqual([]);
  expect((await act(bonusId, 'approval', centre)).body).toMatchObject({ stage: 'approved', mayReverse: true });
  expect((await doors.get('me/bonuses?month=2026-01', clerk)).body.items).toMatchObject([
    { amount: '333.33', state: 'approved', departmentName: '客服部' },
  ]);
  expect([await toldTo(clerk), await toldTo(head), await toldTo(centre)]).toEqual([
    ['approved /bonuses'],
    ['approved /bonuses'],
    [],
  ]);
  const told = await world.query<{ type: string; payload: object }>(
    `SELECT type, payload FROM outbox WHERE type LIKE '%.bonus.%' ORDER BY seq`,
  );
  expect(told.map(({ type }) => type.split('.').at(-2))).toEqual([
    'granted',
    'submitted',
    'returned',
    'submitted',
    'approved',
  ]);
  expect(told.at(-1)?.payload).toMatchObject({ shared: '900.00', people: 3, approvedBy: 'e-centre' });
  expect(JSON.stringify(told)).not.toContain('e-left');
  const history = await world.query<{ change: string; data: object; after: object }>(
    `SELECT change, data, after FROM history WHERE record_kind = 'bonus' ORDER BY seq`,
  );
  expect(history[0]).toMatchObject({ change: 'bonus-granted', data: { amount: '1000.00' } });
  expect(history).toHaveLength(6);
  expect(JSON.stringify(history)).not.toMatch(/333\.33|e-left/);
});

const at = (iso: string) => ({ now: () => instant(Date.parse(iso)) });
const inTime = <T>(iso: string, work: (parts: ReturnType<typeof publishingOf>) => Promise<T>): Promise<T> =>
  world.asSystem(() =>
    world.opened.database.transaction(() =>
      work(publishingOf(world.opened.database, builtInRulebook, world.judging().situations, at(iso))),
    ),
  );
const publish = async (month: string, iso: string) => {
  expect(await world.closeMonth('b-1', month, 'as far as it is told')).toMatchObject({ accepted: true });
  return inTime(iso, ({ publishResults }) =>
    publishResults.run({
      publicationId: `pub-${month}`,
      propertyId: 'b-1',
      period: month as never,
      channels: ['console'],
      by: 'e-centre',
    }),
  );
};
const file = (fileId: string, iso: string) =>
  inTime(iso, ({ makePayrollFile }) => makePayrollFile.run({ fileId, propertyId: 'b-1', by: 'e-centre' }));
interface Item {
  readonly kind: string;
  readonly employeeId: string;
  readonly amount: string;
  readonly corrects?: string;
}
const bonusItems = async (fileId: string) =>
  ((await doors.get(`payroll-files/${fileId}`, centre)).body.items as Item[])
    .filter(({ kind }) => kind === 'bonus')
    .map(({ employeeId, amount, corrects }) => `${employeeId} ${amount}${corrects === undefined ? '' : ' back'}`)
    .sort();

test('approved shares are shown with the results, and payroll is told once the publication is over', async () => {
  expect(await publish('2026-01', '2026-03-10T10:00:00+08:00')).toMatchObject({ accepted: true });
  const { body } = await doors.get('publications/pub-2026-01', centre);
  expect(body.bonuses).toMatchObject([
    { employeeId: 'e-a', amount: '333.33', departmentName: '客服部' },
    { employeeId: 'e-head', amount: '500.00' },
    { employeeId: 'e-left', amount: '66.67' },
  ]);
  expect(body.proof.intact).toBe(true);
  expect(body.bonuses.every((one: object) => !('clause' in one))).toBe(true);
  const [published] = await world.query<{ payload: object }>(
    `SELECT payload FROM outbox WHERE type = 'goldkey.evaluation.results.published.v1'`,
  );
  expect(published?.payload).toMatchObject({ bonuses: 3 });
  await file('early', '2026-03-12T10:00:00+08:00');
  expect((await doors.get('payroll-files/early', centre)).status).toBe(404);
  expect(await file('first', '2026-03-16T10:00:00+08:00')).toMatchObject({ accepted: true });
  expect(await bonusItems('first')).toEqual(['e-a 333.33', 'e-head 500.00', 'e-left 66.67']);
  for (const asked of ['?month=2026-01', ''])
    expect((await doors.get(`me/bonuses${asked}`, clerk)).body.items).toMatchObject([{ state: 'told' }]);
  expect((await doors.get('me/bonuses?month=2025-12', clerk)).body.items).toEqual([]);
});

test('a bonus that is reversed is taken back by the next publication, person by person, and may be granted anew', async () => {
  expect((await act(bonusId, 'reversal', head, { reason: 'x' })).status).toBe(403);
  expect((await act(bonusId, 'reversal', general, { reason: '期间填错' })).body).toMatchObject({ stage: 'reversed' });
  expect(await codeOf(act(bonusId, 'reversal', centre, { reason: 'x' }))).toBe('evaluation.bonus-reversed');
  expect((await grant(general, { amount: '800' })).status).toBe(201);
  expect(await publish('2026-02', '2026-03-17T10:00:00+08:00')).toMatchObject({ accepted: true });
  expect(await file('second', '2026-03-25T10:00:00+08:00')).toMatchObject({ accepted: true });
  expect(await bonusItems('second')).toEqual(['e-a -333.33 back', 'e-head -500.00 back', 'e-left -66.67 back']);
  const { body } = await doors.get(`bonuses/${bonusId}`, centre);
  expect(body.shown).toEqual([
    { publicationId: 'pub-2026-01', until: '2026-03-15', takesBack: false, told: true },
    { publicationId: 'pub-2026-02', until: '2026-03-22', takesBack: true, told: true },
  ]);
  expect((await doors.get('bonuses?period=2026-01', centre)).body.items).toHaveLength(2);
});
