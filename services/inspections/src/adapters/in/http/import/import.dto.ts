import { dayField, idField as id, instantField as instant, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { FINDING_SOURCES } from '../../../../domain/finding/finding.js';
import { POST_KINDS } from '../../../../domain/post/post.js';

/** Rows in one request at most; the body may have 8 MiB. */
const MOST_ROWS = 2_000;

const key = words(120);

/** POST /api/inspections/posts/bulk: rows of this shape. */
export const postRow = z.strictObject({
  key,
  propertyId: id,
  code: words(40),
  name: words(80),
  kind: z.enum(POST_KINDS),
  place: words(200),
  activeFrom: dayField,
  activeUntil: dayField.optional(),
});
export type PostRowInput = z.input<typeof postRow>;

/** POST /api/inspections/rounds/bulk: rows of this shape. Posts are named by the keys that they came in under. */
export const roundRow = z.strictObject({
  key,
  inspectorId: id,
  inspectorName: words(80),
  startedAt: instant,
  completedAt: instant,
  visits: z
    .array(z.strictObject({ postKey: key, at: instant, note: words(2000).optional() }))
    .min(1)
    .max(200),
});
export type RoundRowInput = z.input<typeof roundRow>;

/** POST /api/inspections/findings/bulk: rows of this shape. The round is named by the key that it came in under. */
export const findingRow = z.strictObject({
  key,
  roundKey: key,
  source: z.enum(FINDING_SOURCES),
  category: words(80),
  place: words(200),
  description: words(2000),
  measure: words(400).optional(),
  dueAt: instant.optional(),
  responsibleId: id.optional(),
  raisedAt: instant,
  rectification: z.strictObject({ at: instant, by: id, proof: words(2000) }).optional(),
  verification: z.strictObject({ at: instant, by: id.optional() }).optional(),
});
export type FindingRowInput = z.input<typeof findingRow>;

/** A row of a wrong shape is a bad row of its own, so rows are read one by one. */
export const bulkBody = z.strictObject({ source: words(120), rows: z.array(z.unknown()).min(1).max(MOST_ROWS) });

/** What became of a row, in the order of the request. */
export interface RowAnswer {
  readonly status: 'added' | 'repeated' | 'rejected';
  readonly key: string;
  readonly id?: string;
  /** Of a rejected row: what is wrong (`inspections.…` or `shape`), where, and a sentence. */
  readonly code?: string;
  readonly field?: string;
  readonly reason?: string;
}
export interface BulkAnswer {
  readonly added: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly rows: readonly RowAnswer[];
}
