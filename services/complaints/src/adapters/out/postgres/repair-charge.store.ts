import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { deliveryQueue, inBookSession, lockSubjects, stateBooksOf } from '@goldkey/service-kit';
import type { Stored } from '../../../application/ports.js';
import type { ChargingAccount, RepairChargeStore } from '../../../application/repair-charge-ports.js';
import { ASKED_IN, REFUSED_IN } from '../../../domain/repair-charge/machine.js';
import {
  evolveRepairCharge,
  type RepairCharge,
  type RepairChargeEvent,
} from '../../../domain/repair-charge/repair-charge.js';

const stamp = (at: number): string => new Date(at).toISOString();

const repairChargeBook = stateBooksOf('complaints')<RepairCharge, RepairChargeEvent>({
  recordKind: 'repair-charge',
  table: 'repair_charge',
  columns: {
    order_id: 'text',
    household_id: 'text',
    standing: 'text',
    asked_at: 'timestamptz',
    next_try_at: 'timestamptz',
  },
  row: ({ orderId, householdId, state, askedAt, nextTryAt }) => ({
    order_id: orderId,
    household_id: householdId,
    standing: state,
    asked_at: stamp(askedAt),
    next_try_at: stamp(nextTryAt),
  }),
  evolve: evolveRepairCharge,
  remember: ({ type, charge: { orderNumber, amount, refusal, withdrawal } }) => ({
    orderNumber,
    amount,
    ...(refusal !== undefined && { refusal }),
    ...(type === 'RepairChargeWithdrawn' && { reason: withdrawal?.reason }),
  }),
  // Whom it concerns is asked by name: billing, until it answers.
  messages: () => [],
});

export const callerAccount: ChargingAccount = { id: () => currentCaller().subject, name: () => currentCaller().name };

export const repairChargeStore = (database: Database): RepairChargeStore => ({
  ...deliveryQueue<RepairCharge>(database, { table: 'repair_charge', asks: ASKED_IN }),
  give: (id, decide) =>
    inBookSession(database, repairChargeBook, async (open, tx) => {
      await lockSubjects(tx, [`repair charge ${id}`]);
      await open.load('id = $1', [id]);
      const decision = decide(open.states()[0]);
      if (decision.accepted && decision.events.length === 0) return { accepted: true, value: undefined };
      return open.settle(decision);
    }),
  change: (target, decide) =>
    inBookSession(database, repairChargeBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  refusedOf: (orderId) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [orderId, REFUSED_IN];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ state: RepairCharge }>(
        `SELECT state FROM repair_charge WHERE order_id = $1 AND standing = ANY ($2::text[]) AND ${scope} ORDER BY asked_at, id`,
        parameters,
      );
      return rows.map(({ state }) => state);
    }),
  lastOf: (orderId) =>
    database.transaction(async (tx): Promise<Stored<RepairCharge> | undefined> => {
      const parameters: unknown[] = [orderId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<Stored<RepairCharge> & Record<string, unknown>>(
        `SELECT state, version FROM repair_charge WHERE order_id = $1 AND ${scope} ORDER BY asked_at DESC, id DESC LIMIT 1`,
        parameters,
      );
      return row;
    }),
});
