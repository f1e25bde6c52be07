import { boundByScope, currentCaller } from '@goldkey/access';
import type { Decision } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type BookedEvent, inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type {
  ActRecords,
  ActStore,
  AppointmentStore,
  Change,
  EmployeeStore,
  Kept,
  OpinionStore,
  Reach,
  RosterStore,
  TaskStore,
} from '../../../application/ports.js';
import { actBook, appointmentBook, employeeBook, opinionBook, rosterBook, rosterId, taskBook } from './books.js';

/** Stores over the books: each call is one transaction, or part of the one that runs. */

export const changeAll =
  <State, Event extends BookedEvent>(database: Database, book: RecordBook<State, Event>) =>
  async (changes: readonly Change<State, Event>[]): Promise<readonly Kept<State>[]> => {
    if (changes.length === 0) return [];
    return inBookSession(database, book, async (open) => {
      await open.load('id = ANY ($1::text[])', [changes.map(({ id }) => id)]);
      return changes.map((change) => open.change(change, (state) => change.decide(state)));
    });
  };

export const addAll =
  <State, Event extends BookedEvent>(database: Database, book: RecordBook<State, Event>) =>
  (decisions: readonly (() => Decision<Event>)[]): Promise<readonly Kept<State>[]> =>
    inBookSession(database, book, async (open) => decisions.map((decide) => open.settle(decide())));

/** Whether the caller sees the whole group. */
export const callerReach: Reach = { wholeGroup: () => currentCaller().scope.all };

const takenNumbers = async (tx: Transaction, numbers: readonly string[]): Promise<Set<string>> => {
  await lockSubjects(
    tx,
    numbers.map((number) => `employee ${number}`),
  );
  const rows = await tx.query<{ number: string }>(
    'SELECT number FROM employee_numbers_taken($1::text[]) AS t(number)',
    [numbers],
  );
  return new Set(rows.map(({ number }) => number));
};

export const employeeStore = (database: Database): EmployeeStore => ({
  hire: (candidates) =>
    inBookSession(database, employeeBook, async (open, tx) => {
      const taken = await takenNumbers(
        tx,
        candidates.map(({ number }) => number),
      );
      return candidates.map(({ number, decide }) => {
        const outcome = open.settle(decide(taken.has(number)));
        if (outcome.accepted) taken.add(number);
        return outcome;
      });
    }),
  taken: (numbers) => database.transaction((tx) => takenNumbers(tx, numbers)),
  change: changeAll(database, employeeBook),
  find: (ids) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ id: string; state: never }>(
        'SELECT id, state FROM employee WHERE id = ANY ($1::text[])',
        [[...new Set(ids)]],
      );
      return new Map(rows.map(({ id, state }) => [id, state]));
    }),
});

/** What a person holds is decided about by one at a time, who starts as who ends or takes back. */
const holdAppointments = (tx: Transaction, employeeIds: readonly string[]) =>
  lockSubjects(
    tx,
    employeeIds.map((employeeId) => `appointments of ${employeeId}`),
  );

export const appointmentStore = (database: Database): AppointmentStore => ({
  start: (starts) =>
    inBookSession(database, appointmentBook, async (open, tx) => {
      await holdAppointments(
        tx,
        starts.map(({ employeeId }) => employeeId),
      );
      const people = starts.flatMap(({ employeeId, selves }) => [employeeId, ...selves]);
      await open.loadAll('employee_id = ANY ($1::text[])', [people]);
      const heldBy = (ids: readonly string[]) => open.states().filter((held) => ids.includes(held.employeeId));
      return starts.map(({ employeeId, selves, decide }) => open.settle(decide(heldBy([employeeId]), heldBy(selves))));
    }),
  change: (changes) =>
    inBookSession(database, appointmentBook, async (open, tx) => {
      const ids = changes.map(({ id }) => id);
      const whose = await tx.query<{ employee_id: string }>(
        'SELECT employee_id FROM appointment WHERE id = ANY ($1::text[])',
        [ids],
      );
      await holdAppointments(
        tx,
        whose.map(({ employee_id: employeeId }) => employeeId),
      );
      await open.load('id = ANY ($1::text[])', [ids]);
      const people = open.states().map(({ employeeId }) => employeeId);
      await open.loadAll('employee_id = ANY ($1::text[])', [people]);
      return changes.map((change) =>
        open.change(change, (appointment) =>
          change.decide(
            appointment,
            open.states().filter((held) => held.employeeId === appointment.employeeId),
          ),
        ),
      );
    }),
});

export const rosterStore = (database: Database): RosterStore => ({
  follow: (files) =>
    database.transaction(async (tx) => {
      const parameters = [files.map(({ employeeId }) => employeeId), files.map(({ propertyId }) => propertyId)];
      await tx.query(
        `UPDATE certificate c SET property_id = t.property_id, state = jsonb_set(c.state, '{propertyId}', to_jsonb(t.property_id))
         FROM unnest($1::text[], $2::text[]) AS t(employee_id, property_id)
         WHERE c.employee_id = t.employee_id AND c.property_id IS DISTINCT FROM t.property_id`,
        parameters,
      );
      // What was planned, asked, granted and clocked is a part of the file, as the days are.
      for (const table of ['roster_day', 'roster_notice', 'roster_request', 'clocking', 'leave_grant'])
        await tx.query(
          `UPDATE ${table} r SET property_id = t.property_id, state = jsonb_set(r.state, '{propertyId}', to_jsonb(t.property_id))
           FROM unnest($1::text[], $2::text[]) AS t(employee_id, property_id)
           WHERE r.employee_id = t.employee_id AND r.property_id IS DISTINCT FROM t.property_id`,
          parameters,
        );
      await tx.query(
        `UPDATE roster_shown r SET property_id = t.property_id FROM unnest($1::text[], $2::text[]) AS t(employee_id, property_id)
         WHERE r.employee_id = t.employee_id AND r.property_id IS DISTINCT FROM t.property_id`,
        parameters,
      );
    }),
  set: (cells) =>
    inBookSession(database, rosterBook, async (open, tx) => {
      const ids = cells.map(rosterId);
      await lockSubjects(
        tx,
        ids.map((id) => `roster ${id}`),
      );
      await open.load('id = ANY ($1::text[])', [ids]);
      return cells.map((cell) => {
        const id = rosterId(cell);
        const known = open.get(id);
        if (known === undefined) return open.settle(cell.decide(undefined));
        return open.change({ id, expectedVersion: cell.expectedVersion }, (state) => cell.decide(state));
      });
    }),
});

export const taskStore = (database: Database): TaskStore => ({
  assign: addAll(database, taskBook),
  change: changeAll(database, taskBook),
});

export const opinionStore = (database: Database): OpinionStore => ({
  raise: addAll(database, opinionBook),
  change: changeAll(database, opinionBook),
});

export const actStore = (database: Database): ActStore => ({
  record: (acts) =>
    inBookSession(database, actBook, async (open, tx) => {
      const named = acts.filter(({ unique }) => unique !== undefined);
      await lockSubjects(
        tx,
        named.map(({ propertyId, unique }) => `act ${propertyId}/${unique}`),
      );
      // Column by column, as the index has them: the two put together would be looked for in every act.
      await open.load('(property_id, unique_name) IN (SELECT * FROM unnest($1::text[], $2::text[]))', [
        named.map(({ propertyId }) => propertyId),
        named.map(({ unique }) => unique),
      ]);
      const standing = new Map(
        open.states().map((act) => [`${act.propertyId}/${actBook.toRow(act)['unique_name']}`, act]),
      );
      return acts.map(({ propertyId, unique, decide }) => {
        const name = `${propertyId}/${unique}`;
        const outcome = open.settle(decide(unique === undefined ? undefined : standing.get(name)));
        if (outcome.accepted && unique !== undefined) standing.set(name, outcome.value.state);
        return outcome;
      });
    }),
  change: changeAll(database, actBook),
  standing: (propertyId, unique) =>
    database.transaction(async (tx) => {
      if (unique === undefined) return undefined;
      const parameters: unknown[] = [propertyId, unique];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT id FROM act WHERE property_id = $1 AND unique_name = $2 AND ${scope}`;
      return (await tx.query<{ id: string }>(sql, parameters))[0]?.id;
    }),
});

const ACT_RECORD = `SELECT CASE
    WHEN EXISTS (SELECT FROM work_plan w WHERE w.property_id = a.property_id AND w.employee_id = a.employee_id
      AND w.standing <> 'withdrawn' AND w.state -> 'acts' ? a.id) THEN 'plan'
    WHEN EXISTS (SELECT FROM requisition q WHERE q.property_id = a.property_id AND q.standing = 'approved'
      AND q.state ->> 'actId' = a.id) THEN 'requisition'
    WHEN EXISTS (SELECT FROM problem p WHERE p.property_id = a.property_id AND p.meeting_id = a.id
      AND p.standing <> 'withdrawn') THEN 'meeting'
    WHEN EXISTS (SELECT FROM points_summary s WHERE s.property_id = a.property_id AND s.standing = 'standing'
      AND s.state ->> 'actId' = a.id) THEN 'points'
    WHEN EXISTS (SELECT FROM points_publication u WHERE u.property_id = a.property_id AND u.standing = 'standing'
      AND u.state ->> 'actId' = a.id) THEN 'points'
  END AS record FROM act a WHERE a.id = $1`;

export const actRecords = (database: Database): ActRecords => ({
  of: (actId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [actId];
      const scope = boundByScope(currentCaller().scope, 'a.property_id', parameters);
      type Found = { readonly record: Awaited<ReturnType<ActRecords['of']>> | null };
      const [row] = await tx.query<Found>(`${ACT_RECORD} AND ${scope}`, parameters);
      return row?.record ?? undefined;
    }),
});
