import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { FoundHome, HomesNamed } from '../../../application/import-ports.js';

interface FoundRow extends Record<string, unknown> {
  readonly place: number;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly householdId: string | null;
}

/** Homes by the name of their property, their building and their room, from the local copies. */
export const homesNamed = (database: Database): HomesNamed => ({
  find: async (named) => {
    const rows = await database.transaction((tx) => {
      const parameters: unknown[] = [
        named.map(({ property }) => property),
        named.map(({ building }) => building),
        named.map(({ room }) => room),
      ];
      const scope = boundByScope(currentCaller().scope, 'p.property_id', parameters);
      return tx.query<FoundRow>(
        `SELECT (t.place - 1)::int AS place, p.property_id AS "propertyId", p.time_zone AS "timeZone", h.household_id AS "householdId"
         FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS t(property, building, room, place)
         JOIN property_copy p ON p.name = t.property
         LEFT JOIN household_copy h ON h.property_id = p.property_id AND h.building = t.building AND h.room = t.room
         WHERE ${scope}`,
        parameters,
      );
    });
    const found = named.map((): { properties: FoundHome['properties'][number][]; householdId?: string } => ({
      properties: [],
    }));
    for (const { place, propertyId, timeZone, householdId } of rows) {
      const one = found[place];
      if (one === undefined) continue;
      if (!one.properties.some((known) => known.propertyId === propertyId))
        one.properties.push({ propertyId, timeZone });
      if (householdId !== null) one.householdId = householdId;
    }
    return found;
  },
});
