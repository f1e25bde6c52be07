import type { Transaction } from '@goldkey/postgres';

/**
 * Waits for a billing run of the property and for who else takes money of the household. It is sent: what this transaction asks
 * next is answered when both have been waited for.
 */
export const lockHousehold = (
  tx: Transaction,
  { propertyId, householdId }: { readonly propertyId: string; readonly householdId: string },
): void => {
  tx.send('billing_wait_for_run', "SELECT pg_advisory_xact_lock_shared(hashtextextended('bills ' || $1, 0))", [
    propertyId,
  ]);
  tx.send('billing_wait_for_household', "SELECT pg_advisory_xact_lock(hashtextextended('household ' || $1, 0))", [
    householdId,
  ]);
};

/**
 * Takes the property's next receipt number. Whoever else takes one there waits until this transaction ends, so it is asked for
 * when everything but the receipt is booked; a transaction that is undone gives it back.
 */
export const takeReceipt = async (tx: Transaction, propertyId: string, year: string): Promise<string> => {
  const [row] = await tx.prepared<{ last: number }>(
    'billing_take_receipt',
    `INSERT INTO receipt_counter (property_id, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (property_id, year) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last`,
    [propertyId, year],
  );
  return `${year}-${String(row?.last).padStart(6, '0')}`;
};

/** What is decided does not hang on the receipt's number: so it is decided without one, booked, and decided again with it. */
export const NO_RECEIPT_YET = '';
