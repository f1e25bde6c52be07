import { boundByScope, currentCaller } from '@goldkey/access';
import { type Day, fenOf, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { lockSubjects } from '@goldkey/service-kit';
import type { OverdueReader } from '../../../../application/arrears-ports.js';

interface Row {
  readonly chargeId: string;
  readonly householdId: string;
  readonly chargeMonth: Month;
  readonly amount: string;
  readonly open: string;
  readonly countedUntil: Day | null;
  readonly counted: string;
}

/** Holds the property until the transaction ends, so that two who count count one after the other. */
export const overdueReader = (database: Database): OverdueReader => ({
  overdue: (propertyId, feeItemId) =>
    database.transaction(async (tx) => {
      await lockSubjects(tx, [`late-fees ${propertyId}`]);
      const parameters: unknown[] = [propertyId, feeItemId];
      const scope = boundByScope(currentCaller().scope, 'p.property_id', parameters);
      const rows = await tx.query<Row>(
        `SELECT c.*, coalesce(u.counted, 0)::text AS counted, u.until::text AS "countedUntil"
         FROM (SELECT p.charge_id AS "chargeId", p.household_id AS "householdId", min(p.charge_month) AS "chargeMonth",
             (sum(p.amount_fen) FILTER (WHERE p.amount_fen > 0))::text AS amount, sum(p.amount_fen)::text AS open
           FROM posting p WHERE p.property_id = $1 AND p.account = 'receivable' AND p.fee_item_id <> $2 AND ${scope}
           GROUP BY p.charge_id, p.household_id HAVING sum(p.amount_fen) > 0) AS c
         LEFT JOIN (SELECT state ->> 'chargeId' AS charge, sum(quantity) AS counted, max(until_day) AS until FROM usage
           WHERE property_id = $1 AND fee_item_id = $2 AND NOT withdrawn GROUP BY 1) AS u ON u.charge = c."chargeId"
         ORDER BY c."chargeMonth", c."chargeId"`,
        parameters,
      );
      return rows.map(({ amount, open, countedUntil, ...row }) => ({
        ...row,
        amount: fenOf(BigInt(amount)),
        open: fenOf(BigInt(open)),
        ...(countedUntil !== null && { countedUntil }),
      }));
    }),
});
