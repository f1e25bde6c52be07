import type { Database, Row } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { StoreBooks } from '../../../application/store-ports.js';
import type { MaterialBudget, Movement } from '../../../domain/store/movement.js';

/** The stores as their registers keep them; each question is part of the transaction that runs. */
export const storeBooks = (database: Database): StoreBooks => {
  const statesOf = <State>(sql: string, parameters: readonly unknown[]): Promise<readonly State[]> =>
    database.transaction(async (tx) => {
      const rows = await tx.query<Row & { state: State }>(sql, parameters);
      return rows.map(({ state }) => state);
    });
  return {
    hold: (propertyId) => database.transaction((tx) => lockSubjects(tx, [`stores of ${propertyId}`])),
    movementsOf: (propertyId, item, unit) =>
      statesOf<Movement>(
        `SELECT state FROM store_movement WHERE property_id = $1 AND state ->> 'item' = $2 AND state ->> 'unit' = $3`,
        [propertyId, item, unit],
      ),
    issuesOf: (propertyId, departmentId, month) =>
      statesOf<Movement>(
        `SELECT state FROM store_movement WHERE property_id = $1 AND state ->> 'departmentId' = $2
           AND standing = 'booked' AND state ->> 'direction' = 'out' AND left(state ->> 'movedOn', 7) = $3`,
        [propertyId, departmentId, month],
      ),
    budgetOf: async (propertyId, departmentId, month) => {
      const [budget] = await statesOf<MaterialBudget>(
        `SELECT state FROM material_budget WHERE property_id = $1 AND standing = 'set'
           AND state ->> 'departmentId' = $2 AND state ->> 'month' = $3`,
        [propertyId, departmentId, month],
      );
      return budget;
    },
    isDepartment: (propertyId, unitId) =>
      database.transaction(async (tx) => {
        const sql = `SELECT FROM unit WHERE id = $1 AND property_id = $2 AND kind = 'department'`;
        return (await tx.query(sql, [unitId, propertyId])).length > 0;
      }),
  };
};
