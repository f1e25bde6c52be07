import { randomUUID } from 'node:crypto';
import { instant, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Effect, Preview, PreviewLine, PreviewStore } from '../../../application/ports.js';
import { boundQuery } from './bound-query.js';

interface PreviewRow {
  readonly id: string;
  readonly version_id: string | null;
  readonly reading_id: string | null;
  readonly option_id: string | null;
  readonly parameters: Preview['overrides'];
  readonly months: readonly Month[];
  readonly property_ids: readonly string[];
  readonly of_group: boolean;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly state: Preview['state'];
  readonly done: number;
  readonly total: number;
}

const previewOf = (row: PreviewRow): Preview => ({
  previewId: row.id,
  tried:
    row.version_id === null
      ? { kind: 'reading', readingId: row.reading_id ?? '', optionId: row.option_id ?? '' }
      : { kind: 'version', versionId: row.version_id },
  overrides: row.parameters,
  months: row.months,
  propertyIds: row.property_ids,
  ofGroup: row.of_group,
  askedBy: row.asked_by,
  askedAt: instant(row.asked_at.getTime()),
  state: row.state,
  done: row.done,
  total: row.total,
});

interface LineRow {
  readonly property_id: string | null;
  readonly month: Month;
  readonly clause: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly points_before: string;
  readonly points_after: string;
  readonly fine_before: string;
  readonly fine_after: string;
  readonly missed_before: number;
  readonly missed_after: number;
}

const lineOf = (row: LineRow): PreviewLine => ({
  propertyId: row.property_id,
  month: row.month,
  clause: row.clause,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  pointsBefore: BigInt(row.points_before),
  pointsAfter: BigInt(row.points_after),
  fineBefore: BigInt(row.fine_before),
  fineAfter: BigInt(row.fine_after),
  missedBefore: row.missed_before,
  missedAfter: row.missed_after,
});

const LINE = {
  preview_id: 'text',
  property_id: 'text',
  month: 'text',
  clause: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  points_before: 'bigint',
  points_after: 'bigint',
  fine_before: 'bigint',
  fine_after: 'bigint',
  missed_before: 'integer',
  missed_after: 'integer',
} as const;

interface EffectRow {
  readonly preview_id: string;
  readonly losers: number;
  readonly gainers: number;
  readonly missed: number;
  readonly points: string;
  readonly fine: string;
}

const effectOf = ({ losers, gainers, missed, points, fine }: EffectRow): Effect => ({
  ...{ losers, gainers, missed },
  points: BigInt(points),
  fine: BigInt(fine),
});

/** A person loses by points, then by money, over all months together. */
const EFFECTS = (within: string, previewIds: string): string => `
  WITH subject AS (
    SELECT preview_id, subject_kind, subject_id, sum(missed_after - missed_before) AS missed,
      sum(points_after - points_before) AS points, sum(fine_after - fine_before) AS fine
    FROM preview_line WHERE ${within} AND preview_id = ANY (${previewIds}::text[]) GROUP BY 1, 2, 3)
  SELECT preview_id, sum(missed)::int AS missed, sum(points)::text AS points, sum(fine)::text AS fine,
    (count(*) FILTER (WHERE subject_kind = 'employee' AND (points, fine) > (0, 0)))::int AS losers,
    (count(*) FILTER (WHERE subject_kind = 'employee' AND (points, fine) < (0, 0)))::int AS gainers
  FROM subject GROUP BY 1`;

/** So many of a version are shown; of an option of a reading the last one. */
const SHOWN_OF_VERSION = 20;

/** What ended and is shown on no page any more, because others were asked for since. */
const SWEEP = `
  WITH ranked AS (
    SELECT id, state, version_id,
      row_number() OVER (PARTITION BY version_id, reading_id, option_id ORDER BY asked_at DESC, id) AS place FROM preview),
  gone AS (
    SELECT id FROM ranked
    WHERE state NOT IN ('waiting', 'running') AND place > CASE WHEN version_id IS NULL THEN 1 ELSE ${SHOWN_OF_VERSION} END),
  lines AS (DELETE FROM preview_line WHERE preview_id IN (SELECT id FROM gone))
  DELETE FROM preview WHERE id IN (SELECT id FROM gone)`;

const BEGIN = `
  UPDATE preview SET state = 'running', done = 0, lease = $1, leased_until = $3
  WHERE id = (
    SELECT id FROM preview WHERE state IN ('waiting', 'running') AND (leased_until IS NULL OR leased_until <= $2)
    ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING *`;

/**
 * Previews in PostgreSQL. What a process that ended left running is begun anew. `ring` is called once a new one can be seen:
 * who looked for it before the commit would find nothing and wait long.
 */
export const previewStore = (database: Database, ring: () => void = () => undefined): PreviewStore => {
  const rows = (condition: string, parameters: readonly unknown[]): Promise<Preview[]> =>
    database.transaction(async (tx) =>
      (await tx.query<PreviewRow>(`SELECT * FROM preview WHERE ${condition}`, parameters)).map(previewOf),
    );
  return {
    add: (one) =>
      database.transaction(async (tx) => {
        await tx.query(
          `INSERT INTO preview (id, parameters, months, property_ids, of_group, asked_by, asked_at, state, done, total,
             version_id, reading_id, option_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $9, $10, $11)`,
          [
            one.previewId,
            JSON.stringify(one.overrides),
            one.months,
            one.propertyIds,
            one.ofGroup,
            one.askedBy,
            new Date(one.askedAt),
            one.total,
            ...(one.tried.kind === 'version'
              ? [one.tried.versionId, null, null]
              : [null, one.tried.readingId, one.tried.optionId]),
          ],
        );
        tx.onCommit(ring);
      }),

    find: async (previewId) => (await rows('id = $1', [previewId]))[0],
    ofVersion: (versionId) => rows(`version_id = $1 ORDER BY asked_at DESC, id LIMIT ${SHOWN_OF_VERSION}`, [versionId]),
    ofReadings: () =>
      rows(
        `id IN (SELECT DISTINCT ON (reading_id, option_id) id FROM preview WHERE reading_id IS NOT NULL
           ORDER BY reading_id, option_id, asked_at DESC, id)`,
        [],
      ),
    begin: (now, until) =>
      database.transaction(async (tx) => {
        const lease = randomUUID();
        const [row] = await tx.query<PreviewRow>(BEGIN, [lease, new Date(now), new Date(until)]);
        if (row === undefined) return undefined;
        await tx.query('DELETE FROM preview_line WHERE preview_id = $1', [row.id]);
        await tx.query(SWEEP);
        return { ...previewOf(row), lease };
      }),

    progress: ({ previewId, lease }, lines, done, until) =>
      database.transaction(async (tx) => {
        const kept = await tx.execute('UPDATE preview SET done = $3, leased_until = $4 WHERE id = $1 AND lease = $2', [
          previewId,
          lease,
          done,
          new Date(until),
        ]);
        if (kept === 0 || lines.length === 0) return kept > 0;
        await tx.insertMany(
          'preview_line',
          LINE,
          lines.map((line) => ({
            preview_id: previewId,
            property_id: line.propertyId,
            month: line.month,
            clause: line.clause,
            subject_kind: line.subjectKind,
            subject_id: line.subjectId,
            points_before: line.pointsBefore,
            points_after: line.pointsAfter,
            fine_before: line.fineBefore,
            fine_after: line.fineAfter,
            missed_before: line.missedBefore,
            missed_after: line.missedAfter,
          })),
        );
        return true;
      }),

    release: async ({ previewId, lease }) => {
      await database.transaction((tx) =>
        tx.query('UPDATE preview SET leased_until = NULL WHERE id = $1 AND lease = $2', [previewId, lease]),
      );
    },

    end: async ({ previewId, lease }, state, at) => {
      await database.transaction((tx) =>
        tx.query(
          'UPDATE preview SET state = $3, ended_at = $4, lease = NULL, leased_until = NULL WHERE id = $1 AND lease = $2',
          [previewId, lease, state, new Date(at)],
        ),
      );
    },

    lines: (previewId) =>
      database.transaction(async (tx) => {
        const { parameters, within, place } = boundQuery('property_id');
        const found = await tx.query<LineRow>(
          `SELECT * FROM preview_line WHERE ${within} AND preview_id = ${place(previewId)} ORDER BY month, clause, subject_id`,
          parameters,
        );
        return found.map(lineOf);
      }),

    effects: (previewIds) =>
      database.transaction(async (tx) => {
        const { parameters, within, place } = boundQuery('property_id');
        const found = await tx.query<EffectRow>(EFFECTS(within, place(previewIds)), parameters);
        return new Map(found.map((row) => [row.preview_id, effectOf(row)]));
      }),
  };
};
