import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { day } from '@goldkey/kernel';
import { allMigrations } from '@goldkey/service-kit';
import { type TestDatabase, testDatabase } from '@goldkey/testing';
import { placeCopies } from '../src/adapters/out/postgres/copies.js';
import { migrations } from '../src/migrations.js';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase('inspections', { migrations: allMigrations(migrations) });
});
afterAll(() => opened.drop());

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, at) =>
        permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]),
      );

/** What is told of one appointment: it began, it ended too early by mistake, that was taken back, and it ended in June. */
const story = () => {
  const copies = placeCopies(opened.database);
  const [appointmentId, propertyId, started, wrong, right] = Array.from({ length: 5 }, randomUUID) as string[];
  const id = appointmentId as string;
  const appointment = { appointmentId: id, propertyId: propertyId as string, employeeId: 'e-7', role: 'cleaner' };
  return {
    propertyId,
    steps: {
      began: () => copies.keepAppointment({ ...appointment, from: day('2026-01-01') }, started as string),
      endedInMarch: () => copies.endAppointment(id, day('2026-03-31'), wrong as string, 1),
      takenBack: () => copies.withdraw([wrong as string]),
      endedInJune: () => copies.endAppointment(id, day('2026-06-30'), right as string, 2),
    },
  };
};

test('whatever is told of an appointment, in any order and twice, ends in the same', async () => {
  for (const order of permutations(['began', 'endedInMarch', 'takenBack', 'endedInJune'] as const)) {
    const { propertyId, steps } = story();
    await runAsSystem('test', async () => {
      for (const step of [...order, ...order]) await steps[step]();
    });
    const rows = await runAsSystem('test', () =>
      opened.database.transaction((tx) =>
        tx.query(
          'SELECT employee_id, role, from_day::text, until_day::text FROM appointment_copy WHERE property_id = $1',
          [propertyId],
        ),
      ),
    );
    expect({ order, rows }).toEqual({
      order,
      rows: [{ employee_id: 'e-7', role: 'cleaner', from_day: '2026-01-01', until_day: '2026-06-30' }],
    });
  }
});

test('an appointment that was taken back leaves nobody there, whatever comes first', async () => {
  for (const first of [true, false]) {
    const copies = placeCopies(opened.database);
    const [appointmentId, propertyId, started] = Array.from({ length: 3 }, randomUUID) as [string, string, string];
    const began = () =>
      copies.keepAppointment(
        { appointmentId, propertyId, employeeId: 'e-7', role: 'cleaner', from: day('2026-01-01') },
        started,
      );
    await runAsSystem('test', async () => {
      if (first) await began();
      await copies.withdraw([started]);
      if (!first) await began();
    });
    const rows = await runAsSystem('test', () =>
      opened.database.transaction((tx) =>
        tx.query('SELECT 1 FROM appointment_copy WHERE property_id = $1', [propertyId]),
      ),
    );
    expect(rows).toEqual([]);
  }
});
