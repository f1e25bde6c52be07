import { type Caller, runAs } from '@goldkey/access';
import type { EventEnvelope } from '@goldkey/proto';
import { fileDoors, PDF } from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { centre, desk, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const only = (...properties: string[]) => ({ all: false as const, properties });
const judge = aCaller({
  subject: 'judge',
  employeeId: 'e-judge',
  permissions: [...centre.permissions, 'evaluation:decide-appeal'],
});
/** Was charged at p-1, and works at p-2 since. */
const moved: Caller = { ...desk, scope: only('p-2') };
/** Works at p-2, as those do to whom the moved one came. */
const neighbour = aCaller({
  subject: 'neighbour',
  employeeId: 'e-neighbour',
  permissions: ['evaluation:read'],
  scope: only('p-2'),
});
/** Leads a part of the group; charged by a clause of the group, whose lines are of no property. */
const leader = aCaller({
  subject: 'lead',
  employeeId: 'e-lead',
  permissions: ['evaluation:read'],
  scope: only('p-1', 'p-2'),
});

const told = (id: string, type: string, time: string, data: Record<string, unknown>): EventEnvelope => ({
  specversion: '1.0',
  id,
  source: '/goldkey/test',
  type: `goldkey.${type}.v1`,
  subject: id,
  time,
  ...(typeof data['propertyId'] === 'string' ? { propertyid: data['propertyId'] } : {}),
  data,
});

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
  await world.tell([
    told('appointed-lead', 'staffing.appointment.started', '2024-01-01T00:00:00+08:00', {
      appointmentId: 'a-lead',
      employeeId: 'e-lead',
      unitId: 'u-group',
      role: 'leader-in-charge',
      from: '2024-01-01',
    }),
    told('asleep-1', 'inspections.finding.raised', '2024-03-05T02:00:00+08:00', {
      findingId: 'f-1',
      propertyId: 'p-1',
      category: 'sleep',
      source: 'qm-night-check',
      raisedAt: '2024-03-05T02:00:00+08:00',
      sleepingGuards: 1,
    }),
  ]);
});
afterAll(() => world?.close());

let count = 0;
const send = (path: string, body: object, as: Caller) => {
  count += 1;
  const headers = { 'idempotency-key': `moved-${count}` };
  return world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body, headers });
};
const ownMonth = async (as: Caller) => (await world.get(`me/month?month=${MONTH}`, as)).body;
const entryOf = async (clause: string, as: Caller): Promise<string> =>
  (await ownMonth(as)).entries.find((entry: { clause: string }) => entry.clause === clause).entryId;
/** What the database itself shows. */
const rows = (as: Caller, sql: string) => runAs(as, () => world.world.database.transaction((tx) => tx.query(sql)));

test('who was moved reads their own month as before, and its lines with what they rest on', async () => {
  const before = await ownMonth(desk);
  const after = await ownMonth(moved);
  expect(before).toMatchObject({
    fine: '1.00',
    entries: expect.arrayContaining([expect.objectContaining({ clause: 'M-02', propertyName: '云栖苑' })]),
  });
  const { fine, points, duties, clauses, entries, roles, closed } = before;
  expect(after).toMatchObject({ fine, points, duties, clauses, entries, roles, closed });
  const entryId = await entryOf('M-02', desk);
  const explained = (await world.get(`entries/${entryId}`, moved)).body;
  expect(explained).toEqual((await world.get(`entries/${entryId}`, desk)).body);
  expect(explained.evidence).toMatchObject([{ id: 'task-1' }]);
  expect((await world.get(`verification/${explained.verificationCode}`, moved)).body).toEqual(explained);
});

test('nobody else sees it from there, and who was moved sees nothing of those who stayed', async () => {
  const entryId = await entryOf('M-02', desk);
  const people = aCaller({ ...neighbour, permissions: ['evaluation:read', 'evaluation:read-people'] });
  for (const as of [neighbour, people]) {
    expect((await world.get(`entries/${entryId}`, as)).body.code).toBe('evaluation.entry-not-found');
    expect((await world.get(`people/e-desk/month?month=${MONTH}`, as)).status).toBe(404);
    expect((await send('appeals', { entryId, reason: 'not mine' }, as)).body.code).toBe('evaluation.entry-not-found');
  }
  const others = (await world.get(`properties/p-1/month?month=${MONTH}`, centre)).body.entries.filter(
    ({ subjectId }: { subjectId: string }) => subjectId !== 'e-desk',
  );
  expect(others.length).toBeGreaterThan(0);
  for (const { entryId: other } of others) expect((await world.get(`entries/${other}`, moved)).status).toBe(404);
  expect((await world.get(`properties/p-1/month?month=${MONTH}`, moved)).status).toBe(404);
});

test('the database itself shows of another property what is their own, and lets them add nothing but their appeal', async () => {
  const elsewhere = "property_id IS DISTINCT FROM 'p-2'";
  for (const table of ['ledger_line', 'subject_month'])
    expect(await rows(moved, `SELECT DISTINCT subject_kind, subject_id FROM ${table} WHERE ${elsewhere}`)).toEqual([
      { subject_kind: 'employee', subject_id: 'e-desk' },
    ]);
  expect(await rows(moved, `SELECT DISTINCT employee_id FROM holding WHERE ${elsewhere}`)).toEqual([
    { employee_id: 'e-desk' },
  ]);
  expect(await rows(moved, `SELECT id FROM fact WHERE property_id <> 'p-2'`)).toEqual([{ id: 'task-1' }]);
  expect(await rows(moved, `SELECT property_id FROM property_copy WHERE ${elsewhere}`)).toEqual([
    { property_id: 'p-1' },
  ]);
  for (const table of ['ledger_line', 'ledger_entry', 'fact', 'holding', 'property_copy', 'closing', 'appeal'])
    expect(await rows(neighbour, `SELECT 1 FROM ${table} WHERE ${elsewhere}`)).toEqual([]);
  expect(await rows(moved, `UPDATE ledger_line SET fine_fen = 0 WHERE ${elsewhere} RETURNING id`)).toEqual([]);
  const appeal = (filedBy: string, subject: string) =>
    rows(
      moved,
      `INSERT INTO appeal SELECT 'forged', 1, property_id, NULL, id, key, false, month, 'employee', '${subject}', 'open', '${filedBy}',
         now(), 'x', '{}' FROM ledger_line WHERE subject_id = 'e-desk'`,
    );
  await expect(appeal('e-desk', 'e-manager')).rejects.toThrow('row-level security');
  await expect(appeal('e-manager', 'e-desk')).rejects.toThrow('row-level security');
});

test('who was moved appeals against their own line, sees it decided, and until when it was time', async () => {
  const entryId = await entryOf('M-02', moved);
  const filed = await send('appeals', { entryId, reason: 'Put on file at 10:05.' }, moved);
  expect(filed).toMatchObject({ status: 201, body: { state: 'open', clause: 'M-02', propertyName: '云栖苑' } });
  const { appealId } = filed.body;
  expect((await send('appeals', { entryId, reason: 'again' }, moved)).body.code).toBe(
    'evaluation.appeal-filed-already',
  );
  expect(await rows(judge, `SELECT department_id FROM appeal`)).toEqual([{ department_id: 'u-1-desk' }]);
  expect((await world.get(`appeals/${appealId}`, neighbour)).status).toBe(404);
  expect((await world.get('appeals', neighbour)).body.items).toEqual([]);
  const decided = await send(`appeals/${appealId}/decision`, { upheld: false, reasons: 'It was not.' }, judge);
  expect(decided.status).toBe(200);
  const seen = { appealId, state: 'rejected', reasons: 'It was not.' };
  expect((await world.get(`appeals/${appealId}`, moved)).body).toMatchObject(seen);
  expect((await world.get('appeals', moved)).body.items).toMatchObject([seen]);
  expect((await world.get(`entries/${entryId}`, moved)).body.appeal).toMatchObject({ appealId, state: 'rejected' });
});

test('who was moved has the time that everybody has', async () => {
  const entryId = await entryOf('M-02', moved);
  await rows(
    aCaller(),
    `INSERT INTO closing (property_id, month, state, version, submitted_by, submitted_at, number, closed_by, closed_at, hash, previous_hash)
     SELECT 'p-1', '${MONTH}', 'closed', 1, 'e-first', now(), 1, 'e-second', '2024-04-03T09:00:00+08:00', 'h', 'p'`,
  );
  expect((await ownMonth(moved)).closed).toBe(true);
  expect((await world.get(`entries/${entryId}`, moved)).body.appealUntil).toBe('2024-04-10T23:59:59.999+08:00');
  expect((await send('appeals', { entryId, reason: 'late' }, moved)).body.code).toBe('evaluation.appeal-too-late');
});

test('who was moved is told what their charge and their appeal come to, and nothing else of where they were', async () => {
  const notices = [
    ['e-desk', 'charge', 'p-1'],
    ['e-desk', 'reversal', 'p-1'],
    ['e-desk', 'appeal', 'p-1'],
    ['e-desk', 'overdue', 'p-1'],
    ['e-manager', 'charge', 'p-1'],
    ['e-desk', 'reminder', 'p-2'],
  ];
  for (const [index, [recipient, kind, propertyId]] of notices.entries())
    await rows(
      aCaller(),
      `INSERT INTO notice (id, reason, matter, recipient, kind, property_id, at, about_kind, about_id, details, revision, told_at)
       VALUES ('n-${index}', 'r-${index}', 'm-${index}', '${recipient}', '${kind}', '${propertyId}', now(), 'entry', 'l', '{}', 1, now())`,
    );
  const kinds = (await world.get('notices', moved)).body.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds.sort()).toEqual(['appeal', 'charge', 'reminder', 'reversal']);
  const elsewhere = `SELECT id FROM notice WHERE property_id <> 'p-2' ORDER BY id`;
  expect(await rows(moved, elsewhere)).toEqual([{ id: 'n-0' }, { id: 'n-1' }, { id: 'n-2' }]);
  expect(await rows(neighbour, elsewhere)).toEqual([]);
  expect((await world.get('notices', neighbour)).body.items).toEqual([]);
  expect((await send('notices/n-0/reading', {}, moved)).status).toBeLessThan(300);
});

test('who leads sees what a clause of the group charges them, and appeals against it; others do not', async () => {
  const month = await ownMonth(leader);
  expect(month).toMatchObject({ points: 3, entries: [{ clause: 'M-20', propertyId: null }] });
  const { entryId } = month.entries[0];
  expect((await world.get(`entries/${entryId}`, leader)).body).toMatchObject({ clause: 'M-20', points: 3 });
  for (const as of [moved, desk]) {
    expect((await world.get(`entries/${entryId}`, as)).status).toBe(404);
    expect((await send('appeals', { entryId, reason: 'not mine' }, as)).body.code).toBe('evaluation.entry-not-found');
  }
  const { status, body } = await send('appeals', { entryId, reason: 'The finding is in doubt.' }, leader);
  expect([status, body.state, body.propertyId]).toEqual([201, 'open', null]);
  expect((await world.get('appeals', leader)).body.items).toMatchObject([{ appealId: body.appealId, ownCase: true }]);
  const files = fileDoors(world.service, () => `/api/evaluation/appeals/${body.appealId}`);
  const [{ id }] = (await files.add(leader, PDF)).json.items;
  for (const as of [leader, judge]) expect((await files.show(id, as)).status).toBe(200);
  for (const as of [moved, desk]) expect((await files.show(id, as)).status).toBe(404);
  const forged = (appealId: string) =>
    rows(
      moved,
      `INSERT INTO record_file VALUES ('forged', 'forged', NULL, 'appeal', '${appealId}', NULL, 'image/png', 1, 'x', 'desk', now())`,
    );
  await expect(forged(body.appealId)).rejects.toThrow('row-level security');
  for (const as of [moved, desk]) expect(await rows(as, 'SELECT id FROM record_file')).toEqual([]);
});
