import { fenOf, type Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { PeriodStore } from '../../../../application/ports.js';
import { CHARGING, COLLECTING } from '../../../../domain/ledger/ledger.js';
import { periodBook, targetBook } from '../books.js';

/** The name under which entries of a month and its close wait for each other; the trigger of the table takes it too. */
export const monthSubject = (propertyId: string, month: Month): string => `period ${propertyId} ${month}`;

export const isClosed = async (tx: Transaction, propertyId: string, month: Month): Promise<boolean> =>
  (
    await tx.prepared('billing_is_closed', 'SELECT 1 FROM period WHERE property_id = $1 AND month = $2', [
      propertyId,
      month,
    ])
  ).length > 0;

const isBilling = async (tx: Transaction, propertyId: string): Promise<boolean> =>
  (
    await tx.query(
      "SELECT 1 FROM billing_run WHERE property_id = $1 AND standing IN ('issuing', 'reversing') LIMIT 1",
      [propertyId],
    )
  ).length > 0;

const figuresOf = async (tx: Transaction, propertyId: string, month: Month) => {
  const [row] = await tx.query<{ receivable: string; collected: string }>(
    `SELECT coalesce(sum(amount_fen) FILTER (WHERE reason = ANY ($3::text[])), 0)::text AS receivable,
       coalesce(-sum(amount_fen) FILTER (WHERE reason = ANY ($4::text[])), 0)::text AS collected
     FROM posting WHERE property_id = $1 AND account = 'receivable' AND charge_month = $2`,
    [propertyId, month, CHARGING, COLLECTING],
  );
  return { receivable: fenOf(BigInt(row?.receivable ?? 0)), collected: fenOf(BigInt(row?.collected ?? 0)) };
};

export const periodStore = (database: Database): PeriodStore => ({
  setTarget: ({ propertyId, month }, decide) =>
    inBookSession(database, targetBook, async (open, tx) => {
      await lockSubjects(tx, [monthSubject(propertyId, month)]);
      await open.load('property_id = $1 AND month = $2', [propertyId, month]);
      const [known] = open.states();
      return open.settle(decide({ known, isClosed: await isClosed(tx, propertyId, month) }), known?.id);
    }),
  close: ({ propertyId, month }, decide) =>
    inBookSession(database, periodBook, async (open, tx) => {
      await lockSubjects(tx, [monthSubject(propertyId, month)]);
      const [known] = await tx.query<{ target: string }>(
        "SELECT state ->> 'target' AS target FROM collection_target WHERE property_id = $1 AND month = $2",
        [propertyId, month],
      );
      const figures = await figuresOf(tx, propertyId, month);
      return open.settle(
        decide({
          ...figures,
          target: known?.target,
          isClosed: await isClosed(tx, propertyId, month),
          isBilling: await isBilling(tx, propertyId),
        }),
      );
    }),
});
