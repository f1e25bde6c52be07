import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { DayReader } from '../../../application/ports.js';
import type { Post } from '../../../domain/post/post.js';
import type { Round } from '../../../domain/round/round.js';

/** What the day's rounds are reckoned from. */
export const dayReader = (database: Database): DayReader => {
  const ask = <Row>(sql: string, given: readonly unknown[]): Promise<Row[]> =>
    database.transaction(
      (tx) => {
        const parameters = [...given];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        return tx.query<Row & Record<string, unknown>>(sql.replace('<scope>', scope), parameters);
      },
      { readOnly: true },
    );
  return {
    staffOn: async (propertyId, day) => {
      const rows = await ask<{ employee_id: string; role: string }>(
        `SELECT employee_id, role FROM appointment_copy WHERE property_id = $1 AND from_day <= $2::date
         AND (until_day IS NULL OR until_day >= $2::date) AND <scope> ORDER BY from_day DESC, appointment_id`,
        [propertyId, day],
      );
      const managers = rows.filter(({ role }) => role === 'property-manager').map((row) => row.employee_id);
      return { heads: new Set(rows.map((row) => row.employee_id)).size, managers: [...new Set(managers)] };
    },
    activePosts: async (propertyId, day) => {
      const rows = await ask<{ state: Post }>(
        `SELECT state FROM post WHERE property_id = $1 AND active_from <= $2::date
         AND (active_until IS NULL OR active_until >= $2::date) AND <scope> ORDER BY code, id`,
        [propertyId, day],
      );
      return rows.map(({ state }) => state);
    },
    roundsOf: async (propertyId, inspectorId, { from, until }) => {
      const rows = await ask<{ state: Round }>(
        `SELECT state FROM round WHERE property_id = $1 AND inspector_id = $2 AND completed_at BETWEEN $3 AND $4
         AND <scope> ORDER BY completed_at, id`,
        [propertyId, inspectorId, new Date(from), new Date(until)],
      );
      return rows.map(({ state }) => state);
    },
  };
};
