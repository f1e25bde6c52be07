import { boundByScope, currentCaller } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { FiledHandovers } from '../../../application/ports.js';

/** Hand-overs as their files ask for them, by the home. */
export const filedHandovers = (database: Database): FiledHandovers => ({
  find: (householdId, lock = false) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [householdId];
      const scope = boundByScope(currentCaller().scope, 'h.property_id', parameters);
      const [row] = await tx.query<{ id: string; propertyId: string; zone: string }>(
        `SELECT h.id, h.property_id AS "propertyId", p.state ->> 'timeZone' AS zone FROM handover h JOIN property p ON p.id = h.property_id
         WHERE h.household_id = $1 AND NOT h.withdrawn AND ${scope} ${lock ? 'FOR UPDATE OF h' : ''}`,
        parameters,
      );
      if (row === undefined) return refuse('estates.handover-not-found', { id: householdId });
      return { accepted: true, value: { ...row, recordKind: 'handover' } };
    }),
});
