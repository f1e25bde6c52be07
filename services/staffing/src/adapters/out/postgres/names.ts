import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { EmployeeNumbers, PropertyNames } from '../../../application/ports.js';

/** Properties by the name of their unit. */
export const propertyNames = (database: Database): PropertyNames => ({
  find: (names) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [[...new Set(names)]];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ name: string; ids: string[] }>(
        `SELECT name, array_agg(property_id) AS ids FROM unit
         WHERE kind = 'property' AND name = ANY ($1::text[]) AND ${scope} GROUP BY name`,
        parameters,
      );
      return new Map(rows.map(({ name, ids }) => [name, ids]));
    }),
});

/** Employees by number. */
export const employeeNumbers = (database: Database): EmployeeNumbers => ({
  find: (numbers) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [[...new Set(numbers)]];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ number: string; id: string }>(
        `SELECT number, id FROM employee WHERE number = ANY ($1::text[]) AND ${scope}`,
        parameters,
      );
      return new Map(rows.map(({ number, id }) => [number, id]));
    }),
});
