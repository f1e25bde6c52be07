import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { builtInRulebook } from '@goldkey/rulebook';
import { aCaller } from '@goldkey/testing';
import { closingOf } from '../src/evaluation.closing.js';
import { judgingOf } from '../src/evaluation.module.js';
import { publishingOf } from '../src/evaluation.publishing.js';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [...centre.permissions, 'evaluation:close', 'evaluation:decide-appeal', 'evaluation:payroll'];
const publisher = aCaller({ subject: 'publisher', employeeId: 'e-publisher', permissions: PERMISSIONS });
const second = aCaller({ subject: 'second', employeeId: 'e-second', permissions: PERMISSIONS });
/** Of another property. */
const stranger = aCaller({
  subject: 'stranger',
  employeeId: 'e-other',
  permissions: PERMISSIONS,
  scope: { all: false, properties: ['p-3'] },
});
const DAY_MS = 86_400_000;

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

let count = 0;
const send = (path: string, body: object, as = publisher) => {
  count += 1;
  return world.service.request({
    method: 'POST',
    url: `/api/evaluation/${path}`,
    as,
    body,
    headers: { 'idempotency-key': `key-${count}` },
  });
};
const after = (days: number) => ({ now: () => instant(Date.now() + days * DAY_MS) });
const told = async (type: string) =>
  (
    await world.world.database.statement<{ payload: Record<string, unknown> }>(
      'SELECT payload FROM outbox WHERE type = $1 ORDER BY seq',
      [`goldkey.evaluation.${type}.v1`],
    )
  ).map(({ payload }) => payload);
/** The service so many days later, as nobody in particular. */
const later = <T>(days: number, work: (parts: ReturnType<typeof publishingOf>) => Promise<T>): Promise<T> =>
  runAsSystem('evaluation.test', () =>
    world.world.database.transaction(() => {
      const { situations } = judgingOf(world.world.database, builtInRulebook);
      return work(publishingOf(world.world.database, builtInRulebook, situations, after(days)));
    }),
  );
const makeFile = (days: number, fileId: string) =>
  later(days, ({ makePayrollFile }) => makePayrollFile.run({ fileId, propertyId: 'p-1', by: 'e-publisher' }));
const publish = (body: object = {}, as = publisher) =>
  send('publications', { propertyId: 'p-1', period: MONTH, channels: ['paper', 'console'], ...body }, as);

let publicationId = '';
test('results of a month are published once it is closed, for five whole days, by who may close', async () => {
  expect((await publish()).body).toMatchObject({ status: 409, code: 'evaluation.results-not-closed' });
  await send(`closings/p-1/${MONTH}/submission`, {});
  await send(`closings/p-1/${MONTH}/close`, { reason: 'what is open is of no effect' }, second);
  expect((await publish({}, desk)).status).toBe(403);
  expect((await publish({ period: '2024' })).body).toMatchObject({ status: 400, errors: [{ field: 'period' }] });
  expect((await publish({ channels: [] })).status).toBe(400);
  expect((await publish({ until: '2024-04-01' })).body.code).toBe('evaluation.publication-too-short');
  const published = await publish();
  expect(published).toMatchObject({
    status: 201,
    body: { propertyId: 'p-1', name: '云栖苑', number: 1, channels: ['console', 'paper'], state: 'published' },
  });
  expect(Date.parse(published.body.until) - Date.parse(published.body.from)).toBe(5 * DAY_MS);
  publicationId = published.body.publicationId;
  expect((await publish()).body.code).toBe('evaluation.results-published-already');
  expect(await told('results.published')).toMatchObject([
    { publicationId, period: MONTH, hash: published.body.proof.hash },
  ]);
});

test('it shows each charge with its clause and amount, and a proof that covers the closed month', async () => {
  const { body } = await world.get(`publications/${publicationId}`, manager);
  expect(body.lines).toContainEqual(
    expect.objectContaining({ clause: 'M-02', employeeId: 'e-desk', fine: '1.00', points: 0 }),
  );
  const sum = body.lines.reduce((all: number, { fine }: { fine: string }) => all + Number(fine), 0);
  expect(Number(body.fine)).toBe(sum);
  const { frozen } = (await world.get(`closings/p-1/${MONTH}`, publisher)).body;
  expect(body.proof).toMatchObject({ intact: true, months: [{ month: MONTH, hash: frozen.hash }] });
  expect((await world.get(`publications?period=${MONTH}`, publisher)).body.items).toContainEqual(
    expect.objectContaining({ propertyId: 'p-1', state: 'published', unanswered: 0 }),
  );
});

test('who is of another property sees nothing of it and can neither object nor publish', async () => {
  expect((await world.get(`publications/${publicationId}`, stranger)).status).toBe(404);
  const { items } = (await world.get(`publications?period=${MONTH}`, stranger)).body;
  expect(items.map(({ propertyId }: { propertyId: string }) => propertyId)).toEqual(['p-3']);
  expect((await send(`publications/${publicationId}/objections`, { text: 'no' }, stranger)).status).toBe(404);
  expect((await publish({}, stranger)).status).toBe(404);
});

test('nothing goes to payroll before the publication is over, nor while an objection waits for its answer', async () => {
  expect((await send('payroll-files', { propertyId: 'p-1' })).body).toMatchObject({
    status: 409,
    code: 'evaluation.payroll-nothing-new',
  });
  const objected = await send(`publications/${publicationId}/objections`, { text: 'The task was on file.' }, desk);
  expect(objected.body.objections).toMatchObject([
    { raisedBy: 'e-desk', text: 'The task was on file.', mayAnswer: false },
  ]);
  expect(await makeFile(7, 'file-early')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
  const [{ objectionId }] = objected.body.objections;
  expect((await send(`publications/objections/${objectionId}/answer`, { text: 'no' }, desk)).status).toBe(403);
  expect((await send(`publications/objections/${objectionId}/answer`, { text: 'no' }, stranger)).status).toBe(404);
  const answered = await send(`publications/objections/${objectionId}/answer`, { text: 'It was not.' });
  expect(answered.body.objections).toMatchObject([{ answer: 'It was not.' }]);
  expect((await send(`publications/objections/${objectionId}/answer`, { text: 'x' })).body.code).toBe(
    'evaluation.objection-answered',
  );
  expect([(await told('objection.raised')).length, (await told('objection.answered')).length]).toEqual([1, 1]);
  await expect(
    later(7, ({ raiseObjection }) =>
      raiseObjection.run({ objectionId: 'late', publicationId, by: 'e-desk', text: 'no' }),
    ),
  ).resolves.toMatchObject({ refusal: { code: 'evaluation.publication-over' } });
});

let appealId = '';
test('a fine against which an appeal is open is left out, every other amount is told once and with its reference', async () => {
  const { lines } = (await world.get(`publications/${publicationId}`, publisher)).body;
  const appealed = lines.find(({ clause }: { clause: string }) => clause === 'M-02');
  appealId = (await send('appeals', { entryId: appealed.entryId, reason: 'It was on file.' }, desk)).body.appealId;
  const made = await makeFile(7, 'file-1');
  expect(made).toMatchObject({ accepted: true });
  const { body } = await world.get('payroll-files/file-1', publisher);
  const fined = lines.filter(
    ({ fine, clause }: { fine: string; clause: string }) => fine !== '0.00' && clause !== 'M-02',
  );
  expect(fined.length).toBeGreaterThan(0);
  expect(
    body.items.map(({ reference, amount }: { reference: string; amount: string }) => [reference, amount]).sort(),
  ).toEqual(fined.map(({ entryId, fine }: { entryId: string; fine: string }) => [entryId, `-${fine}`]).sort());
  expect(body.number).toBe(1);
  expect(await told('payroll-file.made')).toMatchObject([{ fileId: 'file-1', items: fined.length, total: body.total }]);
  expect(await makeFile(8, 'file-again')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
  expect((await world.get('payroll-files/file-1', stranger)).status).toBe(404);
  expect((await world.get('payroll-files', desk)).status).toBe(403);
});

test('an upheld appeal costs nobody anything: the fine goes with what takes it back, in the file after its publication', async () => {
  await send(`appeals/${appealId}/decision`, { upheld: true, reasons: 'The receipt is genuine.' }, second);
  const running = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await runAsSystem('evaluation.test', async () => {
    const { assessMonths, marks, inTransaction } = judgingOf(world.world.database, builtInRulebook);
    for (let round = 0; round < 3; round += 1) {
      const waiting = await inTransaction(() => marks.waiting());
      await assessMonths.run(waiting.filter(({ month }) => month === MONTH || month >= running));
    }
  });
  expect(await makeFile(40, 'file-early-2')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
  const place = { propertyId: 'p-1', month: running as never };
  await runAsSystem('evaluation.test', () =>
    world.world.database.transaction(async (tx) => {
      await tx.query(`DELETE FROM dirty WHERE property_id = 'p-1'`);
      const { submitMonth, closeMonth } = closingOf(world.world.database, builtInRulebook, after(40));
      await submitMonth.run({ ...place, by: 'e-publisher', selves: [] });
      expect(
        await closeMonth.run({ ...place, by: 'e-second', selves: [], reason: 'as far as it is told' }),
      ).toMatchObject({
        accepted: true,
      });
    }),
  );
  const shown = await later(40, ({ publishResults }) =>
    publishResults.run({
      publicationId: 'pub-2',
      propertyId: 'p-1',
      period: running as never,
      channels: ['console'],
      by: 'e-publisher',
    }),
  );
  expect(shown).toMatchObject({ accepted: true, value: { number: 2 } });
  expect(await makeFile(50, 'file-2')).toMatchObject({ accepted: true });
  const { body } = await world.get('payroll-files/file-2', publisher);
  const ofAppeal = body.items.filter(({ clause }: { clause: string }) => clause === 'M-02');
  expect(ofAppeal.map(({ amount }: { amount: string }) => amount).sort()).toEqual(['-1.00', '1.00']);
  expect(ofAppeal.filter(({ corrects }: { corrects?: string }) => corrects !== undefined)).toHaveLength(1);
});

test('what was published and told cannot be changed, whoever tries, and the proof holds', async () => {
  const system = (sql: string) =>
    runAsSystem('evaluation.test', () => world.world.database.transaction((tx) => tx.query(sql)));
  for (const table of ['publication', 'published_amount', 'payroll_file', 'payroll_item'])
    await expect(system(`DELETE FROM ${table}`)).rejects.toThrow();
  expect((await world.get('publications/pub-2', publisher)).body.proof.intact).toBe(true);
});
