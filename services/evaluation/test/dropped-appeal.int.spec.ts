import { type Caller, runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { builtInRulebook } from '@goldkey/rulebook';
import { aCaller, aDeputyOf } from '@goldkey/testing';
import { judgingOf } from '../src/evaluation.module.js';
import { publishingOf } from '../src/evaluation.publishing.js';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [...centre.permissions, 'evaluation:close', 'evaluation:decide-appeal', 'evaluation:payroll'];
const quality = aCaller({ subject: 'quality', employeeId: 'e-quality', permissions: PERMISSIONS });
const second = aCaller({ subject: 'second', employeeId: 'e-second', permissions: PERMISSIONS });
/** Was charged at p-1, and works at p-2 since. */
const moved: Caller = { ...desk, scope: { all: false, properties: ['p-2'] } };
/** Stands in for the manager of p-1 and p-2, as one appointment of theirs. */
const deputyAs = (appointmentId: string): Caller => ({
  ...aDeputyOf(manager, { scope: desk.scope }),
  actsAs: { appointmentId, onBehalfOf: { employeeId: 'e-manager', name: manager.name } },
});
const deputy = deputyAs('e-manager-p-1');
const ofDeputy: Caller = { ...deputy, permissions: desk.permissions, actsAs: undefined };

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const send = (path: string, body: object, as: Caller = quality) =>
  world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body });
const entryOf = async (clause: string): Promise<string> =>
  (await world.get(`people/e-desk/month?month=${MONTH}`, quality)).body.entries.find(
    (entry: { clause: string }) => entry.clause === clause,
  ).entryId;
const told = async (type: string) =>
  (
    await world.world.database.statement<{ payload: Record<string, unknown> }>(
      'SELECT payload FROM outbox WHERE type = $1 ORDER BY seq',
      [`goldkey.evaluation.${type}.v1`],
    )
  ).map(({ payload }) => payload);
/** What a payroll file would hold of these lines so many days later; nothing of it is kept. */
const payable = (days: number) =>
  runAsSystem('evaluation.test', () =>
    world.world.database.transaction(async () => {
      const { situations } = judgingOf(world.world.database, builtInRulebook);
      const clock = { now: () => instant(Date.now() + days * 86_400_000) };
      const { payroll } = publishingOf(world.world.database, builtInRulebook, situations, clock);
      return (await payroll.published('p-1', clock.now())).filter(({ clause }) => clause === 'M-02');
    }),
  );
/** Appeals for which the publication waits. */
const heldUp = async () =>
  (await world.get(`publications?period=${MONTH}`, quality)).body.items.find(
    ({ propertyId }: { propertyId: string }) => propertyId === 'p-1',
  ).appeals;
const openOnes = async () =>
  (await world.get('appeals?state=open', quality)).body.items.map((one: { appealId: string }) => one.appealId);

let appealId = '';
test('an open appeal holds the fine up; taken back by who filed it, with a reason, it is as if it had not been filed', async () => {
  await send(`closings/p-1/${MONTH}/submission`, {});
  await send(`closings/p-1/${MONTH}/close`, { reason: 'as far as it is told' }, second);
  await send('publications', { propertyId: 'p-1', period: MONTH, channels: ['console'] });
  const entryId = await entryOf('M-02');
  appealId = (await send('appeals', { entryId, reason: 'Put on file.', evidence: ['receipt'] }, desk)).body.appealId;
  expect(await payable(7)).toMatchObject([{ appeal: 'open' }]);
  expect(await heldUp()).toBe(1);

  const drop = (as: Caller, body: object = { reason: 'I mistook the day.' }) =>
    send(`appeals/${appealId}/drop`, body, as);
  expect((await drop(desk, { reason: ' ' })).body).toMatchObject({ status: 400, errors: [{ field: 'reason' }] });
  expect((await drop(quality)).body).toMatchObject({ status: 403, code: 'evaluation.appeal-drop-not-permitted' });
  expect((await drop({ ...desk, subject: 'x', employeeId: 'e-x' })).status).toBe(404);
  expect((await world.get(`appeals/${appealId}`, desk)).body.mayDrop).toBe(true);
  expect((await drop(desk)).body).toMatchObject({
    ...{ state: 'dropped', droppedByName: 'e-desk', droppedFor: 'I mistook the day.', mayDrop: false },
  });
  expect((await drop(desk)).body.code).toBe('evaluation.appeal-dropped');
  expect((await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'late' })).body.code).toBe(
    'evaluation.appeal-dropped',
  );

  expect(await openOnes()).toEqual([]);
  expect(await heldUp()).toBe(0);
  const [fine] = await payable(7);
  expect(fine).not.toHaveProperty('appeal');
  const [news] = await told('appeal.dropped');
  expect(news).toEqual({ appealId, propertyId: 'p-1', entryId, droppedBy: 'e-desk', droppedAt: expect.any(String) });
  expect((await world.get('appeals?state=dropped', quality)).body.items).toMatchObject([{ appealId }]);
});

test('within the term it is filed again, and who was moved takes their own back too', async () => {
  const entryId = await entryOf('M-02');
  const again = await send('appeals', { entryId, reason: 'I did not mistake it.' }, moved);
  expect(again).toMatchObject({ status: 201, body: { state: 'open', mayDrop: true } });
  expect((await world.get(`entries/${entryId}`, desk)).body.appeal).toEqual({
    ...{ appealId: again.body.appealId, state: 'open' },
  });
  const dropped = await send(`appeals/${again.body.appealId}/drop`, { reason: 'After all I did.' }, moved);
  expect(dropped).toMatchObject({ status: 200, body: { state: 'dropped' } });
});

test('two at once: one of the decision and the taking back stands, the other one is told so', async () => {
  const filed = await send('appeals', { entryId: await entryOf('M-02'), reason: 'Once more.' }, desk);
  const answers = await Promise.all([
    send(`appeals/${filed.body.appealId}/drop`, { reason: 'No.' }, desk),
    send(`appeals/${filed.body.appealId}/decision`, { upheld: false, reasons: 'It was not.' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a deputy files for the manager as whom they act, who may take it back; neither decides it', async () => {
  const entryId = await entryOf('M-02');
  for (const other of [ofDeputy, deputyAs('another')])
    expect((await send('appeals', { entryId, reason: 'no' }, other)).body.code).toBe('evaluation.appeal-not-permitted');
  const filed = await send('appeals', { entryId, reason: 'It was on file.' }, deputy);
  expect(filed.body).toMatchObject({
    ...{ state: 'open', filedByName: 'deputy-e-manager', filedForName: 'e-manager', mayDrop: true },
  });
  const filedFor = { filedBy: 'deputy-e-manager', filedFor: 'e-manager' };
  expect((await told('appeal.filed')).at(-1)).toMatchObject(filedFor);
  const path = `appeals/${filed.body.appealId}`;
  for (const own of [manager, deputy, ofDeputy]) {
    const judge = { ...own, permissions: quality.permissions, scope: quality.scope };
    expect((await send(`${path}/decision`, { upheld: true, reasons: 'mine' }, judge)).body.code).toBe(
      'evaluation.appeal-own-case-not-permitted',
    );
  }
  const reader = { ...manager, permissions: desk.permissions };
  expect((await world.get('appeals', reader)).body.items).toMatchObject([{ appealId: filed.body.appealId }]);
  expect((await send(`${path}/drop`, { reason: 'I speak to them.' }, reader)).body).toMatchObject({
    ...{ state: 'dropped', droppedByName: 'e-manager', filedByName: 'deputy-e-manager' },
  });
});

test('who filed one for another and works elsewhere since takes it back; it is shown to them, and no other one is', async () => {
  const entryId = await entryOf('M-02');
  const filed = await send('appeals', { entryId, reason: 'It was on file.' }, { ...manager, scope: desk.scope });
  const elsewhere: Caller = { ...manager, permissions: desk.permissions, scope: { all: false, properties: ['p-9'] } };
  const stranger: Caller = { ...elsewhere, subject: 'x', employeeId: 'e-x' };
  const path = `appeals/${filed.body.appealId}`;
  expect((await send(`${path}/drop`, { reason: 'No.' }, stranger)).status).toBe(404);
  expect((await world.get('appeals', stranger)).body.items).toEqual([]);
  expect((await world.get('appeals?state=open', elsewhere)).body.items).toMatchObject([
    { appealId: filed.body.appealId, mayDrop: true },
  ]);
  expect((await send(`${path}/drop`, { reason: 'I was mistaken.' }, elsewhere)).body).toMatchObject({
    ...{ state: 'dropped', droppedByName: 'e-manager' },
  });
});

test('however many appeals are listed, their lines are asked for together', async () => {
  const asked = jest.spyOn(Database.prototype, 'transaction');
  const { body } = await world.get('appeals', quality);
  const transactions = asked.mock.calls.length;
  asked.mockClear();
  await world.get('appeals?state=rejected', quality);
  const ofFewer = asked.mock.calls.length;
  asked.mockRestore();
  expect(body.items.length).toBeGreaterThan(3);
  expect(transactions).toBe(ofFewer);
});
