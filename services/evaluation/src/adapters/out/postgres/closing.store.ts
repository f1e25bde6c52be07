import { endOfDay, fenOf, type Instant, lastDayOf, type Month, startOfDay } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { ClosableProperty, ClosingStore, ToFreeze } from '../../../application/ports.js';
import type { Closed, Closing } from '../../../domain/closing/closing.js';
import { monthClosed, monthReturned, monthSubmitted } from '../closing-events.js';
import { boundQuery } from './bound-query.js';
import { type ClosingRow, closingOf, type FrozenRow, frozenLineOf } from './closing-rows.js';
import { obstaclesOf } from './obstacles.js';
import { type Act, rememberAct } from './remember-act.js';

const GROUP: ClosableProperty = { propertyId: null, zone: DEFAULT_ZONE };

const properties = async (tx: Transaction): Promise<ClosableProperty[]> => {
  const { parameters, within } = boundQuery('property_id');
  return tx.query<ClosableProperty & { propertyId: string }>(
    `SELECT property_id AS "propertyId", name, time_zone AS zone FROM property_copy WHERE ${within} ORDER BY name, property_id`,
    parameters,
  );
};

/** Lines of the group lie beyond all properties: who sees a part only sees none of them. */
export const seesGroup = async (tx: Transaction): Promise<boolean> =>
  (await tx.query<{ all: boolean }>('SELECT goldkey_scope_is_all() AS all'))[0]?.all === true;

/** Every place in scope, the group last. */
export const closableProperties = async (tx: Transaction): Promise<readonly ClosableProperty[]> => [
  ...(await properties(tx)),
  ...((await seesGroup(tx)) ? [GROUP] : []),
];

/** The property, or the group; `undefined` outside the caller's scope. */
export const closableProperty = async (
  tx: Transaction,
  propertyId: string | null,
): Promise<ClosableProperty | undefined> => (await closableProperties(tx)).find((one) => one.propertyId === propertyId);

const LINES = `
  SELECT id, clause, version, at, subject_kind, subject_id, outcome, points, fine_fen, evidence, corrects_month, correction
  FROM ledger_line WHERE stands AND property_id IS NOT DISTINCT FROM $1 AND month = $2`;

const FACTS = `
  SELECT source, id FROM fact f WHERE property_id = $1 AND at BETWEEN $2 AND $3 AND type NOT LIKE '%.withdrawn.v_'
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id)
  ORDER BY source COLLATE "C", id COLLATE "C"`;

const toFreeze = async (tx: Transaction, { propertyId, zone }: ClosableProperty, month: Month): Promise<ToFreeze> => {
  const lines = await tx.query<FrozenRow>(LINES, [propertyId, month]);
  const first = startOfDay(`${month}-01` as never, zone);
  const facts = await tx.query<{ source: string; id: string }>(FACTS, [
    propertyId,
    new Date(first),
    new Date(endOfDay(lastDayOf(month), zone)),
  ]);
  const [last] = await tx.query<{ seq: string }>('SELECT coalesce(max(seq), 0) AS seq FROM fact');
  const [previous] = await tx.query<{ number: number; hash: string }>(
    `SELECT number, hash FROM closing WHERE property_id IS NOT DISTINCT FROM $1 AND state = 'closed'
     ORDER BY number DESC LIMIT 1`,
    [propertyId],
  );
  return {
    lines: lines.map(frozenLineOf),
    lastFact: last?.seq ?? '0',
    facts: facts.map(({ source, id }) => `${source} ${id}`),
    ...(previous ? { previous } : {}),
  };
};

const CLOSE = `
  UPDATE closing SET state = 'closed', version = $3, closed_by = $4, closed_at = $5, reason = $6, obstacles = $7::jsonb, number = $8,
    rulebook = $9, last_fact = $10, facts = $11, facts_hash = $12, entries = $13, points = $14, fine_fen = $15,
    previous_hash = $16, hash = $17
  WHERE property_id IS NOT DISTINCT FROM $1 AND month = $2`;

const closeRow = async (tx: Transaction, closing: Closed): Promise<void> => {
  const { propertyId, month, version, closedBy, closedAt, reason, obstacles, frozen } = closing;
  await tx.query(CLOSE, [
    propertyId,
    month,
    version,
    closedBy,
    new Date(closedAt),
    reason ?? null,
    JSON.stringify(obstacles),
    frozen.number,
    frozen.rulebook,
    frozen.lastFact,
    frozen.facts,
    frozen.factsHash,
    frozen.entries,
    frozen.points,
    frozen.fine.toString(),
    frozen.previousHash,
    frozen.hash,
  ]);
};

const CLOSED_ENTRY = {
  property_id: 'text',
  month: 'text',
  place: 'integer',
  line_id: 'text',
  record: 'text',
  hash: 'text',
} as const;

const SUMS = `
  SELECT property_id, count(*) AS entries, coalesce(sum(points), 0) AS points, coalesce(sum(fine_fen), 0) AS fine_fen
  FROM ledger_line WHERE stands AND month = $1 GROUP BY property_id`;

const monthAct = ({ propertyId, month, version }: Closing, change: string, at: Instant): Act => ({
  ...{ recordKind: 'month', recordId: `${propertyId ?? 'group'} ${month}`, propertyId, at, change },
  data: { month, version },
});

/** The months that are closed, in PostgreSQL; each change with its news in one transaction. */
export const closingStore = (database: Database): ClosingStore => ({
  property: (propertyId) => database.transaction((tx) => closableProperty(tx, propertyId)),

  hold: (propertyId) =>
    database.transaction(async (tx) => {
      // The lock under which a property is judged (mark.store.ts); the group last, so that two closes never wait in a ring.
      for (const name of new Set([propertyId ?? 'group', 'group']))
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7046))', [`assess ${name}`]);
    }),

  find: ({ propertyId, month }) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<ClosingRow>(
        'SELECT * FROM closing WHERE property_id IS NOT DISTINCT FROM $1 AND month = $2',
        [propertyId, month],
      );
      return row && closingOf(row);
    }),

  obstacles: (property, month, now) =>
    database.transaction(async (tx) => (await obstaclesOf(tx, [property], month, now)).get(property.propertyId) ?? []),

  standings: (month, now) =>
    database.transaction(async (tx) => {
      const known = await closableProperties(tx);
      const rows = await tx.query<ClosingRow>('SELECT * FROM closing WHERE month = $1', [month]);
      const closings = new Map(rows.map((row) => [row.property_id, closingOf(row)]));
      const obstacles = await obstaclesOf(tx, known, month, now);
      const sums = new Map(
        (
          await tx.query<{ property_id: string | null; entries: string; points: string; fine_fen: string }>(SUMS, [
            month,
          ])
        ).map((row) => [row.property_id, row]),
      );
      return known.map((property) => {
        const closing = closings.get(property.propertyId);
        const sum = sums.get(property.propertyId);
        return {
          property,
          ...(closing ? { closing } : {}),
          obstacles: closing?.state === 'closed' ? [] : (obstacles.get(property.propertyId) ?? []),
          entries: Number(sum?.entries ?? 0),
          points: Number(sum?.points ?? 0),
          fine: fenOf(BigInt(sum?.fine_fen ?? 0)),
        };
      });
    }),

  toFreeze: (property, month) => database.transaction((tx) => toFreeze(tx, property, month)),

  submit: (closing, zone) =>
    database.transaction(async (tx) => {
      const { propertyId, month, version, submittedBy, submittedAs, submittedAt, note } = closing;
      await tx.query(
        `INSERT INTO closing (property_id, month, state, version, submitted_by, submitted_as, submitted_at, note)
         VALUES ($1, $2, 'review', $3, $4, $5, $6, $7)`,
        [propertyId, month, version, submittedBy, submittedAs, new Date(submittedAt), note ?? null],
      );
      await rememberAct(tx, monthAct(closing, 'month-submitted', submittedAt));
      await appendEvents(tx, 'evaluation', [monthSubmitted(closing, zone)]);
    }),

  remove: (closing, by, reason, at, zone) =>
    database.transaction(async (tx) => {
      await tx.query('DELETE FROM closing WHERE property_id IS NOT DISTINCT FROM $1 AND month = $2', [
        closing.propertyId,
        closing.month,
      ]);
      await rememberAct(tx, monthAct(closing, 'month-returned', at));
      await appendEvents(tx, 'evaluation', [monthReturned(closing, by, reason, at, zone)]);
    }),

  close: (closing, lines, zone) =>
    database.transaction(async (tx) => {
      const { propertyId, month } = closing;
      await closeRow(tx, closing);
      if (lines.length > 0)
        await tx.insertMany(
          'closed_entry',
          CLOSED_ENTRY,
          lines.map(({ place, lineId, record, hash }) => ({
            property_id: propertyId,
            month,
            place,
            line_id: lineId,
            record,
            hash,
          })),
        );
      await rememberAct(tx, monthAct(closing, 'month-closed', closing.closedAt));
      await appendEvents(tx, 'evaluation', [monthClosed(closing, zone)]);
    }),

  lines: ({ propertyId, month }) =>
    database.transaction((tx) =>
      tx.query(
        `SELECT place, line_id AS "lineId", record, hash FROM closed_entry
         WHERE property_id IS NOT DISTINCT FROM $1 AND month = $2 ORDER BY place`,
        [propertyId, month],
      ),
    ),

  hashOf: (propertyId, number) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ hash: string }>(
        'SELECT hash FROM closing WHERE property_id IS NOT DISTINCT FROM $1 AND number = $2',
        [propertyId, number],
      );
      return row?.hash;
    }),
});
