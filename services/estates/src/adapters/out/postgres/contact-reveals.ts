import { boundByScope, currentCaller } from '@goldkey/access';
import { appendHistory, type Database } from '@goldkey/postgres';
import type { ContactReveals } from '../../../application/ports.js';
import type { Household } from '../../../domain/household/household.js';

/** People of households as they are, and the history's note of each look. */
export const contactReveals = (database: Database): ContactReveals => ({
  household: (id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ state: Household }>(
        `SELECT state FROM household WHERE id = $1 AND ${scope}`,
        parameters,
      );
      return row?.state;
    }),
  note: ({ household, personId, reason, at }) =>
    database.transaction((tx) =>
      appendHistory(tx, [
        {
          propertyId: household.propertyId,
          recordKind: 'household',
          recordId: household.id,
          happenedAt: at,
          change: 'household-contact-revealed',
          data: { personId, reason },
        },
      ]),
    ),
});
