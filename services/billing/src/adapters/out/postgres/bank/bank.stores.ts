import { boundByScope, currentCaller } from '@goldkey/access';
import { fenOf, formatFen } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { BookSession, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { BankFormatStore, BankLineStore } from '../../../../application/bank-ports.js';
import type { BankFormat } from '../../../../domain/bank-format/bank-format.js';
import type { BankLine } from '../../../../domain/bank-line/bank-line.js';
import type { BookingRef } from '../../../../domain/bank-line/proposal.js';
import { lockHousehold } from '../payments/locks.js';
import { bankFileBook, bankFormatBook, bankLineBook } from './bank-books.js';
import { standingOf } from './statement-standing.js';

export const bankFormatStore = (database: Database): BankFormatStore => ({
  define: ({ propertyId, name }, decide) =>
    inBookSession(database, bankFormatBook, async (open, tx) => {
      await lockSubjects(tx, [`bank-format ${JSON.stringify([propertyId, name])}`]);
      await open.load('property_id = $1 AND name = $2', [propertyId, name]);
      return open.settle(decide(open.states()[0]));
    }),
  change: (target, decide) =>
    inBookSession(database, bankFormatBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  one: (id) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const sql = `SELECT state FROM bank_format WHERE id = $1 AND ${scope}`;
      return (await tx.query<{ state: BankFormat }>(sql, parameters))[0]?.state;
    }),
});

/** What our books say of a booking: on which account it stands, with which amount, and whether a line is known for it. What was taken back comes to nothing and stands nowhere. */
const bookingIn = async (tx: Transaction, propertyId: string, { kind, id }: BookingRef) => {
  const [row] = await tx.query<{ account: string; amount: string; isTaken: boolean }>(
    `SELECT p.account, sum(p.amount_fen)::text AS amount,
       EXISTS (SELECT 1 FROM bank_line b WHERE b.booking_kind = $2 AND b.booking_id = $1) AS "isTaken"
     FROM journal_entry e JOIN posting p ON p.entry_id = e.id
     WHERE e.about = $1 AND e.reason = $2 AND e.property_id = $3 AND p.account IN ('transfer', 'wechat', 'alipay', 'card')
     GROUP BY p.account HAVING sum(p.amount_fen) <> 0`,
    [id, kind, propertyId],
  );
  return row && { ...row, amount: formatFen(fenOf(BigInt(row.amount))) };
};

export const bankLineStore = (database: Database): BankLineStore => ({
  standing: (of, keys) => database.transaction((tx) => standingOf(tx, of, keys)),
  importFile: (of, { hash, keys }, decide) =>
    inBookSession(database, bankFileBook, async (files, tx) => {
      await lockSubjects(tx, [`statement ${JSON.stringify([of.propertyId, of.account])}`]);
      await files.load('property_id = $1 AND account = $2 AND hash = $3', [of.propertyId, of.account, hash]);
      const [before] = files.states();
      const kept = before && files.get(before.id);
      if (kept !== undefined) return { accepted: true, value: kept };
      const decided = decide(await standingOf(tx, of, keys));
      const lines = new BookSession(bankLineBook, tx);
      for (const line of decided.lines) lines.settle(line);
      await lines.save();
      return files.settle(decided.file);
    }),
  change: (target, decide) =>
    inBookSession(database, bankLineBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  recognise: (target, booking, decide) =>
    inBookSession(database, bankLineBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const line = open.get(target.id)?.state;
      await lockSubjects(tx, [`booking ${booking.kind} ${booking.id}`]);
      const known = line && (await bookingIn(tx, line.propertyId, booking));
      return open.change(target, (state) => decide(state, known));
    }),
  assign: (target, decide, take) =>
    inBookSession(database, bankLineBook, async (open) => {
      await open.load('id = $1', [target.id]);
      const line = open.get(target.id)?.state;
      const decision = line && decide(line);
      const isCurrent = target.expectedVersion === undefined || open.get(target.id)?.version === target.expectedVersion;
      if (line !== undefined && decision?.accepted && isCurrent) {
        const taken = await take(line);
        if (!taken.accepted) return taken;
      }
      return open.change(target, decide);
    }),
  hold: (ids) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [ids];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ state: BankLine }>(
        `SELECT state FROM bank_line WHERE id = ANY ($1::text[]) AND ${scope} ORDER BY id FOR UPDATE`,
        parameters,
      );
      const lines = rows.map(({ state }) => state);
      // Every household before the first receipt number: who waits for a household then holds none that others wait for.
      const homes = lines.flatMap(({ propertyId, proposal }) =>
        proposal?.kind === 'household' ? [{ propertyId, householdId: proposal.householdId }] : [],
      );
      const inOrder = homes.sort((one, other) => (one.householdId < other.householdId ? -1 : 1));
      for (const home of inOrder) lockHousehold(tx, home);
      return lines;
    }),
});
