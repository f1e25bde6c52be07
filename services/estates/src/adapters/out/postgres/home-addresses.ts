import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { HomeAddresses } from '../../../application/ports.js';

const written = (address: { propertyId: string; building: string; room: string }): string =>
  JSON.stringify([address.propertyId, address.building, address.room]);

/** Homes by their addresses. */
export const homeAddresses = (database: Database): HomeAddresses => ({
  find: (addresses) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [
        addresses.map(({ propertyId }) => propertyId),
        addresses.map(({ building }) => building),
        addresses.map(({ room }) => room),
      ];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ id: string; propertyId: string; building: string; room: string }>(
        `SELECT id, property_id AS "propertyId", building, room FROM household
         WHERE (property_id, building, room) IN (SELECT * FROM unnest($1::text[], $2::text[], $3::text[])) AND ${scope}`,
        parameters,
      );
      const ids = new Map(rows.map((row) => [written(row), row.id]));
      return (address) => ids.get(written(address));
    }),
});
