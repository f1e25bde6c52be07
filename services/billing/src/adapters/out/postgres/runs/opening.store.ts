import { type Day, fenOf, lastDayOf } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { OpeningArrearsStore } from '../../../../application/import-ports.js';
import type { OpeningCharge, OpeningStanding } from '../../../../domain/run/opening.js';
import { refuseClosedMonth } from '../ledger/journal.js';
import { billsSubject, bookPart, linesSubject, runBook } from './run.store.js';

/** No tariff priced it, and none has this place in its fee item. */
const NO_TARIFF = 32_767;

const LINE_COLUMNS = {
  property_id: 'text',
  run_id: 'text',
  household_id: 'text',
  fee_item_id: 'text',
  month: 'text',
  from_day: 'date',
  until_day: 'date',
  tariff_no: 'integer',
  quantity: 'numeric',
  days: 'integer',
  of_days: 'integer',
  exact_fen: 'numeric',
  at_least: 'boolean',
  whole_fen: 'bigint',
  amount_fen: 'bigint',
};

/** A line of the whole month: no run bills that month of the fee item again. */
const lineOf = ({ householdId, feeItemId, month, amount }: OpeningCharge, propertyId: string, runId: string) => {
  const last = lastDayOf(month);
  const days = Number(last.slice(-2));
  const fen = String(amount);
  return {
    ...{ property_id: propertyId, run_id: runId, household_id: householdId, fee_item_id: feeItemId, month },
    ...{ from_day: `${month}-01` as Day, until_day: last, tariff_no: NO_TARIFF, quantity: '1', days, of_days: days },
    ...{ exact_fen: fen, at_least: false, whole_fen: fen, amount_fen: fen },
  };
};

interface ChargedRow extends Record<string, unknown> {
  readonly place: number;
  readonly amount: string;
  readonly opening: boolean;
}

/** What of each charge's household, fee item and month is charged already. */
const chargedOf = (tx: Transaction, charges: readonly OpeningCharge[]): Promise<ChargedRow[]> =>
  tx.query<ChargedRow>(
    `SELECT (t.place - 1)::int AS place, b.amount_fen::text AS amount, b.tariff_no = $4 AS opening
     FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS t(household_id, fee_item_id, month, place)
     JOIN bill_line b ON b.household_id = t.household_id AND b.fee_item_id = t.fee_item_id AND b.month = t.month AND NOT b.reversed`,
    [
      charges.map(({ householdId }) => householdId),
      charges.map(({ feeItemId }) => feeItemId),
      charges.map(({ month }) => month),
      NO_TARIFF,
    ],
  );

export const openingArrearsStore = (database: Database): OpeningArrearsStore => ({
  bringIn: (charges, { propertyId, ...booking }, decide) =>
    inBookSession(database, runBook, async (open, tx) => {
      await lockSubjects(tx, [linesSubject(propertyId)]);
      await lockSubjects(tx, [billsSubject(propertyId)]);
      const closed = new Set<string>();
      for (const month of [...new Set([...charges.map((charge) => charge.month), booking.month])].sort())
        if ((await refuseClosedMonth(tx, propertyId, month)) !== undefined) closed.add(month);
      const charged = await chargedOf(tx, charges);
      const decided = decide(
        charges.map(
          ({ month }, index): OpeningStanding => ({
            charged: charged
              .filter(({ place }) => place === index)
              .map(({ amount, opening }) => ({ amount: fenOf(BigInt(amount)), opening })),
            isClosed: closed.has(month),
            bookedIn: booking.month,
          }),
        ),
      );
      if (decided === undefined) return;
      const kept = open.settle(decided.run);
      if (!kept.accepted) throw new Error(`arrears that were judged to be new were refused: ${kept.refusal.code}`);
      const run = kept.value.state;
      const lines = decided.fresh.map((charge) => lineOf(charge, propertyId, run.id));
      await tx.insertMany('bill_line', LINE_COLUMNS, lines);
      await bookPart(tx, run, 0, booking);
    }),
});
