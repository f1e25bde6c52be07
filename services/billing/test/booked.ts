import { randomUUID } from 'node:crypto';
import type { BillingWorld, Place } from './billing-world.js';

/** An entry of another day than today, as the ledger would have taken it then: no door books into the past. Charges are February's. */
export const bookedIn =
  (world: BillingWorld) =>
  ({ propertyId }: Place, at: string, reason: string, householdId: string, fen: number): Promise<void> => {
    const id = randomUUID();
    const against = reason === 'bill' ? 'income' : 'card';
    return world.asOwner(`SELECT set_config('goldkey.scope', '*', false);
    INSERT INTO journal_entry (id, property_id, month, reason, about, at, made_by)
      VALUES ('${id}', '${propertyId}', '${at.slice(0, 7)}', '${reason}', '${id}', '${at}', 'test');
    INSERT INTO posting (entry_id, property_id, reason, account, household_id, fee_item_id, charge_id, charge_month, amount_fen)
      VALUES ('${id}', '${propertyId}', '${reason}', 'receivable', '${householdId}', 'fee', 'c-${householdId}', '2026-02', ${fen}),
        ('${id}', '${propertyId}', '${reason}', '${against}', '${householdId}', 'fee', NULL, NULL, ${-fen})`);
  };
