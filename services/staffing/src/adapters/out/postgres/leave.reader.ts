import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, daysOf, type Year } from '@goldkey/kernel';
import type { Database, Row } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { GrantLine, LeaveReader, PersonInYear, PersonOnLeave } from '../../../application/leave-ports.js';
import type { LeaveGrant } from '../../../domain/leave/grant.js';
import type { RosterRequest } from '../../../domain/roster-request/request.js';

const READ_ONLY = { readOnly: true } as const;

interface PersonRow extends Row {
  readonly employee_id: string;
  readonly property_id: string;
  readonly number: string;
  readonly name: string;
  readonly hired_on: Day;
  readonly worked_since: Day | null;
  readonly left_on: Day | null;
  readonly grants: readonly LeaveGrant[];
  readonly requests: readonly RosterRequest[];
}
type YearRow = PersonRow & {
  readonly unit_ids: readonly string[] | null;
  readonly unit_names: readonly string[] | null;
};

/** A person with what was granted, asked for and approved; the last day stands once every appointment has ended. */
const COLUMNS = `e.id AS employee_id, e.property_id, e.number, e.name, e.state ->> 'hiredOn' AS hired_on,
  e.state ->> 'workedSince' AS worked_since, held.left_on,
  coalesce((SELECT jsonb_agg(g.state) FROM leave_grant g WHERE g.employee_id = e.id AND g.standing = 'granted'), '[]') AS grants,
  coalesce((SELECT jsonb_agg(q.state) FROM roster_request q WHERE q.employee_id = e.id AND q.kind = 'leave'
    AND q.standing IN ('asked', 'approved')), '[]') AS requests`;
const PEOPLE = `FROM employee e LEFT JOIN LATERAL (
    SELECT to_char(max(a.until_day), 'YYYY-MM-DD') AS left_on FROM appointment a
    WHERE a.employee_id = e.id AND a.standing <> 'withdrawn' HAVING bool_and(a.until_day IS NOT NULL)) held ON true`;
/** The units of posts in the year; of a team its department too. */
const UNITS = `LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT u.name ORDER BY u.name) AS unit_names,
      array_agg(DISTINCT u.id) || array_agg(DISTINCT u.parent_id) FILTER (WHERE u.parent_id IS NOT NULL) AS unit_ids
    FROM appointment a JOIN unit u ON u.id = a.unit_id
    WHERE a.employee_id = e.id AND a.standing <> 'withdrawn' AND a.from_day <= $3::date
      AND coalesce(a.until_day, $3::date) >= $2::date) posts ON true`;

const personOf = (row: PersonRow): PersonOnLeave => ({
  employeeId: row.employee_id,
  propertyId: row.property_id,
  number: row.number,
  name: row.name,
  hiredOn: row.hired_on,
  workedSince: row.worked_since ?? row.hired_on,
  ...(row.left_on !== null && { leftOn: row.left_on }),
  grants: row.grants,
  leaves: row.requests.flatMap(({ id, state, wish }) =>
    wish.kind === 'leave' ? [{ ...wish, requestId: id, approved: state === 'approved' }] : [],
  ),
});

const inYear = (row: YearRow): PersonInYear => ({
  ...personOf(row),
  unitIds: row.unit_ids ?? [],
  unitNames: row.unit_names ?? [],
});

/** Whose file is kept at the property in the year. */
const peopleOf = (database: Database, propertyId: string, year: Year) =>
  database.transaction(async (tx) => {
    const known = await tx.query("SELECT 1 AS known FROM unit WHERE kind = 'property' AND property_id = $1", [
      propertyId,
    ]);
    if (known.length === 0) return undefined;
    const { first, last } = daysOf(year);
    const parameters: unknown[] = [propertyId, first, last];
    const scope = boundByScope(currentCaller().scope, 'e.property_id', parameters);
    const rows = await tx.query<YearRow>(
      `SELECT ${COLUMNS}, posts.unit_ids, posts.unit_names ${PEOPLE} ${UNITS}
       WHERE e.property_id = $1 AND ${scope} AND (e.state ->> 'hiredOn')::date <= $3::date
         AND coalesce(held.left_on::date, $3::date) >= $2::date ORDER BY e.number, e.id`,
      parameters,
    );
    return rows.map(inYear);
  }, READ_ONLY);

export const leaveReader = (database: Database): LeaveReader => ({
  // By the name under which requests of the person are asked for.
  hold: (employeeId) => database.transaction((tx) => lockSubjects(tx, [`requests of ${employeeId}`])),
  person: (employeeId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [employeeId];
      const scope = boundByScope(currentCaller().scope, 'e.property_id', parameters);
      const [row] = await tx.query<PersonRow>(
        `SELECT ${COLUMNS} ${PEOPLE} WHERE e.id = $1 AND e.property_id IS NOT NULL AND ${scope}`,
        parameters,
      );
      return row && personOf(row);
    }),
  peopleOf: (propertyId, year) => peopleOf(database, propertyId, year),
  grantsOf: (employeeId, year) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [employeeId, year];
      const scope = boundByScope(currentCaller().scope, 'g.property_id', parameters);
      const rows = await tx.query<Row & { state: LeaveGrant; version: number; by_name: string | null }>(
        `SELECT g.state, g.version, b.name AS by_name FROM leave_grant g LEFT JOIN employee b ON b.id = g.state ->> 'grantedBy'
         WHERE g.employee_id = $1 AND g.year = $2 AND ${scope} ORDER BY g.granted_at DESC, g.id`,
        parameters,
      );
      return rows.map(
        ({ state, version, by_name: name }): GrantLine => ({
          ...state,
          version,
          ...(name !== null && { grantedByName: name }),
        }),
      );
    }, READ_ONLY),
});
