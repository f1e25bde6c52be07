import { runAsSystem } from '@goldkey/access';
import { builtInRulebook } from '@goldkey/rulebook';
import { aCaller, aDeputyOf } from '@goldkey/testing';
import { judgingOf } from '../src/evaluation.module.js';
import { centre, desk, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [...centre.permissions, 'evaluation:close', 'evaluation:decide-appeal'];
const judge = aCaller({ subject: 'judge', employeeId: 'e-judge', permissions: PERMISSIONS });
const second = aCaller({ subject: 'second', employeeId: 'e-second', permissions: PERMISSIONS });
/** May decide, but manages the property. */
const insider = aCaller({ subject: 'insider', employeeId: 'e-manager', permissions: PERMISSIONS });

/** A manager of p-1 for these days. */
const post = (employeeId: string, from: string, until: string) => {
  const appointment = { appointmentId: `${employeeId}-a`, employeeId };
  const told = (type: string, day: string, data: object) => ({
    ...{ specversion: '1.0' as const, id: `${employeeId} ${type}`, source: '/goldkey/test', subject: employeeId },
    type: `goldkey.staffing.appointment.${type}.v1`,
    time: `${day}T08:00:00+08:00`,
    propertyid: 'p-1',
    data: { ...appointment, ...data },
  });
  return [
    told('started', from, { unitId: 'u-1', propertyId: 'p-1', role: 'property-manager', from }),
    told('ended', until, { until, reason: 'transferred' }),
  ];
};

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
  await world.tell([...post('e-former', '2024-02-01', '2024-03-31'), ...post('e-later', '2024-05-01', '2024-05-31')]);
});
afterAll(() => world?.close());

let count = 0;
const send = (path: string, body: object, as = judge) => {
  count += 1;
  return world.service.request({
    method: 'POST',
    url: `/api/evaluation/${path}`,
    as,
    body,
    headers: { 'idempotency-key': `key-${count}` },
  });
};
const lineOf = async (clause: string): Promise<{ entryId: string; fine: string }> =>
  (await world.get(`people/e-desk/month?month=${MONTH}`, judge)).body.entries.find(
    (entry: { clause: string }) => entry.clause === clause,
  );
const judgeAll = () =>
  runAsSystem('evaluation.test', async () => {
    const { assessMonths, marks, inTransaction } = judgingOf(world.world.database, builtInRulebook);
    const waiting = await inTransaction(() => marks.waiting());
    await assessMonths.run(waiting.filter(({ month }) => month === MONTH || month >= '2026-01'));
  });
const told = async (type: string): Promise<readonly Record<string, unknown>[]> =>
  (
    await world.world.database.statement<{ payload: Record<string, unknown> }>(
      'SELECT payload FROM outbox WHERE type = $1 ORDER BY seq',
      [`goldkey.evaluation.${type}.v1`],
    )
  ).map(({ payload }) => payload);
const board = async () =>
  (await world.get(`closings?month=${MONTH}`, judge)).body.items.find(
    ({ propertyId }: { propertyId: string }) => propertyId === 'p-1',
  );

const closedAccount = (month: string) => ({
  ...{ specversion: '1.0' as const, id: `accounts ${month}`, source: '/goldkey/billing', subject: `p-1:${month}` },
  type: 'goldkey.billing.period.closed.v1',
  time: '2024-05-03T08:00:00+08:00',
  propertyid: 'p-1',
  data: { propertyId: 'p-1', month, receivable: '100.00', collected: '90.00', target: '0.9' },
});

test('a month whose charges are not final, where those of the month before are, says so to who would close it', async () => {
  const kinds = async () => (await board()).obstacles.map(({ kind }: { kind: string }) => kind);
  expect(await kinds()).not.toContain('accounts-open');
  await world.tell([closedAccount('2024-02')]);
  expect((await board()).obstacles).toContainEqual({ kind: 'accounts-open', count: 1, firm: false });
  await world.tell([closedAccount(MONTH)]);
  expect(await kinds()).not.toContain('accounts-open');
  await judgeAll();
});

let appealId = '';
test('who was charged appeals against the line, once, with a reason and what speaks for it; others do not', async () => {
  const { entryId } = await lineOf('M-02');
  expect((await send('appeals', { entryId, reason: 'no' }, second)).body).toMatchObject({
    status: 403,
    code: 'evaluation.appeal-not-permitted',
  });
  expect((await send('appeals', { entryId, reason: '  ' }, desk)).body).toMatchObject({
    status: 400,
    errors: [{ field: 'reason' }],
  });
  const filed = await send('appeals', { entryId, reason: 'Put on file at 10:05.', evidence: ['receipt 17'] }, desk);
  expect(filed).toMatchObject({ status: 201, body: { state: 'open', clause: 'M-02', evidence: ['receipt 17'] } });
  appealId = filed.body.appealId;
  expect((await send('appeals', { entryId, reason: 'again' }, desk)).body).toMatchObject({
    status: 409,
    code: 'evaluation.appeal-filed-already',
  });
  expect(await told('appeal.filed')).toMatchObject([{ entryId, filedBy: 'e-desk' }]);
});

test('an open appeal stands against the close; who may close sees it, others see no close at all', async () => {
  expect((await board()).obstacles).toContainEqual({ kind: 'appeals-open', count: 1, firm: false });
  expect((await world.get(`closings?month=${MONTH}`, desk)).status).toBe(403);
});

test('a month is submitted, returned, submitted and closed by a second person with a reason for what is open', async () => {
  expect((await send(`closings/p-1/${MONTH}/submission`, { note: 'as far as it goes' })).body.state).toBe('review');
  expect((await send(`closings/p-1/${MONTH}/return`, { reason: 'one moment' }, second)).body.state).toBe('draft');
  await send(`closings/p-1/${MONTH}/submission`, {});
  expect((await send(`closings/p-1/${MONTH}/close`, {})).body.code).toBe('evaluation.closing-needs-second-person');
  // A deputy of who submitted it is no second person, nor is who submits by a deputy.
  expect((await send(`closings/p-1/${MONTH}/close`, {}, aDeputyOf(judge))).body.code).toBe(
    'evaluation.closing-needs-second-person',
  );
  await send(`closings/p-1/${MONTH}/return`, { reason: 'another submits it' }, second);
  await send(`closings/p-1/${MONTH}/submission`, {}, aDeputyOf(second));
  expect((await send(`closings/p-1/${MONTH}/close`, {}, second)).body.code).toBe(
    'evaluation.closing-needs-second-person',
  );
  await send(`closings/p-1/${MONTH}/return`, { reason: 'once more' }, second);
  await send(`closings/p-1/${MONTH}/submission`, {});
  expect((await send(`closings/p-1/${MONTH}/close`, {}, second)).body.code).toBe('evaluation.closing-needs-reason');
  const closed = await send(`closings/p-1/${MONTH}/close`, { reason: 'the appeal is decided later' }, second);
  expect(closed.body).toMatchObject({
    state: 'closed',
    closedBy: 'e-second',
    reason: 'the appeal is decided later',
    frozen: { number: 1, intact: true, rulebook: '2024-07' },
  });
  expect(closed.body.lines.length).toBe(closed.body.entries);
  expect(await told('month.closed')).toMatchObject([
    { propertyId: 'p-1', month: MONTH, hash: closed.body.frozen.hash },
  ]);
  expect((await told('month.returned')).length).toBe(3);
  expect((await send(`closings/p-9/${MONTH}/submission`, {})).status).toBe(404);
});

test('the explanation of a line says until when it may be appealed against', async () => {
  const { entryId } = await lineOf('M-02');
  const { body } = await world.get(`entries/${entryId}`, desk);
  expect(Date.parse(body.appealUntil)).toBeGreaterThan(Date.now() + 6 * 86_400_000);
  expect(body.appeal).toMatchObject({ appealId, state: 'open' });
});

test('who held a post of the property when the line arose does not decide it, whatever they are now', async () => {
  const as = (employeeId: string) => aCaller({ subject: employeeId, employeeId, permissions: PERMISSIONS });
  const ownCase = async (employeeId: string) => (await world.get(`appeals/${appealId}`, as(employeeId))).body.ownCase;
  expect([await ownCase('e-former'), await ownCase('e-later')]).toEqual([true, false]);
  const decided = await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'mine' }, as('e-former'));
  expect(decided.body).toMatchObject({ status: 403, code: 'evaluation.appeal-own-case-not-permitted' });
});

test('nobody decides their own case; upheld, the line is reversed in the open month and J-08 hears of it', async () => {
  expect((await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'mine' }, insider)).body).toMatchObject({
    status: 403,
    code: 'evaluation.appeal-own-case-not-permitted',
  });
  for (const own of [insider, desk]) {
    const deputy = aDeputyOf(own, { permissions: judge.permissions, scope: judge.scope });
    expect((await world.get(`appeals/${appealId}`, deputy)).body.ownCase).toBe(true);
    const { body } = await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'theirs' }, deputy);
    expect(body.code).toBe('evaluation.appeal-own-case-not-permitted');
  }
  expect((await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'x' }, desk)).status).toBe(403);
  const decided = await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'The receipt is genuine.' });
  expect(decided.body).toMatchObject({ state: 'upheld', reasons: 'The receipt is genuine.' });
  expect((await send(`appeals/${appealId}/decision`, { upheld: false, reasons: 'no' })).body.code).toBe(
    'evaluation.appeal-decided',
  );
  expect(await told('appeal.decided')).toMatchObject([
    { appealId, propertyId: 'p-1', departmentId: 'u-1-desk', upheld: true },
  ]);
  await judgeAll();
  const reversed = await runAsSystem('evaluation.test', () =>
    world.world.database.transaction((tx) =>
      tx.query('SELECT fine_fen, corrects_month, correction FROM ledger_line WHERE correction IS NOT NULL AND stands'),
    ),
  );
  expect(reversed).toEqual([{ fine_fen: '-100', corrects_month: MONTH, correction: 'appeal' }]);
  expect((await lineOf('M-02')).fine).toBe('1.00');
  expect((await board()).fine).toBe((await world.get(`properties/p-1/month?month=${MONTH}`, judge)).body.fine);
});

test('people without leave to read others see their own appeals only', async () => {
  const ids = async (as: typeof desk) =>
    (await world.get('appeals', as)).body.items.map((one: { appealId: string }) => one.appealId);
  expect(await ids(desk)).toEqual([appealId]);
  const stranger = aCaller({
    subject: 'stranger',
    employeeId: 'e-stranger',
    permissions: ['evaluation:read'],
    scope: { all: false, properties: ['p-1'] },
  });
  expect(await ids(stranger)).toEqual([]);
  expect((await world.get(`appeals/${appealId}`, stranger)).status).toBe(404);
});
