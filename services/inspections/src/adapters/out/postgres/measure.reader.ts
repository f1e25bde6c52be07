import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, type Instant, instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { MeasureReader } from '../../../application/measure-ports.js';

/** What is measured for cards of positions, out of incidents and registers. */
export const measureReader = (database: Database): MeasureReader => {
  const ask = <Row>(sql: string, given: readonly unknown[]): Promise<Row[]> =>
    database.transaction(
      (tx) => {
        const parameters = [...given];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        return tx.query<Row & Record<string, unknown>>(sql.replace('<scope>', scope), parameters);
      },
      { readOnly: true },
    );
  const happened = async (sql: string, given: readonly unknown[]) =>
    (await ask<{ id: string; at: Date }>(sql, given)).map(({ id, at }) => ({ id, at: instant(at.getTime()) }));
  return {
    incidents: (propertyId, kinds, { from, until }) =>
      happened(
        `SELECT id, occurred_at AS at FROM incident WHERE property_id = $1 AND kind = ANY ($2::text[])
         AND standing <> 'withdrawn' AND occurred_at BETWEEN $3 AND $4 AND <scope> ORDER BY occurred_at, id`,
        [propertyId, kinds, new Date(from), new Date(until)],
      ),
    drills: async (propertyId, first, last) => {
      const rows = await ask<{ id: string; plannedOn: Day; heldAt: Instant | null }>(
        `SELECT id, state ->> 'plannedOn' AS "plannedOn", (state ->> 'heldAt')::float8 AS "heldAt" FROM emergency_drill
         WHERE property_id = $1 AND standing NOT IN ('cancelled', 'withdrawn') AND state ->> 'plannedOn' BETWEEN $2 AND $3 AND <scope>
         ORDER BY state ->> 'plannedOn', id`,
        [propertyId, first, last],
      );
      return rows.map(({ id, plannedOn, heldAt }) => ({ id, plannedOn, ...(heldAt !== null && { heldAt }) }));
    },
    accidents: (propertyId, { from, until }) =>
      happened(
        `SELECT id, sorted_at AS at FROM car_park_matter WHERE property_id = $1 AND state ->> 'kind' = 'accident'
         AND standing <> 'withdrawn' AND sorted_at BETWEEN $2 AND $3 AND <scope> ORDER BY sorted_at, id`,
        [propertyId, new Date(from), new Date(until)],
      ),
  };
};
