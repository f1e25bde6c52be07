import { type Fen, fenOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { InstalmentPlanStore } from '../../../../application/instalment-ports.js';
import {
  evolveInstalmentPlan,
  type InstalmentPlan,
  type InstalmentPlanEvent,
} from '../../../../domain/instalment-plan/instalment-plan.js';
import { bookOf } from '../books.js';
import { openChargesOf } from '../ledger/journal.js';
import { lockHousehold } from '../payments/locks.js';

export const planBook = bookOf<InstalmentPlan, InstalmentPlanEvent>({
  recordKind: 'instalment-plan',
  table: 'instalment_plan',
  columns: { household_id: 'text', standing: 'text', agreed_on: 'date' },
  row: ({ householdId, state, agreedOn }) => ({ household_id: householdId, standing: state, agreed_on: agreedOn }),
  evolve: evolveInstalmentPlan,
  remember: ({ instalmentPlan: { householdId, amount, parts, endReason } }) => ({
    householdId,
    amount,
    parts: parts.length,
    until: parts.at(-1)?.dueOn ?? null,
    ...(endReason !== undefined && { reason: endReason }),
  }),
  messages: () => [],
});

/** What is open of these debts of a household. */
export const openOf = async (tx: Transaction, householdId: string, chargeIds: readonly string[]): Promise<Fen> => {
  const open = await openChargesOf(tx, householdId);
  return fenOf(
    open.filter(({ chargeId }) => chargeIds.includes(chargeId)).reduce((sum, charge) => sum + charge.open, 0n),
  );
};

/** The household's plan that was agreed, if any. */
export const agreedPlanOf = async (tx: Transaction, householdId: string): Promise<InstalmentPlan | undefined> => {
  const [row] = await tx.query<{ state: InstalmentPlan }>(
    "SELECT state FROM instalment_plan WHERE household_id = $1 AND standing = 'agreed'",
    [householdId],
  );
  return row?.state;
};

export const instalmentPlanStore = (database: Database): InstalmentPlanStore => ({
  propose: (household, decide) =>
    inBookSession(database, planBook, async (open, tx) => {
      lockHousehold(tx, household);
      await open.load("household_id = $1 AND standing IN ('proposed', 'agreed')", [household.householdId]);
      const charges = await openChargesOf(tx, household.householdId);
      return open.settle(decide({ open: charges, standing: open.states() }));
    }),
  change: (target, decide) =>
    inBookSession(database, planBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  running: () =>
    database.transaction(
      (tx) =>
        tx.query<{ id: string; timeZone: string }>(
          `SELECT i.id, coalesce(p.time_zone, 'Asia/Shanghai') AS "timeZone" FROM instalment_plan i
           LEFT JOIN property_copy p ON p.property_id = i.property_id WHERE i.standing IN ('agreed', 'broken') ORDER BY i.id`,
        ),
      { readOnly: true },
    ),
  judge: async (id, decide) => {
    await inBookSession(database, planBook, async (open, tx) => {
      // The household first, as everybody does who takes its money: then nobody waits for a plan that waits for them.
      const [of] = await tx.query<{ propertyId: string; householdId: string }>(
        'SELECT property_id AS "propertyId", household_id AS "householdId" FROM instalment_plan WHERE id = $1',
        [id],
      );
      if (of === undefined) return;
      lockHousehold(tx, of);
      await open.load('id = $1', [id]);
      const plan = open.get(id)?.state;
      if (plan === undefined) return;
      const left = await openOf(tx, plan.householdId, plan.chargeIds);
      open.change({ id }, (known) => decide(known, left));
    });
  },
});
