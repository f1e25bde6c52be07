import { boundByScope, currentCaller } from '@goldkey/access';
import { fen } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { ClosedMonthReader } from '../../../../application/measure-ports.js';
import type { Period } from '../../../../domain/period/period.js';

/** Months that were closed, as they were closed. */
export const closedMonthReader = (database: Database): ClosedMonthReader => ({
  of: (propertyId, months) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, months];
        const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ state: Period }>(
          `SELECT state FROM period WHERE property_id = $1 AND month = ANY ($2::text[]) AND ${scope} ORDER BY month`,
          parameters,
        );
        return rows.map(({ state: { id, month, receivable, collected } }) => ({
          ...{ id, month, receivable: fen(receivable), collected: fen(collected) },
        }));
      },
      { readOnly: true },
    ),
});
