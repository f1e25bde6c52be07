import type { Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { MarkStore } from '../../../application/ports.js';
import { instantFrom } from './fact-rows.js';

interface WaitingRow {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly firstMs: number;
  readonly lastMs: number;
}

const MOST_WAITING = 5_000;

/** Marks in PostgreSQL; `ring` is called when marks were committed. */
export const markStore = (database: Database, ring: () => void): MarkStore => ({
  add: async (marks) => {
    if (marks.length === 0) return;
    await database.transaction(async (tx) => {
      await tx.insertMany(
        'dirty',
        { property_id: 'text', month: 'text' },
        marks.map(({ propertyId, month }) => ({ property_id: propertyId, month })),
      );
      tx.onCommit(ring);
    });
  },

  addEveryMonth: async () => {
    await database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO dirty (property_id, month) SELECT property_id, month FROM property_month
         UNION SELECT property_id, month FROM ledger_line`,
      );
      tx.onCommit(ring);
    });
  },

  judgesAsBefore: (fingerprint) =>
    database.transaction(async (tx) => {
      const changed = await tx.query(
        `INSERT INTO judged_by (fingerprint) VALUES ($1)
         ON CONFLICT (the_only) DO UPDATE SET fingerprint = excluded.fingerprint WHERE judged_by.fingerprint <> excluded.fingerprint
         RETURNING 1`,
        [fingerprint],
      );
      return changed.length === 0;
    }),

  waiting: () =>
    database.transaction((tx) =>
      tx.prepared<WaitingRow>(
        'evaluation_waiting',
        `SELECT property_id AS "propertyId", month, extract(epoch FROM clock_timestamp() - min(marked_at))::float8 * 1000 AS "firstMs",
                extract(epoch FROM clock_timestamp() - max(marked_at))::float8 * 1000 AS "lastMs"
         FROM dirty GROUP BY property_id, month ORDER BY month DESC, min(marked_at) LIMIT ${MOST_WAITING}`,
      ),
    ),

  take: ({ propertyId, month }) =>
    database.transaction(async (tx) => {
      const [lock] = await tx.prepared<{ ours: boolean }>(
        'evaluation_lock_property',
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7046)) AS ours',
        [`assess ${propertyId ?? 'group'}`],
      );
      if (lock?.ours !== true) return undefined;
      const rows = await tx.prepared<{ id: string }>(
        'evaluation_take_marks',
        'SELECT id FROM dirty WHERE property_id IS NOT DISTINCT FROM $1 AND month = $2',
        [propertyId, month],
      );
      return rows.map(({ id }) => id);
    }),

  remove: async (ids) => {
    await database.transaction((tx) =>
      tx.prepared('evaluation_remove_marks', 'DELETE FROM dirty WHERE id = ANY ($1::bigint[])', [ids]),
    );
  },

  expect: async (propertyId, dueAt) => {
    await database.transaction((tx) =>
      dueAt === undefined
        ? tx.query('DELETE FROM next_due WHERE property_id = $1', [propertyId])
        : tx.prepared(
            'evaluation_expect',
            `INSERT INTO next_due (property_id, due_at) VALUES ($1, $2)
             ON CONFLICT (property_id) DO UPDATE SET due_at = excluded.due_at`,
            [propertyId, new Date(dueAt)],
          ),
    );
  },

  expectNoLaterThan: async (propertyIds, dueAt) => {
    await database.transaction((tx) =>
      tx.query(
        `INSERT INTO next_due (property_id, due_at) SELECT property_id, $2::timestamptz FROM unnest($1::text[]) AS t(property_id)
         ON CONFLICT (property_id) DO UPDATE SET due_at = least(next_due.due_at, excluded.due_at)`,
        [[...propertyIds].sort(), new Date(dueAt)],
      ),
    );
  },

  passed: (now) =>
    database.transaction(async (tx) => {
      const rows = await tx.prepared<{ property_id: string; due_at: Date }>(
        'evaluation_passed',
        'DELETE FROM next_due WHERE due_at < $1 RETURNING property_id, due_at',
        [new Date(now)],
      );
      return rows.map((row) => ({ propertyId: row.property_id, dueAt: instantFrom(row.due_at) }));
    }),

  soonest: () =>
    database.transaction(async (tx) => {
      const [row] = await tx.prepared<{ due_at: Date | null }>(
        'evaluation_soonest',
        'SELECT min(due_at) AS due_at FROM next_due',
      );
      return row?.due_at ? instantFrom(row.due_at) : undefined;
    }),
});
