import type { Database, Row, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type {
  ClockingStore,
  DutyPostStore,
  NoticeStore,
  PublicationStore,
  RequestStore,
  ShiftStore,
} from '../../../application/roster-ports.js';
import type { Clocking } from '../../../domain/clocking/clocking.js';
import { noticeId } from '../../../domain/roster-publication/notice.js';
import { publicationId } from '../../../domain/roster-publication/publication.js';
import type { RosterRequest } from '../../../domain/roster-request/request.js';
import type { DutyPost, Shift } from '../../../domain/shift/shift.js';
import { clockingBook, dutyPostBook, noticeBook, publicationBook, requestBook, shiftBook } from './roster.books.js';
import { statesOf } from './roster.rows.js';

const OF_PROPERTY = 'property_id = $1';

/** The property that a record is of, held as whoever adds one there holds it; empty: there is no such record. */
const held = async (tx: Transaction, table: 'duty_post' | 'shift', id: string): Promise<string> => {
  const [row] = await tx.query<Row & { property_id: string }>(`SELECT property_id FROM ${table} WHERE id = $1`, [id]);
  const propertyId = row?.property_id ?? '';
  await lockSubjects(tx, [`${table === 'shift' ? 'shifts' : 'duty posts'} ${propertyId}`]);
  return propertyId;
};

export const dutyPostStore = (database: Database): DutyPostStore => ({
  define: (propertyId, decide) =>
    inBookSession(database, dutyPostBook, async (open, tx) => {
      await lockSubjects(tx, [`duty posts ${propertyId}`]);
      await open.load(OF_PROPERTY, [propertyId]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, dutyPostBook, async (open, tx) => {
      await open.load(OF_PROPERTY, [await held(tx, 'duty_post', target.id)]);
      return open.change(target, (post) => decide(post, open.states()));
    }),
});

export const shiftStore = (database: Database): ShiftStore => ({
  define: (propertyId, decide) =>
    inBookSession(database, shiftBook, async (open, tx) => {
      await lockSubjects(tx, [`shifts ${propertyId}`]);
      await open.load(OF_PROPERTY, [propertyId]);
      const posts = await statesOf<DutyPost>(tx, 'duty_post', OF_PROPERTY, [propertyId]);
      return open.settle(decide({ others: open.states(), posts }));
    }),
  change: (target, decide) =>
    inBookSession(database, shiftBook, async (open, tx) => {
      const propertyId = await held(tx, 'shift', target.id);
      await open.load(OF_PROPERTY, [propertyId]);
      const posts = await statesOf<DutyPost>(tx, 'duty_post', OF_PROPERTY, [propertyId]);
      return open.change(target, (shift) => decide(shift, { others: open.states(), posts }));
    }),
  find: (ids) =>
    database.transaction(async (tx) => {
      if (ids.length === 0) return new Map();
      const shifts = await statesOf<Shift>(tx, 'shift', 'id = ANY ($1::text[])', [[...new Set(ids)]]);
      return new Map(shifts.map((shift) => [shift.id, shift]));
    }),
});

export const publicationStore = (database: Database): PublicationStore => ({
  publish: (propertyId, month, decide) =>
    inBookSession(database, publicationBook, async (open, tx) => {
      const id = publicationId(propertyId, month);
      await lockSubjects(tx, [`roster of ${id}`]);
      await open.load('id = $1', [id]);
      const standing = open.get(id)?.state;
      const kept = open.settle(decide(standing), standing === undefined ? undefined : id);
      if (!kept.accepted) return kept;
      await tx.query("DELETE FROM roster_shown WHERE property_id = $1 AND to_char(date, 'YYYY-MM') = $2", [
        propertyId,
        month,
      ]);
      await tx.query(
        `INSERT INTO roster_shown (employee_id, date, property_id, kind, shift)
         SELECT employee_id, date, property_id, kind, state -> 'shift' FROM roster_day
         WHERE property_id = $1 AND date >= ($2 || '-01')::date AND date < ($2 || '-01')::date + interval '1 month'
         ON CONFLICT (employee_id, date) DO UPDATE SET property_id = excluded.property_id, kind = excluded.kind, shift = excluded.shift`,
        [propertyId, month],
      );
      return kept;
    }),
});

export const noticeStore = (database: Database): NoticeStore => ({
  note: (employeeId, month, decide) =>
    inBookSession(database, noticeBook, async (open, tx) => {
      const id = noticeId(employeeId, month);
      await lockSubjects(tx, [`notice ${id}`]);
      await open.load('id = $1', [id]);
      const known = open.get(id)?.state;
      return open.settle(decide(known), known === undefined ? undefined : id);
    }),
});

/** The name under which a person's requests are held; of leave too (leave.reader.ts). */
const requestsOf = (employeeId: string): string => `requests of ${employeeId}`;

export const requestStore = (database: Database): RequestStore => ({
  ask: (employeeId, decide) =>
    inBookSession(database, requestBook, async (open, tx) => {
      await lockSubjects(tx, [requestsOf(employeeId)]);
      await open.load('employee_id = $1', [employeeId]);
      return open.settle(decide(open.states()));
    }),
  hold: (employeeIds) => database.transaction((tx) => lockSubjects(tx, employeeIds.map(requestsOf))),
  change: (target, decide) =>
    inBookSession(database, requestBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    database.transaction(async (tx) => (await statesOf<RosterRequest>(tx, 'roster_request', 'id = $1', [id]))[0]),
});

/** By which a coming or going is told from others. */
const nameOf = ({ employeeId, direction, clockedAt }: Pick<Clocking, 'employeeId' | 'direction' | 'clockedAt'>) =>
  `${employeeId} ${direction} ${clockedAt}`;

export const clockingStore = (database: Database): ClockingStore => ({
  clock: (decide) => inBookSession(database, clockingBook, async (open) => open.settle(decide())),
  strike: ({ id, employeeId, clockedAt }, decide) =>
    inBookSession(database, clockingBook, async (open) => {
      await open.load("employee_id = $1 AND clocked_at = $2 AND state ->> 'correctionId' = $3", [
        employeeId,
        new Date(clockedAt),
        id,
      ]);
      for (const clocking of open.states()) open.settle(decide(clocking), clocking.id);
    }),
  bringIn: (told) =>
    inBookSession(database, clockingBook, async (open, tx) => {
      const people = told.map(({ employeeId }) => employeeId);
      await lockSubjects(
        tx,
        people.map((id) => `clock of ${id}`),
      );
      const instants = told.map(({ clockedAt }) => new Date(clockedAt));
      await open.loadAll('employee_id = ANY ($1::text[]) AND clocked_at = ANY ($2::timestamptz[])', [people, instants]);
      const kept = new Map(open.states().map((clocking) => [nameOf(clocking), clocking]));
      return told.map(({ decide, ...one }) => {
        const known = kept.get(nameOf(one));
        const outcome = open.settle(decide(known), known?.id);
        if (outcome.accepted) kept.set(nameOf(one), outcome.value.state);
        return outcome;
      });
    }),
});
