import type { Database } from '@goldkey/postgres';
import type { StaffReader } from '../../../application/bonus-ports.js';
import type { PlacedUnit, UnitPost } from '../../../domain/bonus/department.js';
import { boundQuery, rowsOf } from './bound-query.js';

/** The units of a property: those that name it, and those below them that name none. */
const UNITS = (property: string): string => `
  WITH RECURSIVE own AS (
    SELECT unit_id, parent_id, kind, name FROM unit_copy WHERE property_id = ${property}
    UNION SELECT u.unit_id, u.parent_id, u.kind, u.name FROM unit_copy u JOIN own o ON u.parent_id = o.unit_id WHERE u.property_id IS NULL)
  SELECT unit_id AS "unitId", parent_id AS "parentId", kind, name FROM own ORDER BY name, unit_id`;

const present = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;

/** Reads a property's units and posts from the copies that are kept with the figures. */
export const staffReader = (database: Database): StaffReader => ({
  of: async (propertyId) => {
    const bound = boundQuery('property_id');
    const [property] = await rowsOf<{ name: string; zone: string }>(
      database,
      `SELECT name, time_zone AS zone FROM property_copy WHERE ${bound.within} AND property_id = ${bound.place(propertyId)}`,
      bound.parameters,
    );
    if (property === undefined) return undefined;
    const units = await rowsOf<PlacedUnit>(database, UNITS('$1'), [propertyId]);
    const held = boundQuery('property_id');
    const posts = await rowsOf<UnitPost>(
      database,
      `SELECT appointment_id AS "appointmentId", employee_id AS "employeeId", unit_id AS "unitId", role, from_day::text AS "from",
         until_day::text AS "until" FROM holding WHERE ${held.within} AND property_id = ${held.place(propertyId)}`,
      held.parameters,
    );
    return { propertyId, ...property, units: units.map(present), posts: posts.map(present) };
  },
});
