import { boundByScope, currentCaller } from '@goldkey/access';
import { type Fen, fen, fenOf, type Instant, type Month, monthOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { BankingStore, BankingsWithFiles, CashTaken } from '../../../../application/banking-ports.js';
import {
  type Banking,
  type BankingEvent,
  evolveBanking,
  type SafeStanding,
} from '../../../../domain/banking/banking.js';
import { bankedPostings } from '../../../../domain/ledger/postings.js';
import type { CashierShift } from '../../../../domain/shift/shift.js';
import { bankingMessages } from '../../events.js';
import { bookOf } from '../books.js';
import { bookEntry } from '../ledger/journal.js';

const bankingBook = bookOf<Banking, BankingEvent>({
  recordKind: 'banking',
  table: 'banking',
  columns: { day: 'date', amount: 'numeric', bank_account: 'text', slip: 'text', standing: 'text' },
  row: ({ day, amount, bankAccount, slip, state }) => ({
    day,
    amount,
    bank_account: bankAccount,
    slip,
    standing: state,
  }),
  evolve: evolveBanking,
  remember: ({ banking: { day, amount, bankAccount, slip, countedBy, witness, withdrawn } }) => ({
    day,
    amount,
    bankAccount,
    slip,
    countedBy,
    witness,
    ...(withdrawn && { reason: withdrawn.reason }),
  }),
  messages: bankingMessages,
});

/** What can be taken at an instant: the least that the ledger has of the property's cash then and at any time since. */
const inSafe = async (tx: Transaction, propertyId: string, at: Instant): Promise<Fen> => {
  const [row] = await tx.query<{ least: string }>(
    `WITH change AS (
       SELECT greatest(e.at, $2) AS at, sum(p.amount_fen) AS fen
       FROM posting p JOIN journal_entry e ON e.id = p.entry_id WHERE p.property_id = $1 AND p.account = 'cash' GROUP BY 1
     )
     SELECT coalesce(min(fen), 0)::text AS least FROM (
       SELECT sum(fen) OVER (ORDER BY at) AS fen FROM (SELECT at, fen FROM change UNION ALL SELECT $2, 0) AS known
     ) AS balance`,
    [propertyId, new Date(at)],
  );
  return fenOf(BigInt(row?.least ?? 0));
};

const standingOf = async (
  tx: Transaction,
  { propertyId, shiftIds = [], bankAccount, slip, at }: CashTaken,
): Promise<SafeStanding> => {
  const shifts = await tx.query<{ state: CashierShift }>(
    'SELECT state FROM cashier_shift WHERE property_id = $1 AND id = ANY ($2::text[])',
    [propertyId, shiftIds],
  );
  const banked = await tx.query<{ id: string }>(
    `SELECT t.id FROM unnest($2::text[]) AS t(id)
     WHERE EXISTS (SELECT 1 FROM banking b WHERE b.property_id = $1 AND b.standing = 'banked' AND b.state -> 'shiftIds' ? t.id)`,
    [propertyId, shiftIds],
  );
  const sameSlip = await tx.query(
    "SELECT 1 FROM banking WHERE property_id = $1 AND bank_account = $2 AND slip = $3 AND standing = 'banked'",
    [propertyId, bankAccount, slip],
  );
  return {
    inSafe: await inSafe(tx, propertyId, at),
    shifts: shifts.map(({ state }) => state),
    banked: banked.map(({ id }) => id),
    isSlipKnown: sameSlip.length > 0,
  };
};

/** Under which name a banking and who matches a line with it wait for each other. */
const bookingSubject = (id: string): string => `booking banking ${id}`;

const isMatched = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.query("SELECT 1 FROM bank_line WHERE booking_kind = 'banking' AND booking_id = $1", [id])).length > 0;

const closedMonths = async (tx: Transaction, propertyId: string): Promise<ReadonlySet<Month>> => {
  const rows = await tx.query<{ month: Month }>('SELECT month FROM period WHERE property_id = $1', [propertyId]);
  return new Set(rows.map(({ month }) => month));
};

export const bankingStore = (database: Database): BankingStore => ({
  record: (taken, { entryId, month, by }, decide) =>
    inBookSession(database, bankingBook, async (open, tx) => {
      const { propertyId, at } = taken;
      await lockSubjects(tx, [`cash ${propertyId}`]);
      const decision = decide(await standingOf(tx, taken));
      const [event] = decision.accepted ? decision.events : [];
      if (event === undefined) return open.settle(decision);
      const { id, amount } = event.banking;
      const postings = bankedPostings(fen(amount));
      const booked = await bookEntry(
        tx,
        { id: entryId, propertyId, month, reason: 'banking', about: id, at, postings },
        by,
      );
      return booked.accepted ? open.settle(decision) : booked;
    }),
  withdraw: (target, { entryId, by }, decide) =>
    inBookSession(database, bankingBook, async (open, tx) => {
      await lockSubjects(tx, [bookingSubject(target.id)]);
      await open.load('id = $1', [target.id]);
      const banking = open.get(target.id)?.state;
      if (banking === undefined) return open.change(target, () => ({ accepted: true, events: [] }));
      const { id, propertyId, day, amount, bankedAt: at } = banking;
      const standing = { isMatched: await isMatched(tx, id), closed: await closedMonths(tx, propertyId) };
      const outcome = open.change(target, (state) => decide({ ...standing, banking: state }));
      if (!outcome.accepted) return outcome;
      // At the instant of the first entry: over every day, the two come to nothing.
      const postings = bankedPostings(fenOf(-fen(amount)));
      const entry = {
        id: entryId,
        propertyId,
        month: monthOf(day),
        reason: 'banking',
        about: id,
        at,
        postings,
      } as const;
      const booked = await bookEntry(tx, entry, by);
      return booked.accepted ? outcome : booked;
    }),
});

const ZONE = "coalesce((SELECT p.time_zone FROM property_copy p WHERE p.property_id = b.property_id), 'Asia/Shanghai')";

export const bankingsWithFiles = (database: Database): BankingsWithFiles => ({
  banking: (id, lock) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'b.property_id', parameters);
      const [row] = await tx.query<{ state: Banking; zone: string }>(
        `SELECT b.state, ${ZONE} AS zone FROM banking b WHERE b.id = $1 AND ${scope} ${lock ? 'FOR UPDATE OF b' : ''}`,
        parameters,
      );
      return row;
    }),
});
