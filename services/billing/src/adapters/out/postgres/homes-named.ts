import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { FoundHome, HomesNamed, PropertiesNamed } from '../../../application/import-ports.js';

interface FoundRow extends Record<string, unknown> {
  readonly place: number;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly householdId: string | null;
}

/** Homes by the name or code of their property, their building and their room, from the local copies. */
export const homesNamed = (database: Database, properties: PropertiesNamed): HomesNamed => ({
  find: async (named) => {
    const known = await properties.find(named.map(({ property }) => property));
    const asked = named.flatMap((home, place) =>
      (known.get(home.property) ?? []).map((propertyId) => ({ ...home, place, propertyId })),
    );
    const rows = await database.transaction((tx) => {
      const parameters: unknown[] = [
        asked.map(({ place }) => place),
        asked.map(({ propertyId }) => propertyId),
        asked.map(({ building }) => building),
        asked.map(({ room }) => room),
      ];
      const scope = boundByScope(currentCaller().scope, 'p.property_id', parameters);
      return tx.query<FoundRow>(
        `SELECT t.place, p.property_id AS "propertyId", p.time_zone AS "timeZone", h.household_id AS "householdId"
         FROM unnest($1::int[], $2::text[], $3::text[], $4::text[]) AS t(place, property_id, building, room)
         JOIN property_copy p ON p.property_id = t.property_id
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
      if (!one.properties.some((other) => other.propertyId === propertyId))
        one.properties.push({ propertyId, timeZone });
      if (householdId !== null) one.householdId = householdId;
    }
    return found;
  },
});
