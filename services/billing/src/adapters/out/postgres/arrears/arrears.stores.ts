import { fen, fenOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession } from '@goldkey/service-kit';
import type { DunningStore, WriteOffStore } from '../../../../application/arrears-ports.js';
import { type Dunning, type DunningEvent, evolveDunning } from '../../../../domain/dunning/dunning.js';
import { writtenOffPostings } from '../../../../domain/ledger/postings.js';
import { evolveWriteOff, type WriteOff, type WriteOffEvent } from '../../../../domain/write-off/write-off.js';
import { bookOf } from '../books.js';
import { agreedPlanOf, openOf } from '../instalments/instalment.store.js';
import { bookEntry, openChargesOf, refuseClosedMonth } from '../ledger/journal.js';
import { lockHousehold } from '../payments/locks.js';

const dunningBook = bookOf<Dunning, DunningEvent>({
  recordKind: 'dunning',
  table: 'dunning',
  columns: { household_id: 'text', step: 'text', day: 'date' },
  row: ({ householdId, step, day }) => ({ household_id: householdId, step, day }),
  evolve: evolveDunning,
  remember: ({ dunning: { step, result, owed, promisedBy } }) => ({
    step,
    result,
    owed,
    ...(promisedBy !== undefined && { promisedBy }),
  }),
  messages: () => [],
});

const writeOffBook = bookOf<WriteOff, WriteOffEvent>({
  recordKind: 'write-off',
  table: 'write_off',
  columns: { household_id: 'text', standing: 'text' },
  row: ({ householdId, state }) => ({ household_id: householdId, standing: state }),
  evolve: evolveWriteOff,
  remember: ({ writeOff: { householdId, amount, reason, decisionNote } }) => ({
    householdId,
    amount,
    reason,
    ...(decisionNote !== undefined && { decisionNote }),
  }),
  messages: () => [],
});

/** Steps since the oldest charge that is still open was billed, the latest first; those for debts that were paid count no more. */
const TAKEN = `SELECT d.state FROM dunning d WHERE d.household_id = $1 AND d.day >= (
    SELECT (min(e.at) AT TIME ZONE coalesce(min(z.time_zone), 'Asia/Shanghai'))::date
    FROM posting p JOIN journal_entry e ON e.id = p.entry_id LEFT JOIN property_copy z ON z.property_id = p.property_id
    WHERE p.household_id = $1 AND p.account = 'receivable' AND p.amount_fen > 0 AND p.charge_id = ANY ($2::text[]))
  ORDER BY d.day DESC, d.id DESC`;

const planOf = async (tx: Transaction, householdId: string) => {
  const plan = await agreedPlanOf(tx, householdId);
  if (plan === undefined) return undefined;
  const open = await openOf(tx, householdId, plan.chargeIds);
  return { plan, paid: fenOf(fen(plan.amount) - open) };
};

export const dunningStore = (database: Database): DunningStore => ({
  record: (household, decide) =>
    inBookSession(database, dunningBook, async (open, tx) => {
      lockHousehold(tx, household);
      const charges = await openChargesOf(tx, household.householdId);
      const owed = fenOf(charges.reduce((sum, charge) => sum + charge.open, 0n));
      const ids = charges.map(({ chargeId }) => chargeId);
      const taken = await tx.query<{ state: Dunning }>(TAKEN, [household.householdId, ids]);
      const plan = await planOf(tx, household.householdId);
      return open.settle(decide({ owed, taken: taken.map(({ state }) => state), plan }));
    }),
});

export const writeOffStore = (database: Database): WriteOffStore => ({
  propose: (household, decide) =>
    inBookSession(database, writeOffBook, async (open, tx) => {
      lockHousehold(tx, household);
      await open.load("household_id = $1 AND standing = 'proposed'", [household.householdId]);
      return open.settle(decide({ open: await openChargesOf(tx, household.householdId), waiting: open.states() }));
    }),
  decide: (target, { entryId, at, by, month }, decide) =>
    inBookSession(database, writeOffBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const writeOff = open.get(target.id)?.state;
      if (writeOff === undefined) return open.change(target, () => ({ accepted: true, events: [] }));
      const { propertyId, householdId, chargeIds } = writeOff;
      lockHousehold(tx, { propertyId, householdId });
      const bookedIn = await month(propertyId);
      const closed = await refuseClosedMonth(tx, propertyId, bookedIn);
      if (closed !== undefined) return closed;
      const charges = await openChargesOf(tx, householdId);
      const outcome = open.change(target, () => decide({ writeOff, open: charges }));
      if (!outcome.accepted || outcome.value.state.state !== 'approved') return outcome;
      const postings = charges.filter(({ chargeId }) => chargeIds.includes(chargeId)).flatMap(writtenOffPostings);
      const about = { month: bookedIn, reason: 'write-off', about: writeOff.id } as const;
      await bookEntry(tx, { id: entryId, propertyId, ...about, at, postings }, by);
      return outcome;
    }),
});
