import { boundByScope, currentCaller } from '@goldkey/access';
import { formatInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { contactOf } from '@goldkey/service-kit';
import type { PaymentProvider } from '../../../../application/online-ports.js';
import type { BillLink } from '../../../../domain/bill-link/bill-link.js';
import type { OnlinePayment } from '../../../../domain/online-payment/online-payment.js';
import type { Payment } from '../../../../domain/payment/payment.js';
import { accountOf } from '../households/account.js';

const RECEIPTS = 24;

interface ReceiptRow {
  readonly state: Payment;
  readonly zone: string;
}

/** The latest receipts of a household, with the names of what they paid. */
const receiptsOf = (database: Database, householdId: string) =>
  database.transaction(
    async (tx) => {
      const parameters: unknown[] = [householdId, RECEIPTS];
      const scope = boundByScope(currentCaller().scope, 't.property_id', parameters);
      const rows = await tx.query<ReceiptRow>(
        `SELECT t.state, coalesce(p.time_zone, 'Asia/Shanghai') AS zone
         FROM payment t LEFT JOIN property_copy p ON p.property_id = t.property_id
         WHERE t.household_id = $1 AND ${scope} ORDER BY t.taken_at DESC, t.id DESC LIMIT $2`,
        parameters,
      );
      const ids = rows.flatMap(({ state }) => state.charges.map(({ feeItemId }) => feeItemId));
      const named: unknown[] = [[...new Set(ids)]];
      const within = boundByScope(currentCaller().scope, 'property_id', named);
      const names = new Map(
        (
          await tx.query<{ id: string; name: string }>(
            `SELECT id, name FROM fee_item WHERE id = ANY ($1::text[]) AND ${within}`,
            named,
          )
        ).map(({ id, name }) => [id, name]),
      );
      return rows.map(
        ({ state: { receipt, takenAt, amount, means, credit, charges, rebookedTo, rebookedFrom }, zone }) => ({
          receipt,
          takenAt: formatInstant(takenAt, zone),
          amount,
          means,
          credit,
          /** It was another home's, and which is no business of this one; or it was booked elsewhere at first. */
          ...(rebookedTo !== undefined && { rebookedAt: formatInstant(rebookedTo.at, zone) }),
          ...(rebookedFrom !== undefined && { bookedAnewAt: formatInstant(rebookedFrom.at, zone) }),
          charges: charges.map(({ chargeMonth, feeItemId, amount: part }) => ({
            month: chargeMonth,
            feeItem: names.get(feeItemId) ?? '',
            amount: part,
          })),
        }),
      );
    },
    { readOnly: true },
  );

/** The order as its payer sees it. */
export const toldOrder = ({ id, state, amount, means, discrepancy }: OnlinePayment) => ({
  id,
  state,
  amount,
  means,
  /** What came does not fit the order: somebody looks at it. */
  looked: discrepancy !== undefined,
});

/** All that a household sees by its link: what it owes and why, what it has paid, and how it can pay. */
export const ownerViewOf = async (
  database: Database,
  { householdId, expiresAt }: BillLink,
  provider: PaymentProvider | undefined,
) => {
  const account = await accountOf(database, householdId);
  const { propertyId, propertyName, building, room, owed, credit, charges } = account;
  return {
    propertyName: propertyName ?? '',
    contact: await contactOf(database, propertyId),
    home: `${building}-${room}`,
    owed,
    credit,
    charges,
    receipts: await receiptsOf(database, householdId),
    ...(provider !== undefined && { pay: { means: provider.means, isTest: provider.isTest } }),
    expiresAt: new Date(expiresAt).toISOString(),
  };
};
