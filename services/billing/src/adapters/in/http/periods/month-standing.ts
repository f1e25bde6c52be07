import { boundByScope, currentCaller } from '@goldkey/access';
import { fen, type Month, shiftMonth } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { CHARGING, COLLECTING } from '../../../../domain/ledger/ledger.js';
import { sharePart } from '../../../../domain/report/parts.js';

/** What is not done yet, that a close would leave as it is. */
interface Undone {
  /** Tills of the month that are not handed over. */
  readonly tills: number;
  /** Lines of statements up to the month's end that are nobody's. */
  readonly bankLines: number;
  /** Readings of the month that are held back. */
  readonly readings: number;
  /** Refunds and debts to be given up that nobody has decided on. */
  readonly approvals: number;
  /** Runs that are being issued or taken back. */
  readonly runs: number;
  /** Fee items that were billed for the month before, and for this one are not: no bill of a closed month is issued. */
  readonly feeItems: number;
  /** What was read or used for the month and is in no bill of it. */
  readonly usages: number;
}

/** How a month stands: what its close would be measured by, or was, and what is not done. */
export interface MonthStanding extends Undone {
  readonly propertyId: string;
  readonly month: Month;
  readonly receivable: string;
  readonly collected: string;
  readonly share?: string;
  readonly target?: string;
  readonly closedAt?: string;
}

interface Row extends Undone {
  readonly receivable: string;
  readonly collected: string;
  readonly target: string | null;
  readonly closedAt: string | null;
}

const ZONE = "coalesce(c.time_zone, 'Asia/Shanghai')";
const billed = (month: string): string =>
  `SELECT 1 FROM bill_line l WHERE l.property_id = c.property_id AND l.fee_item_id = f.id AND l.month = ${month} AND NOT l.reversed`;
const count = (from: string): string => `(SELECT count(*)::int FROM ${from})`;

/** Nothing where the property is none of the caller's. */
export const monthStanding = async (
  database: Database,
  { propertyId, month }: { readonly propertyId: string; readonly month: string },
): Promise<MonthStanding | undefined> => {
  const parameters: unknown[] = [propertyId, month, CHARGING, COLLECTING, shiftMonth(month as Month, -1)];
  const scope = boundByScope(currentCaller().scope, 'c.property_id', parameters);
  const sum = (reasons: string): string =>
    `coalesce((SELECT sum(p.amount_fen) FROM posting p WHERE p.property_id = c.property_id AND p.account = 'receivable'
       AND p.charge_month = $2 AND p.reason = ANY (${reasons}::text[])), 0)`;
  const yuan = (fenSum: string): string => `((${fenSum}) / 100.0)::numeric(14, 2)::text`;
  const rows = await database.transaction(
    (tx) =>
      tx.query<Row>(
        `SELECT coalesce(d.state ->> 'receivable', ${yuan(sum('$3'))}) AS receivable,
           coalesce(d.state ->> 'collected', ${yuan(`-${sum('$4')}`)}) AS collected,
           coalesce(d.state ->> 'target', g.state ->> 'target') AS target, d.state ->> 'closedAt' AS "closedAt",
           ${count(`cashier_shift s WHERE s.property_id = c.property_id AND s.standing <> 'handed-over'
             AND to_char(s.opened_at AT TIME ZONE ${ZONE}, 'YYYY-MM') <= $2`)} AS tills,
           ${count(`bank_line b WHERE b.property_id = c.property_id AND b.standing = 'unmatched' AND to_char(b.day, 'YYYY-MM') <= $2`)} AS "bankLines",
           ${count(`reading r WHERE r.property_id = c.property_id AND r.standing = 'held' AND to_char(r.day, 'YYYY-MM') <= $2`)} AS readings,
           ${count("refund f WHERE f.property_id = c.property_id AND f.standing = 'requested'")}
             + ${count("write_off w WHERE w.property_id = c.property_id AND w.standing = 'proposed'")} AS approvals,
           ${count("billing_run u WHERE u.property_id = c.property_id AND u.standing IN ('issuing', 'reversing')")} AS runs,
           ${count(`fee_item f WHERE f.property_id = c.property_id AND EXISTS (${billed('$5')}) AND NOT EXISTS (${billed('$2')})`)} AS "feeItems",
           ${count(`usage u WHERE u.property_id = c.property_id AND u.charge_month = $2 AND NOT u.withdrawn AND NOT EXISTS (SELECT 1 FROM bill_line l
             WHERE l.household_id = u.household_id AND l.fee_item_id = u.fee_item_id AND l.month = $2 AND l.usage_id = u.id AND NOT l.reversed)`)} AS usages
         FROM property_copy c LEFT JOIN period d ON d.property_id = c.property_id AND d.month = $2
           LEFT JOIN collection_target g ON g.property_id = c.property_id AND g.month = $2
         WHERE c.property_id = $1 AND ${scope}`,
        parameters,
      ),
    { readOnly: true, snapshot: true },
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { target, closedAt, ...figures } = row;
  return {
    ...{ propertyId, month: month as Month, ...figures, ...sharePart(fen(row.collected), fen(row.receivable)) },
    ...(target !== null && { target }),
    ...(closedAt !== null && { closedAt: new Date(Number(closedAt)).toISOString() }),
  };
};
