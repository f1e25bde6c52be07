import { boundByScope, currentCaller } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import type { Database, Row } from '@goldkey/postgres';
import type {
  CertificateDirectory,
  ClockReader,
  HeldCertificate,
  PlanReader,
  RequestLine,
  RequestReader,
  SetDay,
} from '../../../application/roster-ports.js';
import type { Clocking } from '../../../domain/clocking/clocking.js';
import type { DayPlan } from '../../../domain/roster/roster-day.js';
import type { Notice } from '../../../domain/roster-publication/notice.js';
import { type Publication, publicationId } from '../../../domain/roster-publication/publication.js';
import type { HeldDay, RosterRequest } from '../../../domain/roster-request/request.js';
import type { DutyPost, Shift } from '../../../domain/shift/shift.js';
import { statesOf } from './roster.rows.js';

interface DayRow extends Row {
  readonly employee_id: string;
  readonly date: Day;
  readonly kind: DayPlan['kind'];
  readonly shift: DayPlan['shift'] | null;
  readonly version: number;
}

const READ_ONLY = { readOnly: true } as const;

/** Who has left is planned no more: what was set for the days after stays in the roster, and mans nothing. */
const PLANNED = `roster_day LEFT JOIN (
    SELECT a.employee_id, max(a.until_day) AS left_on FROM appointment a JOIN employee e ON e.id = a.employee_id
    WHERE e.property_id = $1 AND a.standing <> 'withdrawn'
    GROUP BY a.employee_id HAVING bool_and(a.until_day IS NOT NULL)) gone USING (employee_id)`;

const heldDay = ({ employee_id: employeeId, date, kind, shift }: DayRow): HeldDay => ({
  employeeId,
  date,
  kind,
  ...(shift && { shift }),
});

export const planReader = (database: Database): PlanReader => {
  const days = (from: string, shift: string, condition: string, values: readonly unknown[]) =>
    database.transaction(async (tx) => {
      const parameters = [...values];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      return tx.query<DayRow>(
        `SELECT employee_id, to_char(date, 'YYYY-MM-DD') AS date, kind, ${shift} AS shift, ${from === PLANNED ? 'version' : '0 AS version'}
         FROM ${from} WHERE ${condition} AND ${scope} ORDER BY employee_id, date`,
        parameters,
      );
    }, READ_ONLY);
  return {
    templatesOf: (propertyId) =>
      database.transaction(async (tx) => {
        const shifts = await statesOf<Shift>(tx, 'shift', 'property_id = $1', [propertyId]);
        const posts = await statesOf<DutyPost>(tx, 'duty_post', 'property_id = $1', [propertyId]);
        return { shifts, others: shifts, posts };
      }, READ_ONLY),
    daysOf: async (propertyId, first, last) => {
      const condition = "property_id = $1 AND date BETWEEN $2 AND $3 AND date <= coalesce(left_on, 'infinity')";
      const rows = await days(PLANNED, "state -> 'shift'", condition, [propertyId, first, last]);
      return rows.map((row): SetDay => ({ ...heldDay(row), version: row.version }));
    },
    beginnersOf: (propertyId, from) =>
      database.transaction(async (tx) => {
        const rows = await tx.query<Row & { employee_id: string; since: Day }>(
          `SELECT a.employee_id, to_char(min(a.from_day), 'YYYY-MM-DD') AS since
           FROM appointment a JOIN employee e ON e.id = a.employee_id
           WHERE e.property_id = $1 AND a.standing <> 'withdrawn' GROUP BY a.employee_id HAVING min(a.from_day) >= $2`,
          [propertyId, from],
        );
        return new Map(rows.map(({ employee_id: employeeId, since }) => [employeeId, since]));
      }, READ_ONLY),
    leaveOf: (propertyId, first, last) =>
      database.transaction(async (tx) => {
        const found = await statesOf<RosterRequest>(
          tx,
          'roster_request',
          "property_id = $1 AND kind = 'leave' AND standing = 'approved' AND until_day >= $2 AND from_day <= $3",
          [propertyId, first, last],
        );
        return found.flatMap(({ employeeId, wish, ...request }) =>
          wish.kind === 'leave' && request.state === 'approved'
            ? [{ ...wish, employeeId, replaced: request.replaced }]
            : [],
        );
      }, READ_ONLY),
    askedLeaveOf: (propertyId, first, last) =>
      database.transaction(async (tx) => {
        const found = await statesOf<RosterRequest>(
          tx,
          'roster_request',
          "property_id = $1 AND kind = 'leave' AND standing = 'asked' AND until_day >= $2 AND from_day <= $3",
          [propertyId, first, last],
        );
        return found.flatMap(({ employeeId, wish }) => (wish.kind === 'leave' ? [{ ...wish, employeeId }] : []));
      }, READ_ONLY),
    publicationOf: (propertyId, month) =>
      database.transaction(async (tx) => {
        const id = publicationId(propertyId, month);
        return (await statesOf<Publication>(tx, 'roster_publication', 'id = $1', [id]))[0];
      }, READ_ONLY),
    shownOf: async (propertyId, month) => {
      const condition =
        "property_id = $1 AND date >= ($2 || '-01')::date AND date < ($2 || '-01')::date + interval '1 month'";
      return (await days('roster_shown', 'shift', condition, [propertyId, month])).map(heldDay);
    },
    noticesOf: (propertyId, month) =>
      database.transaction(
        (tx) => statesOf<Notice>(tx, 'roster_notice', 'property_id = $1 AND month = $2', [propertyId, month]),
        READ_ONLY,
      ),
  };
};

export const clockReader = (database: Database): ClockReader => ({
  clockingsOf: ({ propertyId, employeeId }, from, until) =>
    database.transaction((tx) => {
      const condition = "property_id = $1 AND clocked_at >= $2 AND clocked_at < $3 AND NOT state ? 'struck'";
      const values = [propertyId, new Date(from), new Date(until)];
      if (employeeId === undefined) return statesOf<Clocking>(tx, 'clocking', condition, values);
      return statesOf<Clocking>(tx, 'clocking', `${condition} AND employee_id = $4`, [...values, employeeId]);
    }, READ_ONLY),
});

const MOST_REQUESTS = 100;

export const requestReader = (database: Database): RequestReader => ({
  requestsAbout: (employeeId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [employeeId];
      const scope = boundByScope(currentCaller().scope, 'q.property_id', parameters);
      const rows = await tx.query<
        Row & { state: RosterRequest; version: number; employee_name: string; with_name: string | null }
      >(
        `SELECT q.state, q.version, e.name AS employee_name, w.name AS with_name
         FROM roster_request q JOIN employee e ON e.id = q.employee_id LEFT JOIN employee w ON w.id = q.with_id
         WHERE (q.employee_id = $1 OR q.with_id = $1) AND ${scope} ORDER BY q.asked_at DESC, q.id LIMIT ${MOST_REQUESTS}`,
        parameters,
      );
      return rows.map(
        ({ state, version, employee_name: employeeName, with_name: withName }): RequestLine => ({
          ...state,
          version,
          employeeName,
          ...(withName !== null && { withName }),
        }),
      );
    }, READ_ONLY),
});

/** Certificates as they stand on file; one that was renewed counts for its own days, one that was revoked for those before. */
export const certificateDirectory = (database: Database): CertificateDirectory => ({
  heldBy: (employeeIds) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<Row & { state: HeldCertificate }>(
        `SELECT state FROM certificate WHERE employee_id = ANY ($1::text[]) AND state ? 'grantedEvent'`,
        [employeeIds],
      );
      return rows.map(({ state: { employeeId, craft, validFrom, validUntil } }) => ({
        employeeId,
        craft,
        validFrom,
        validUntil,
      }));
    }, READ_ONLY),
});
