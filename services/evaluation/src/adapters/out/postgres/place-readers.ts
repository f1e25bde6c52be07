import type { Database } from '@goldkey/postgres';
import type { PropertyFacts } from '../../../application/queries/readers.js';
import { boundOrOwnQuery, boundQuery, ofSubject, rowsOf } from './bound-query.js';
import { REGION } from './regions.js';

export type Bound = ReturnType<typeof boundQuery>;

/** Registered properties, one or all within what bounds them. */
export const properties = async (
  database: Database,
  propertyId: string | undefined,
  { parameters, within, place }: Bound = boundQuery('property_id'),
): Promise<PropertyFacts[]> => {
  const own = propertyId === undefined ? '' : `AND property_id = ${place(propertyId)}`;
  const rows = await rowsOf<{
    property_id: string;
    name: string;
    time_zone: string;
    service_start: string;
    service_end: string | null;
  }>(
    database,
    `SELECT property_id, name, time_zone, service_start, service_end FROM property_copy WHERE ${within} ${own} ORDER BY name, property_id`,
    parameters,
  );
  return rows.map((row) => ({
    propertyId: row.property_id,
    name: row.name,
    timeZone: row.time_zone,
    serviceStart: row.service_start,
    serviceEnd: row.service_end ?? undefined,
  }));
};

/** Those of the scope, and where the caller is charged or held a post: what concerns one keeps the name of its place. */
export const placesKnown = (database: Database): Promise<PropertyFacts[]> =>
  properties(
    database,
    undefined,
    boundOrOwnQuery(
      'property_id',
      (self) =>
        `property_id IN (SELECT l.property_id FROM ledger_line l WHERE ${ofSubject('l')(self)}
           UNION SELECT h.property_id FROM holding h WHERE h.employee_id = ${self})`,
    ),
  );

/** The name of the region of each property that lies in one. */
export const regions = async (database: Database): Promise<ReadonlyMap<string, string>> => {
  const { parameters, within } = boundQuery('property_id');
  const rows = await rowsOf<{ property_id: string; name: string }>(
    database,
    `WITH RECURSIVE ${REGION} SELECT property_id, name FROM region WHERE ${within}`,
    parameters,
  );
  return new Map(rows.map((row) => [row.property_id, row.name]));
};
