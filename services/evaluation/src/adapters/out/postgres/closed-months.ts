import type { Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { DEFAULT_ZONE, dirties, type Fact, isWithdrawal } from '@goldkey/rulebook';
import type { ClosedMonth, ClosedMonths, Mark, Told } from '../../../application/ports.js';
import type { Translate } from './fact.store.js';

interface ClosedRow {
  readonly property_id: string | null;
  readonly month: Month;
  readonly last_fact: string;
}

const AMONG = `
  SELECT property_id, month, last_fact FROM closing
  WHERE state = 'closed' AND month = ANY ($2::text[])
    AND (property_id = ANY ($1::text[]) OR property_id IS NULL OR $3)`;

const UPHELD = `
  SELECT a.line_key FROM unnest($1::text[], $2::text[]) AS t(property_id, month)
    JOIN appeal a ON a.month = t.month AND a.state = 'upheld' AND a.property_id = t.property_id AND NOT a.of_group
  UNION ALL SELECT a.line_key FROM unnest($1::text[], $2::text[]) AS t(property_id, month)
    JOIN appeal a ON a.month = t.month AND a.state = 'upheld' AND t.property_id IS NULL AND a.of_group`;

/** Of the property or of none, in the order in which they were collected. Each half has its index: what the others were told since is much. */
const SINCE = `
  SELECT event FROM (
    SELECT seq, event FROM fact WHERE property_id = $1 AND seq > $2::bigint
    UNION ALL SELECT seq, event FROM fact WHERE property_id IS NULL AND seq > $2::bigint
  ) AS told ORDER BY seq`;
/** The group's months hang on what any property was told. */
const SINCE_OF_ALL = 'SELECT event FROM fact WHERE seq > $1::bigint ORDER BY seq';

const taken = `
  SELECT event FROM fact WHERE (source, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const zoneOf = async (tx: Transaction, propertyId: string | null): Promise<string> => {
  const [row] = await tx.query<{ time_zone: string }>('SELECT time_zone FROM property_copy WHERE property_id = $1', [
    propertyId,
  ]);
  return row?.time_zone ?? DEFAULT_ZONE;
};

/** Whether the fact says anything of the month: by its time, by the period that it names, or by the matter that it concerns. */
const concernOf = (month: Month, zone: string, matters: ReadonlySet<string>) => (fact: Fact) => {
  const { months, onward, matter } = dirties(fact, zone);
  return (
    months.includes(month) || (onward !== undefined && onward <= month) || (matter !== undefined && matters.has(matter))
  );
};

/** Matters of which something was told in or around the month. */
const mattersOf = async (tx: Transaction, { propertyId, month }: Mark): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{ matter: string }>(
    `SELECT DISTINCT matter FROM fact WHERE property_id = $1 AND matter IS NOT NULL
     AND at >= ($2 || '-01')::timestamptz - interval '14 hours' AND at < ($2 || '-01')::timestamptz + interval '1 month 12 hours'`,
    [propertyId, month],
  );
  return new Set(rows.map(({ matter }) => matter));
};

const lateIn = async (
  tx: Transaction,
  { propertyId, month, lastFact }: ClosedMonth,
  translate: Translate,
): Promise<string[]> => {
  const rows = await (propertyId === null
    ? tx.query<{ event: Told }>(SINCE_OF_ALL, [lastFact])
    : tx.query<{ event: Told }>(SINCE, [propertyId, lastFact]));
  const told = rows.flatMap(({ event }) => translate(event) ?? []);
  const concerns = concernOf(month, await zoneOf(tx, propertyId), await mattersOf(tx, { propertyId, month }));
  const withdrawals = told.filter(isWithdrawal);
  const back = await tx.query<{ event: Told }>(taken, [
    withdrawals.flatMap(({ source, eventIds }) => eventIds.map(() => source)),
    withdrawals.flatMap(({ eventIds }) => [...eventIds]),
  ]);
  const withdrawn = new Set(
    back
      .flatMap(({ event }) => translate(event) ?? [])
      .flatMap((fact) => (!isWithdrawal(fact) && concerns(fact) ? [`${fact.source}\n${fact.id}`] : [])),
  );
  return told
    .filter((one) =>
      isWithdrawal(one) ? one.eventIds.some((id) => withdrawn.has(`${one.source}\n${id}`)) : concerns(one),
    )
    .map(({ id }) => id);
};

/** Which months are closed, what came after their close, and which lines an appeal put right. */
export const closedMonths = (database: Database, translate: Translate): ClosedMonths => ({
  among: (marks) =>
    database.transaction(async (tx) => {
      const rows = await tx.prepared<ClosedRow>('evaluation_closed_among', AMONG, [
        marks.map(({ propertyId }) => propertyId),
        marks.map(({ month }) => month),
        marks.some(({ propertyId }) => propertyId === null),
      ]);
      return rows.map(({ property_id: propertyId, month, last_fact: lastFact }) => ({ propertyId, month, lastFact }));
    }),

  late: (closed) => database.transaction((tx) => lateIn(tx, closed, translate)),

  upheld: (marks) =>
    database.transaction(async (tx) => {
      const rows = await tx.prepared<{ line_key: string }>('evaluation_upheld', UPHELD, [
        marks.map(({ propertyId }) => propertyId),
        marks.map(({ month }) => month),
      ]);
      return new Set(rows.map(({ line_key: key }) => key));
    }),
});
