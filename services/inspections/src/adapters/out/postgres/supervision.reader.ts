import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { FindingKindCount, RoleHolder, SupervisionReader } from '../../../application/supervision-ports.js';
import type { FullCoverage } from '../../../domain/full-coverage/full-coverage.js';
import type { NightCheck } from '../../../domain/night-check/night-check.js';

/** One query within the caller's scope; `<scope>` in it stands for the bound. */
export const askWithin =
  (database: Database) =>
  <Row>(sql: string, given: readonly unknown[], column = 'property_id'): Promise<Row[]> =>
    database.transaction(
      (tx) => {
        const parameters = [...given];
        const scope = boundByScope(currentCaller().scope, column, parameters);
        return tx.query<Row & Record<string, unknown>>(sql.replaceAll('<scope>', scope), parameters);
      },
      { readOnly: true },
    );

/** What supervision is reckoned from. */
export const supervisionReader = (database: Database): SupervisionReader => {
  const ask = askWithin(database);
  return {
    holdersOn: (propertyId, day) =>
      ask<RoleHolder>(
        `SELECT DISTINCT employee_id AS "employeeId", role FROM appointment_copy WHERE property_id = $1 AND from_day <= $2::date
         AND (until_day IS NULL OR until_day >= $2::date) AND <scope> ORDER BY role, employee_id`,
        [propertyId, day],
      ),
    nightChecks: async (propertyId, { from, until }) => {
      const rows = await ask<{ state: NightCheck }>(
        `SELECT state FROM night_check WHERE property_id = $1 AND standing = 'completed'
         AND started_at BETWEEN $2 AND $3 AND <scope> ORDER BY started_at, id`,
        [propertyId, new Date(from), new Date(until)],
      );
      return rows.map(({ state }) => state);
    },
    fullCoverages: async (propertyId, month, { from, until }) => {
      const rows = await ask<{ state: FullCoverage }>(
        `SELECT state FROM full_coverage WHERE property_id = $1 AND (month = $2 OR completed_at BETWEEN $3 AND $4)
         AND standing <> 'withdrawn' AND <scope> ORDER BY opened_at DESC, id`,
        [propertyId, month, new Date(from), new Date(until)],
      );
      return rows.map(({ state }) => state);
    },
    findingKinds: (propertyId, { from, until }, sources) =>
      ask<FindingKindCount>(
        `SELECT category, count(*)::int AS raised,
           count(*) FILTER (WHERE standing IN ('raised', 'planned', 'rectified'))::int AS open,
           count(*) FILTER (WHERE standing IN ('raised', 'planned', 'rectified') AND due_at < now())::int AS overdue,
           count(*) FILTER (WHERE standing = 'closed')::int AS closed
         FROM finding WHERE property_id = $1 AND raised_at BETWEEN $2 AND $3 AND source = ANY ($4::text[])
           AND standing NOT IN ('withdrawn', 'merged') AND <scope>
         GROUP BY category ORDER BY raised DESC, category`,
        [propertyId, new Date(from), new Date(until), sources],
      ),
  };
};
