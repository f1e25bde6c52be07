import type { Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Mark, MarkStore } from '../../../application/ports.js';
import { instantFrom } from './fact-rows.js';

interface WaitingRow {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly firstMs: number;
  readonly lastMs: number;
}

const MOST_WAITING = 5_000;

const lockName = ({ propertyId }: Mark): string => `assess ${propertyId ?? 'group'}`;

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

  addEveryMonth: async (since) => {
    await database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO dirty (property_id, month) SELECT property_id, month FROM property_month WHERE month >= $1
         UNION SELECT property_id, month FROM ledger_line WHERE month >= $1`,
        [since ?? ''],
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

  take: (marks) =>
    database.transaction(async (tx) => {
      const free = await tx.prepared<{ name: string }>(
        'evaluation_lock_properties',
        `SELECT name FROM unnest($1::text[]) AS t(name) WHERE pg_try_advisory_xact_lock(hashtextextended(name, 7046))`,
        [[...new Set(marks.map(lockName))]],
      );
      const ours = new Set(free.map(({ name }) => name));
      const taken = marks.filter((mark) => ours.has(lockName(mark)));
      if (taken.length === 0) return [];
      // A statement of its own, so that it sees what was committed until the locks were had.
      const rows = await tx.prepared<{ place: number; id: string }>(
        'evaluation_take_marks',
        `SELECT t.place::int, d.id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(property_id, month, place)
         JOIN dirty d ON d.property_id = t.property_id AND d.month = t.month
         UNION ALL SELECT t.place::int, d.id FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(property_id, month, place)
         JOIN dirty d ON d.property_id IS NULL AND t.property_id IS NULL AND d.month = t.month`,
        [taken.map(({ propertyId }) => propertyId), taken.map(({ month }) => month)],
      );
      const ids = taken.map((): string[] => []);
      for (const { place, id } of rows) ids[place - 1]?.push(id);
      return taken.map((mark, index) => ({ mark, ids: ids[index] ?? [] }));
    }),

  remove: async (ids) => {
    await database.transaction((tx) =>
      tx.prepared('evaluation_remove_marks', 'DELETE FROM dirty WHERE id = ANY ($1::bigint[])', [ids]),
    );
  },

  expect: async (expected) => {
    const gone = expected.filter(({ dueAt }) => dueAt === undefined).map(({ propertyId }) => propertyId);
    const ahead = expected.flatMap(({ propertyId, dueAt }) => (dueAt === undefined ? [] : [{ propertyId, dueAt }]));
    // In one order, so that two processes never wait for each other.
    ahead.sort((a, b) => (a.propertyId < b.propertyId ? -1 : 1));
    await database.transaction(async (tx) => {
      if (gone.length > 0) await tx.query('DELETE FROM next_due WHERE property_id = ANY ($1::text[])', [gone]);
      if (ahead.length > 0)
        await tx.insertMany(
          'next_due',
          { property_id: 'text', due_at: 'timestamptz' },
          ahead.map(({ propertyId, dueAt }) => ({ property_id: propertyId, due_at: new Date(dueAt) })),
          'ON CONFLICT (property_id) DO UPDATE SET due_at = excluded.due_at',
        );
    });
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
