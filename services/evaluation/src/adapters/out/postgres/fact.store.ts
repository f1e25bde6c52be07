import type { Instant, Month } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type Fact, isEarlier, isWithdrawal, replacementKey, type Withdrawal } from '@goldkey/rulebook';
import type { Collected, FactStore, Mark, Told } from '../../../application/ports.js';
import { factColumns, factRow, instantOf, periodRows, withdrawalRows } from './fact-rows.js';
import { keepPlaces } from './place-copies.js';

/** What an event tells the rulebook; the module brings the translator. */
export type Translate = (event: Told) => Fact | Withdrawal | undefined;

const keyOf = ({ id, source }: { id: string; source: string }): string => `${source}\n${id}`;

/** Which of two copies of one event stands: what the rulebook can read, then the earlier, then the smaller by content. */
const stands = (a: Collected, b: Collected): boolean => {
  if (a.fact && b.fact) return isEarlier(a.fact, b.fact);
  if (a.fact || b.fact) return a.fact !== undefined;
  return instantOf(a) < instantOf(b);
};

/** One of each event's copies, in the order in which they came. */
const oneEach = (collected: readonly Collected[]): Collected[] => {
  const copies = new Map<string, Collected>();
  for (const one of collected) {
    const key = keyOf(one.event);
    const known = copies.get(key);
    if (known === undefined || stands(one, known)) copies.set(key, one);
  }
  return [...copies.values()];
};

const names = Object.keys(factColumns);
/**
 * Rows travel as one JSON text: it is made in one go, where arrays are made value by value. An event is a text within it, kept
 * as it came. Which rows were there already is told only where some were.
 */
const insertFacts = `
  WITH added AS (
    INSERT INTO fact (${names.join(', ')})
    SELECT ${names.map((name) => (name === 'event' ? 'event::json' : name)).join(', ')}
    FROM json_to_recordset($1::json) AS t(${names.map((name) => `${name} ${name === 'event' ? 'text' : factColumns[name]}`).join(', ')})
    ON CONFLICT (id, source) DO NOTHING RETURNING id, source)
  SELECT CASE WHEN count(*) < $2::int THEN coalesce(json_agg(json_build_array(id, source)), '[]') END AS some FROM added`;

/** Keeps those that are not here yet, and answers them. */
const insertNew = async (tx: Transaction, copies: readonly Collected[]): Promise<readonly Collected[]> => {
  const rows = copies.map((copy) => ({ ...factRow(copy), event: JSON.stringify(copy.event) }));
  const [added] = await tx.prepared<{ some: [string, string][] | null }>('evaluation_keep_facts', insertFacts, [
    JSON.stringify(rows),
    copies.length,
  ]);
  if (!added?.some) return copies;
  const keys = new Set(added.some.map(([id, source]) => keyOf({ id, source })));
  return copies.filter(({ event }) => keys.has(keyOf(event)));
};

const insertBeside = async (tx: Transaction, copies: readonly Collected[]): Promise<void> => {
  const periods = copies.flatMap(periodRows);
  if (periods.length > 0)
    await tx.insertMany('fact_period', { property_id: 'text', ref: 'text', id: 'text', source: 'text' }, periods);
  const withdrawals = copies.flatMap(withdrawalRows);
  if (withdrawals.length > 0)
    await tx.insertMany(
      'withdrawal',
      { source: 'text', kind: 'text', fact_id: 'text', withdrawn_by: 'text', at: 'timestamptz' },
      withdrawals,
    );
};

const remove = async (tx: Transaction, { id, source }: Told): Promise<void> => {
  await tx.query('DELETE FROM fact_period WHERE id = $1 AND source = $2', [id, source]);
  await tx.query('DELETE FROM withdrawal WHERE withdrawn_by = $1 AND source = $2', [id, source]);
  await tx.query('DELETE FROM fact WHERE id = $1 AND source = $2', [id, source]);
};

/** Ids of their own that several facts have: only there something is replaced. */
const keepContested = async (tx: Transaction, changed: readonly (Fact | Withdrawal)[]): Promise<void> => {
  const keys = [...new Set(changed.flatMap((fact) => (isWithdrawal(fact) ? [] : (replacementKey(fact) ?? []))))];
  if (keys.length === 0) return;
  await tx.prepared(
    'evaluation_keep_contested',
    `INSERT INTO contested_key SELECT replacement_key FROM json_array_elements_text($1::json) AS t(replacement_key)
       JOIN fact USING (replacement_key)
     GROUP BY replacement_key HAVING count(*) > 1 ON CONFLICT DO NOTHING`,
    [JSON.stringify(keys)],
  );
};

/**
 * One transaction collects at a time, in whichever process: what a fact concerns is told by the facts that are there, and two
 * that come at the same moment would not see each other.
 */
const oneAtATime = (tx: Transaction): Promise<unknown> =>
  tx.prepared('evaluation_collect_lock', "SELECT pg_advisory_xact_lock(hashtextextended('collect facts', 7046))");

const factsOf = (collected: readonly Collected[]): (Fact | Withdrawal)[] => collected.flatMap(({ fact }) => fact ?? []);

/** Facts in PostgreSQL. Values come in and go out as the events that they were. */
export const factStore = (database: Database, translate: Translate): FactStore => {
  const read = (event: Told): Collected => ({ event, fact: translate(event) });
  const translated = (rows: readonly { event: Told }[]): Fact[] =>
    factsOf(rows.map(({ event }) => read(event))).filter((fact) => !isWithdrawal(fact)) as Fact[];

  /** Of copies that are here already, those that stand take the place of the ones kept. */
  const replaceCopies = async (tx: Transaction, copies: readonly Collected[]): Promise<Collected[]> => {
    if (copies.length === 0) return [];
    const kept = await tx.query<{ event: Told }>(
      `SELECT event FROM fact JOIN unnest($1::text[], $2::text[]) AS t(id, source) USING (id, source) FOR UPDATE OF fact`,
      [copies.map(({ event }) => event.id), copies.map(({ event }) => event.source)],
    );
    const known = new Map(kept.map(({ event }) => [keyOf(event), read(event)]));
    const changed: Collected[] = [];
    for (const copy of copies) {
      const old = known.get(keyOf(copy.event));
      if (old === undefined || !stands(copy, old)) continue;
      await remove(tx, old.event);
      await insertNew(tx, [copy]);
      await insertBeside(tx, [copy]);
      changed.push(old, copy);
    }
    return changed;
  };

  return {
    keep: (collected) =>
      database.transaction(async (tx) => {
        const copies = oneEach(collected);
        if (copies.length === 0) return [];
        await oneAtATime(tx);
        const fresh = await insertNew(tx, copies);
        await insertBeside(tx, fresh);
        const isFresh = new Set(fresh);
        const replaced = await replaceCopies(
          tx,
          copies.filter((copy) => !isFresh.has(copy)),
        );
        const changed = factsOf([...fresh, ...replaced]);
        await keepContested(tx, changed);
        await keepPlaces(tx, changed);
        return changed;
      }),

    related: (changed) =>
      database.transaction(async (tx) => {
        const targets = changed.flatMap((fact) =>
          isWithdrawal(fact) ? fact.eventIds.map((id) => ({ id, source: fact.source, kind: fact.withdraws })) : [],
        );
        const taken =
          targets.length === 0
            ? []
            : translated(
                await tx.query(
                  `SELECT DISTINCT ON (f.id, f.source) f.event FROM fact f
           JOIN unnest($1::text[], $2::text[], $3::text[]) AS t(id, source, kind) USING (id, source, kind)`,
                  [targets.map(({ id }) => id), targets.map(({ source }) => source), targets.map(({ kind }) => kind)],
                ),
              );
        const facts = [...changed.filter((fact) => !isWithdrawal(fact)), ...taken] as Fact[];
        const keys = [...new Set(facts.flatMap((fact) => replacementKey(fact) ?? []))];
        const same =
          keys.length === 0
            ? []
            : translated(
                await tx.prepared(
                  'evaluation_same_key',
                  `SELECT f.event FROM json_array_elements_text($1::json) AS t(replacement_key)
                     JOIN contested_key USING (replacement_key) JOIN fact f USING (replacement_key)`,
                  [JSON.stringify(keys)],
                ),
              );
        return [...taken, ...same];
      }),

    monthsOfMatters: (matters) =>
      matters.length === 0
        ? Promise.resolve([])
        : database.transaction((tx) =>
            tx.prepared<{ propertyId: string; month: Month }>('evaluation_months_of_matters', monthsOfMatters, [
              matters.map(({ propertyId }) => propertyId),
              matters.map(({ matter }) => matter),
            ]),
          ),

    monthsWithAnything: (propertyIds, now) =>
      propertyIds.length === 0 ? Promise.resolve([]) : monthsWithAnything(database, propertyIds, now),

    seenSince: (passed, now) =>
      database.transaction(async (tx) => {
        const rows = await tx.query<{ event: Told }>(
          `SELECT f.event FROM unnest($1::text[], $2::timestamptz[]) AS t(property_id, due_at)
           JOIN fact f ON f.property_id = t.property_id AND f.at BETWEEN t.due_at AND $3::timestamptz
           UNION ALL SELECT f.event FROM fact f WHERE f.property_id IS NULL
             AND f.at BETWEEN (SELECT min(due_at) FROM unnest($2::timestamptz[]) AS t(due_at)) AND $3::timestamptz`,
          [passed.map(({ propertyId }) => propertyId), passed.map(({ dueAt }) => new Date(dueAt)), new Date(now)],
        );
        return translated(rows);
      }),

    propertiesNaming: (departmentIds) =>
      departmentIds.length === 0
        ? Promise.resolve([])
        : database.transaction(async (tx) => {
            const rows = await tx.query<{ propertyId: string }>(
              `SELECT DISTINCT property_id AS "propertyId" FROM fact WHERE department_id = ANY ($1::text[]) AND property_id IS NOT NULL`,
              [departmentIds],
            );
            return rows.map(({ propertyId }) => propertyId);
          }),
  };
};

const ZONE = "coalesce(p.time_zone, 'Asia/Shanghai')";

const monthsOfMatters = `
  WITH near AS (
    SELECT f.property_id, f.id, f.source, f.at FROM unnest($1::text[], $2::text[]) AS t(property_id, matter)
    JOIN fact f USING (property_id, matter))
  SELECT DISTINCT n.property_id AS "propertyId", to_char((n.at AT TIME ZONE ${ZONE}) + months.n * interval '1 month', 'YYYY-MM') AS month
  FROM near n LEFT JOIN property_copy p USING (property_id) CROSS JOIN (VALUES (0), (1)) AS months(n)
  UNION
  SELECT n.property_id, r.ref FROM near n JOIN fact_period r USING (id, source) WHERE r.ref ~ '^[0-9]{4}-[0-9]{2}$'
  UNION
  SELECT n.property_id, to_char(month, 'YYYY-MM') FROM near n JOIN fact_period r USING (id, source) CROSS JOIN LATERAL generate_series(
    to_date(substr(r.ref, 6, 7), 'YYYY-MM'), least(to_date(substr(r.ref, 14, 7), 'YYYY-MM'), now() + interval '1 month'), '1 month') AS month
  WHERE r.ref BETWEEN 'span' AND 'spao'`;

const monthsWithAnything = (database: Database, propertyIds: readonly string[], now: Instant): Promise<Mark[]> =>
  database.transaction((tx) =>
    tx.query<{ propertyId: string; month: Month }>(
      `WITH span AS (
         SELECT t.property_id, ${ZONE} AS zone, least(p.service_start::timestamp,
           (SELECT min(f.at) FROM fact f WHERE f.property_id = t.property_id) AT TIME ZONE ${ZONE}) AS first
         FROM unnest($1::text[]) AS t(property_id) LEFT JOIN property_copy p USING (property_id))
       SELECT property_id AS "propertyId", to_char(month, 'YYYY-MM') AS month
       FROM span, generate_series(date_trunc('month', first), $2::timestamptz AT TIME ZONE zone, '1 month') AS month
       UNION SELECT property_id, month FROM property_month WHERE property_id = ANY ($1::text[])`,
      [propertyIds, new Date(now)],
    ),
  );
