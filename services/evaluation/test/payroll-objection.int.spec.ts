import { runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { builtInRulebook } from '@goldkey/rulebook';
import { aCaller } from '@goldkey/testing';
import { judgingOf } from '../src/evaluation.module.js';
import { publishingOf } from '../src/evaluation.publishing.js';
import { centre, desk, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [...centre.permissions, 'evaluation:close', 'evaluation:payroll'];
const publisher = aCaller({ subject: 'publisher', employeeId: 'e-publisher', permissions: PERMISSIONS });
const second = aCaller({ subject: 'second', employeeId: 'e-second', permissions: PERMISSIONS });

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const send = (path: string, body: object, as = publisher) =>
  world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body });
const makeFile = (days: number, fileId: string) =>
  runAsSystem('evaluation.test', () =>
    world.world.database.transaction(() => {
      const { situations } = judgingOf(world.world.database, builtInRulebook);
      const clock = { now: () => instant(Date.now() + days * 86_400_000) };
      const { makePayrollFile } = publishingOf(world.world.database, builtInRulebook, situations, clock);
      return makePayrollFile.run({ fileId, propertyId: 'p-1', by: 'e-publisher' });
    }),
  );

test('an amount that its month and its quarter show waits while an objection against either is not answered', async () => {
  await send(`closings/p-1/${MONTH}/submission`, {});
  await send(`closings/p-1/${MONTH}/close`, { reason: 'as far as it is told' }, second);
  const { body } = await send('publications', { propertyId: 'p-1', period: MONTH, channels: ['console'] });
  // Its quarter, as it would be published once the other months of it are closed.
  await runAsSystem('evaluation.test', () =>
    world.world.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO publication SELECT 'quarter', property_id, '2024-Q1', number + 1, from_day, until_day, ends_at, time_zone, channels,
           published_by, published_at, sheet, hash, 'next' FROM publication WHERE id = $1`,
        [body.publicationId],
      );
      await tx.query(
        `INSERT INTO published_amount (publication_id, property_id, reference, kind, period, employee_id, clause, amount_fen, entry_id, corrects)
         SELECT 'quarter', property_id, reference, kind, period, employee_id, clause, amount_fen, entry_id, corrects
         FROM published_amount WHERE publication_id = $1`,
        [body.publicationId],
      );
    }),
  );
  const objected = await send(`publications/${body.publicationId}/objections`, { text: 'It was on file.' }, desk);
  expect(await makeFile(7, 'early')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
  const [{ objectionId }] = objected.body.objections;
  await send(`publications/objections/${objectionId}/answer`, { text: 'It was not.' }, second);
  const made = await makeFile(7, 'file');
  if (!made.accepted) throw new Error(made.refusal.code);
  expect(new Set(made.value.items.map(({ reference }) => reference)).size).toBe(made.value.items.length);
  expect(await makeFile(8, 'again')).toMatchObject({ refusal: { code: 'evaluation.payroll-nothing-new' } });
});
