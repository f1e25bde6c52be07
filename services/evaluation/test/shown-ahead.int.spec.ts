import { day, fenOf, type Instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { figuresStore } from '../src/adapters/out/postgres/figures.store.js';
import type { Ahead } from '../src/application/ports.js';
import { EvaluationWorld } from './evaluation-world.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-03T09:00:00+08:00');
});
afterAll(() => world.close());

const duty = fc
  .record({
    clause: fc.constantFrom('M-02', 'M-24'),
    part: fc.constantFrom('', 'decide'),
    about: fc.constantFrom('', 'a "quoted" matter, {with} commas', 'null'),
    subjectId: fc.constantFrom('li', 'wang'),
    deadline: fc.constantFrom(1_772_500_000_000, 1_772_600_000_000),
    done: fc.boolean(),
    points: fc.bigInt({ min: -3n, max: 3n }),
    fine: fc.bigInt({ min: 0n, max: 500n }),
    details: fc.dictionary(fc.constantFrom('complaintId', 'note'), fc.constantFrom('c-1', "it's", '{"x":1}')),
  })
  .map((one) => ({
    ...one,
    subjectKind: 'employee' as const,
    deadline: one.deadline as Instant,
    fine: fenOf(one.fine),
  }));
const holding = fc
  .record({
    appointmentId: fc.constantFrom('a-1', 'a-2'),
    employeeId: fc.constantFrom('li', 'wang'),
    role: fc.constantFrom('property-manager', 'guard'),
    from: fc.constantFrom('2026-01-01', '2026-02-01'),
  })
  .map((one) => ({ ...one, unitId: 'u', from: day(one.from), newcomer: false, keyPosition: false }));
const ahead = fc.record({
  propertyId: fc.constantFrom('p-1', 'p-2'),
  duties: fc.uniqueArray(duty, {
    maxLength: 6,
    selector: (one) => JSON.stringify({ ...one, points: `${one.points}`, fine: `${one.fine}` }),
  }),
  holdings: fc.uniqueArray(holding, { maxLength: 2, selector: ({ appointmentId }) => appointmentId }),
}) as fc.Arbitrary<Ahead>;
const step = fc.record({ of: fc.constantFrom(0, 1), ahead, isLost: fc.boolean() });

const shownOf = async (propertyId: string) => ({
  duties: await world.query(
    `SELECT clause, part, about, subject_id, deadline, done, points, fine_fen, details FROM upcoming_duty WHERE property_id = $1
     ORDER BY clause, part, about, subject_id, deadline, done, points, fine_fen, details`,
    [propertyId],
  ),
  holdings: await world.query(
    'SELECT appointment_id, employee_id, role, from_day FROM holding WHERE property_id = $1 ORDER BY 1',
    [propertyId],
  ),
});

test('what is shown of the time to come is what was written last, whichever process wrote before and whatever was undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) =>
      world.asSystem(async () => {
        const { database } = world.opened;
        const processes = [figuresStore(database), figuresStore(database)];
        const last = new Map<string, Ahead>();
        for (const { of, ahead: shown, isLost } of steps) {
          const write = database.transaction(async () => {
            await processes[of]?.replaceAhead([shown]);
            if (isLost) throw new Error('undone');
          });
          await (isLost ? expect(write).rejects.toThrow('undone') : write);
          if (!isLost) last.set(shown.propertyId, shown);
        }
        // Another process that remembers nothing writes the same: a table that differed would have been shown before it.
        for (const [propertyId, shown] of last) {
          const stood = await shownOf(propertyId);
          await world.query('DELETE FROM shown_ahead');
          await figuresStore(database).replaceAhead([shown]);
          expect(stood).toEqual(await shownOf(propertyId));
          expect(stood.duties).toHaveLength(shown.duties.length);
        }
      }),
    ),
    { numRuns: 60 },
  );
});
