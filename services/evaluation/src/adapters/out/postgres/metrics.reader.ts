import { fenOf, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { MetricsBy, MetricsReader, MetricsRow } from '../../../application/queries/readers.js';
import { boundQuery, oneValue, rowsOf } from './bound-query.js';
import { lineOf } from './figures.reader.js';

/** By what a table's rows are gathered. */
const KEYS: Readonly<Record<MetricsBy, string>> = { month: 'month', property: 'property_id', clause: 'clause' };

/** Key, name, points, fine in fen, charged, recorded, pending, due and done, and of these what persons owed and did. */
type Counts = readonly [
  string,
  string | null,
  number,
  string,
  ...(readonly [number, number, number, number, number, number, number]),
];

/** The sums of the ledger's lines, as many as `which` lets through. */
const LINES = (key: string, which: string): string => `
  SELECT ${key} AS key, sum(points) AS points, sum(fine_fen) AS fine_fen, count(*) FILTER (WHERE outcome = 'charged') AS charged,
    count(*) FILTER (WHERE outcome = 'recorded') AS recorded FROM ledger_line WHERE stands AND ${which} GROUP BY 1`;

/** By clause every line of the ledger is looked at, and the duties that stand within a subject's month. */
const BY_CLAUSE = (where: string): string => `
  lines AS (${LINES('clause', where)}),
  months AS (
    SELECT d.key AS key, 0 AS points, 0 AS fine_fen, 0 AS charged, 0 AS recorded, sum((d.value ->> 'due')::int) AS due,
      sum((d.value ->> 'done')::int) AS done,
      sum((d.value ->> 'due')::int) FILTER (WHERE subject_kind = 'employee') AS persons_due,
      sum((d.value ->> 'done')::int) FILTER (WHERE subject_kind = 'employee') AS persons_done
    FROM subject_month, jsonb_each(duties) AS d WHERE ${where} GROUP BY 1)`;

/**
 * By month or property the months are summed, read from the index that holds their figures; of the ledger only the few lines that
 * the group's clauses make. The two are joined, for sums of sums take as long as the first sums again.
 */
const BY_MONTHS = (key: string, where: string): string => `
  lines AS (${LINES(key, `of_group AND ${where}`)}),
  months AS (
    SELECT ${key} AS key, sum(points) AS points, sum(fine_fen) AS fine_fen, sum(charged) AS charged, sum(recorded) AS recorded,
      sum(due) AS due, sum(done) AS done, sum(persons_due) AS persons_due, sum(persons_done) AS persons_done
    FROM property_month WHERE ${where} GROUP BY 1)`;

const both = (name: string): string => `coalesce(months.${name}, 0) + coalesce(lines.${name}, 0)`;

const metricsSql = (by: MetricsBy, where: string): string => {
  const key = KEYS[by];
  const named =
    by === 'property'
      ? { column: 'p.name', join: 'LEFT JOIN property_copy p ON p.property_id = key' }
      : { column: 'NULL::text', join: '' };
  return `
    WITH ${by === 'clause' ? BY_CLAUSE(where) : BY_MONTHS(key, where)},
    apart AS (SELECT ${key} AS key, count(*) AS pending FROM apart_entry WHERE kind <> 'waived' AND ${where} GROUP BY 1)
    SELECT json_agg(json_build_array(key, ${named.column}, ${both('points')}, (${both('fine_fen')})::text, ${both('charged')},
      ${both('recorded')}, coalesce(pending, 0), coalesce(due, 0), coalesce(done, 0), coalesce(persons_due, 0), coalesce(persons_done, 0)) ORDER BY key) AS value
    FROM months FULL JOIN lines USING (key) FULL JOIN apart USING (key) ${named.join}
    WHERE key IS NOT NULL`;
};

const rowOf = (counts: Counts): MetricsRow => {
  const [key, name, points, fine, charged, recorded, pending, due, done, personsDue, personsDone] = counts;
  return {
    key,
    name: name ?? undefined,
    points,
    fine: fenOf(BigInt(fine)),
    charged,
    recorded,
    pending,
    due,
    done,
    personsDue,
    personsDone,
  };
};

/** Reads figures of many months and properties at once, bounded by the caller's scope. */
export const metricsReader = (database: Database): MetricsReader => ({
  metrics: async ({ by, from, until, propertyIds }) => {
    const { parameters, within, place } = boundQuery('property_id');
    const own = propertyIds.length === 0 ? '' : ` AND property_id = ANY (${place(propertyIds)}::text[])`;
    const where = `${within} AND month BETWEEN ${place(from)} AND ${place(until)}${own}`;
    const found = await oneValue<readonly Counts[]>(database, metricsSql(by, where), parameters);
    return (found ?? []).map(rowOf);
  },

  entries: async ({ months, propertyIds, clause, subjectId, outcome, after, limit }) => {
    const { parameters, within, place } = boundQuery('property_id');
    const conditions = [within, 'stands', `month = ANY (${place(months)}::text[])`];
    if (propertyIds.length > 0) conditions.push(`property_id = ANY (${place(propertyIds)}::text[])`);
    if (clause !== undefined) conditions.push(`clause = ${place(clause)}`);
    if (subjectId !== undefined) conditions.push(`subject_id = ${place(subjectId)}`);
    if (outcome !== undefined) conditions.push(`outcome = ${place(outcome)}`);
    if (after !== undefined) conditions.push(`id > ${place(after)}`);
    const rows = await rowsOf<Parameters<typeof lineOf>[0] & { month: Month }>(
      database,
      `SELECT id, clause, at, property_id, subject_kind, subject_id, outcome, points, fine_fen, details ->> 'part' AS part, month FROM ledger_line
       WHERE ${conditions.join(' AND ')} ORDER BY id LIMIT ${place(limit)}`,
      parameters,
    );
    return rows.map((row) => ({ ...lineOf(row), month: row.month }));
  },
});
