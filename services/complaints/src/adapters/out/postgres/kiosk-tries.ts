import { currentCaller } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { KioskTries } from '../../../application/survey-ports.js';
import { KIOSK_TRIES } from '../../../domain/kiosk/tries.js';

/** Nothing is written beside the command for a property that the caller does not see. */
const isSeen = (propertyId: string): boolean => {
  const { scope } = currentCaller();
  return scope.all || scope.properties.includes(propertyId);
};

/** Wrong tries at kiosks, written beside the command that is refused because of them; what is over is swept with the next. */
export const kioskTries = (database: Database): KioskTries => ({
  recent: async (propertyId, desk) => {
    if (!isSeen(propertyId)) return [];
    const rows = await database.aside<{ at: Date }>([propertyId], {
      name: 'kiosk-tries-recent',
      sql: 'SELECT at FROM kiosk_try WHERE property_id = $1 AND desk = $2',
      parameters: [propertyId, desk],
    });
    return rows.map(({ at }) => instant(at.getTime()));
  },
  note: async (propertyId, desk, at) => {
    if (!isSeen(propertyId)) return;
    await database.aside([propertyId], {
      name: 'kiosk-tries-note',
      sql: `WITH over AS (DELETE FROM kiosk_try WHERE property_id = $1 AND at <= $4)
        INSERT INTO kiosk_try (property_id, desk, at) VALUES ($1, $2, $3)`,
      parameters: [propertyId, desk, new Date(at), new Date(at - KIOSK_TRIES.withinMs)],
    });
  },
});
