import { addDays, daysOf, fen, fenOf, formatFen, monthsOf, type Period, periodKind, startOfDay } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { FiguresAsked } from '../../../../application/report-ports.js';
import { CHARGING, COLLECTING, MEANS } from '../../../../domain/ledger/ledger.js';
import { type FigureCell, sharePart, sumsOf } from '../../../../domain/report/parts.js';
import type { ReportClose, ReportFigures, ReportSince } from '../../../../domain/report/report.js';

/** A week is about what was charged in it; a longer period about the charges of its months, whenever they were made: meters are read after. */
const chargesOf = (period: Period, from: Date): { readonly where: string; readonly bound: unknown } =>
  periodKind(period) === 'week'
    ? { where: 'e.at >= $5 AND e.at < $4', bound: from }
    : {
        where: 'p.charge_month = ANY ($5::text[]) AND (e.at < $4 OR p.reason = ANY ($2::text[]))',
        bound: monthsOf(period),
      };

interface CellRow {
  readonly feeItemId: string | null;
  readonly building: string | null;
  readonly receivable: string;
  readonly collected: string;
  readonly arrears: string;
}

const cellOf = ({ feeItemId, building, receivable, collected, arrears }: CellRow): FigureCell => ({
  ...(feeItemId !== null && { feeItemId }),
  ...(building !== null && { building }),
  receivable: fenOf(BigInt(receivable)),
  collected: fenOf(BigInt(collected)),
  arrears: fenOf(BigInt(arrears)),
});

/** What was charged and collected, by fee item and building. */
const chargedCells = async (
  tx: Transaction,
  { propertyId, period }: FiguresAsked,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly FigureCell[]> => {
  const { where, bound } = chargesOf(period, from);
  const rows = await tx.query<CellRow & Record<string, unknown>>(
    `SELECT p.fee_item_id AS "feeItemId", h.building, 0::text AS arrears,
       coalesce(sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($2::text[])), 0)::text AS receivable,
       coalesce(-sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($3::text[])), 0)::text AS collected
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id LEFT JOIN household_copy h ON h.household_id = p.household_id
     WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = 'receivable' AND ${where} GROUP BY p.fee_item_id, h.building`,
    [propertyId, CHARGING, COLLECTING, until, bound],
  );
  return rows.map(cellOf);
};

/** What the households that owed something owed by then, by fee item and building; and how many they were. */
const owedCells = async (tx: Transaction, { propertyId }: FiguresAsked, until: Date) => {
  const rows = await tx.query<CellRow & { readonly households: number } & Record<string, unknown>>(
    `WITH o AS (SELECT p.household_id, p.fee_item_id, sum(p.amount_fen) AS open, sum(sum(p.amount_fen)) OVER (PARTITION BY p.household_id) AS whole
       FROM posting p JOIN journal_entry e ON e.id = p.entry_id
       WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = 'receivable' AND e.at < $2 GROUP BY p.household_id, p.fee_item_id)
     SELECT o.fee_item_id AS "feeItemId", h.building, sum(o.open)::text AS arrears, 0::text AS receivable, 0::text AS collected,
       (SELECT count(DISTINCT a.household_id)::int FROM o a WHERE a.whole > 0) AS households
     FROM o LEFT JOIN household_copy h ON h.household_id = o.household_id WHERE o.whole > 0 GROUP BY o.fee_item_id, h.building`,
    [propertyId, until],
  );
  return { cells: rows.map(cellOf), households: rows[0]?.households ?? 0 };
};

/** What came in, by means; a payment that was put down to the wrong ones counts with the right one alone. Cash that is taken to the bank comes in by neither. */
const takingsOf = async (
  tx: Transaction,
  propertyId: string,
  { from, until }: { readonly from: Date; readonly until: Date },
) => {
  const rows = await tx.query<{ means: string; amount: string; payments: number }>(
    `WITH came AS (SELECT p.account, e.reason, e.about, sum(p.amount_fen) AS amount FROM posting p JOIN journal_entry e ON e.id = p.entry_id
       WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = ANY ($2::text[]) AND p.reason <> 'banking' AND e.at >= $3 AND e.at < $4
       GROUP BY p.account, e.reason, e.about HAVING sum(p.amount_fen) <> 0)
     SELECT account AS means, sum(amount)::text AS amount, count(*) FILTER (WHERE reason = 'payment')::int AS payments
     FROM came GROUP BY account ORDER BY account`,
    [propertyId, MEANS, from, until],
  );
  return {
    takings: Object.fromEntries(rows.map(({ means, amount }) => [means, formatFen(fenOf(BigInt(amount)))])),
    payments: rows.reduce((sum, { payments }) => sum + payments, 0),
  };
};

const namesOf = async (tx: Transaction, propertyId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM fee_item WHERE property_id = $1', [
    propertyId,
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** The months of the period that are closed, as they were closed. */
const closesOf = async (
  tx: Transaction,
  { propertyId, period }: FiguresAsked,
): Promise<{ readonly closes?: readonly ReportClose[] }> => {
  if (periodKind(period) === 'week') return {};
  const rows = await tx.query<{ state: Omit<ReportClose, 'share'> }>(
    'SELECT state FROM period WHERE property_id = $1 AND month = ANY ($2::text[]) ORDER BY month',
    [propertyId, monthsOf(period)],
  );
  const closes = rows.map(({ state: { month, receivable, collected, target } }) => ({
    ...{ month, receivable, collected, target, ...sharePart(fen(collected), fen(receivable)) },
  }));
  return closes.length === 0 ? {} : { closes };
};

/** What was billed and paid of a period's charges after it was over. */
const sinceOf = async (
  tx: Transaction,
  { propertyId, period, asOf, today }: FiguresAsked,
  until: Date,
): Promise<{ readonly since?: ReportSince }> => {
  if (periodKind(period) === 'week' || today === asOf) return {};
  const [row] = await tx.query<{ receivable: string; billed: string; collected: string }>(
    `SELECT coalesce(sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($2::text[])), 0)::text AS receivable,
       coalesce(sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($2::text[]) AND e.at >= $4), 0)::text AS billed,
       coalesce(-sum(p.amount_fen) FILTER (WHERE p.reason = ANY ($3::text[])), 0)::text AS collected
     FROM posting p JOIN journal_entry e ON e.id = p.entry_id
     WHERE p.property_id = $1 AND e.property_id = $1 AND p.account = 'receivable' AND p.charge_month = ANY ($5::text[])`,
    [propertyId, CHARGING, COLLECTING, until, monthsOf(period)],
  );
  const collected = fenOf(BigInt(row?.collected ?? 0));
  const told = { billed: formatFen(fenOf(BigInt(row?.billed ?? 0))), collected: formatFen(collected) };
  return { since: { day: today, ...told, ...sharePart(collected, BigInt(row?.receivable ?? 0)) } };
};

/** The figures of a period as of the end of a day; totals and parts are sums of the same cells. */
export const figuresOf = async (tx: Transaction, asked: FiguresAsked): Promise<ReportFigures> => {
  const { propertyId, period, asOf, timeZone } = asked;
  const span = {
    from: new Date(startOfDay(daysOf(period).first, timeZone)),
    until: new Date(startOfDay(addDays(asOf, 1), timeZone)),
  };
  const charged = await chargedCells(tx, asked, span);
  const owed = await owedCells(tx, asked, span.until);
  return {
    asOf,
    ...sumsOf([...charged, ...owed.cells], await namesOf(tx, propertyId)),
    ...(await takingsOf(tx, propertyId, span)),
    households: owed.households,
    ...(await sinceOf(tx, asked, span.until)),
    ...(await closesOf(tx, asked)),
  };
};
