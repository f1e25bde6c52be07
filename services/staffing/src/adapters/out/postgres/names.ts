import { boundByScope, boundByScopeOrGroupWide, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { UnitNames } from '../../../application/organisation-ports.js';
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

/** Units by their name and that of their property. */
export const unitNames = (database: Database): UnitNames => ({
  find: (places) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [
        places.map(({ property }) => property ?? null),
        places.map(({ unit }) => unit ?? null),
      ];
      const scope = boundByScopeOrGroupWide(currentCaller().scope, 'unit.property_id', parameters);
      const rows = await tx.query<{ ids: string[] }>(
        `SELECT array_remove(array_agg(u.id), NULL) AS ids
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS place(property, name, n)
         LEFT JOIN (
           SELECT unit.id, unit.name, unit.kind, unit.property_id, at.name AS property
           FROM unit LEFT JOIN unit at ON at.kind = 'property' AND at.property_id = unit.property_id
           WHERE ${scope}
         ) u ON u.property IS NOT DISTINCT FROM place.property AND CASE
           WHEN place.name IS NOT NULL THEN u.name = place.name AND u.kind <> 'property'
           WHEN place.property IS NOT NULL THEN u.kind = 'property'
           ELSE u.kind = 'group' END
         GROUP BY place.n ORDER BY place.n`,
        parameters,
      );
      return rows.map(({ ids }) => ids);
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
