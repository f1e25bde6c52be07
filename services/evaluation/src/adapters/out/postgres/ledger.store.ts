import { fenOf, type Instant, type Month } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import type { Correction, Entry, Posting } from '@goldkey/rulebook';
import type { Ledger, Mark, PlacedPosting } from '../../../application/ports.js';
import { entryPosted, type PostedLine } from '../events.js';
import { lineId } from './line-id.js';
import { PostedLines } from './posted-lines.js';

interface LineRow {
  readonly id: string;
  readonly key: string;
  readonly clause: string;
  readonly property_id: string | null;
  readonly month: Month;
  readonly at: Date;
  readonly subject_kind: Entry['subjectKind'];
  readonly subject_id: string;
  readonly outcome: Entry['outcome'];
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
  readonly stands: boolean;
  readonly details: Readonly<Record<string, string>>;
  readonly corrects_key: string | null;
  readonly corrects_month: Month | null;
  readonly correction: Correction['kind'] | null;
}

const LINE = {
  id: 'text',
  key: 'text',
  clause: 'text',
  version: 'text',
  property_id: 'text',
  of_group: 'boolean',
  subject_kind: 'text',
  subject_id: 'text',
  month: 'text',
  at: 'timestamptz',
  outcome: 'text',
  points: 'bigint',
  fine_fen: 'bigint',
  details: 'jsonb',
  evidence: 'text[]',
  stands: 'boolean',
  posted_at: 'timestamptz',
  changed_at: 'timestamptz',
  corrects_key: 'text',
  corrects_month: 'text',
  correction: 'text',
} as const;

const CHANGES = [
  'version',
  'month',
  'outcome',
  'points',
  'fine_fen',
  'details',
  'evidence',
  'stands',
  'changed_at',
  'correction',
];
const onConflict = `ON CONFLICT (id) DO UPDATE SET ${CHANGES.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const lineRow = (
  entry: Entry,
  month: string,
  { ofGroup, corrects }: Pick<PlacedPosting, 'ofGroup' | 'corrects'>,
  at: Instant,
): Row => ({
  id: lineId(entry.key),
  key: entry.key,
  clause: entry.clause,
  version: entry.details['version'] ?? '',
  property_id: entry.propertyId,
  of_group: ofGroup,
  subject_kind: entry.subjectKind,
  subject_id: entry.subjectId,
  month,
  at: new Date(entry.at),
  outcome: entry.outcome,
  points: entry.points,
  fine_fen: entry.fine,
  details: entry.details,
  evidence: entry.evidence,
  stands: true,
  posted_at: new Date(at),
  changed_at: new Date(at),
  corrects_key: corrects?.of,
  corrects_month: corrects?.ofMonth,
  correction: corrects?.kind,
});

const insertEntries = `
  INSERT INTO ledger_entry (line_id, seq, property_id, kind, points, fine_fen, outcome, evidence, posted_at)
  SELECT t.id, coalesce((SELECT max(e.seq) FROM ledger_entry e WHERE e.line_id = t.id), 0) + 1, l.property_id, t.kind,
         t.points, t.fine_fen, l.outcome, l.evidence, $5
  FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) AS t(id, kind, points, fine_fen)
  JOIN ledger_line l ON l.id = t.id
  RETURNING line_id, seq`;

const appendEntries = async (
  tx: Transaction,
  postings: readonly Posting[],
  at: Instant,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.query<{ line_id: string; seq: number }>(insertEntries, [
    postings.map(({ key }) => lineId(key)),
    postings.map(({ kind }) => kind),
    postings.map(({ points }) => points.toString()),
    postings.map(({ fine }) => fine.toString()),
    new Date(at),
  ]);
  return new Map(rows.map((row) => [row.line_id, row.seq]));
};

/** Far more than anybody is told of: a month that is judged after years is marked for nobody. */
const NEWS_MS = 31 * 86_400_000;

/** Lines of people are something to tell while they are news, or where somebody was told of them. */
const MARK = `
  INSERT INTO notice_mark (matter, marked_at)
  SELECT 'line:' || l.id, $2 FROM ledger_line l
  WHERE l.id = ANY ($1::text[]) AND l.subject_kind = 'employee'
    AND (l.at >= $3 OR EXISTS (SELECT 1 FROM notice n WHERE n.matter = 'line:' || l.id AND n.matter <> 'due'))`;

const writeLines = async (tx: Transaction, placed: readonly PlacedPosting[], at: Instant): Promise<void> => {
  const standing = placed.flatMap(({ posting: { entry }, month, ...rest }) =>
    entry && month ? [lineRow(entry, month, rest, at)] : [],
  );
  if (standing.length > 0) await tx.insertMany('ledger_line', LINE, standing, onConflict);
  const withdrawn = placed.flatMap(({ posting: { key, entry } }) => (entry === undefined ? [lineId(key)] : []));
  if (withdrawn.length > 0)
    await tx.query(
      'UPDATE ledger_line SET stands = false, points = 0, fine_fen = 0, changed_at = $2 WHERE id = ANY ($1::text[])',
      [withdrawn, new Date(at)],
    );
};

const lineOf = (row: LineRow): PostedLine => ({
  id: row.id,
  clause: row.clause,
  propertyId: row.property_id,
  month: row.month,
  at: row.at.getTime() as Instant,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.outcome,
  points: Number(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  evidence: row.evidence,
});

/** Lines that correct others, by the month of those (`corrects_month`) or by that in which they count (`month`). */
const corrections = (by: 'corrects_month' | 'month'): string => `
  SELECT l.*, t.property_id AS of_mark FROM unnest($1::text[], $2::text[]) AS t(property_id, month)
    JOIN ledger_line l ON l.property_id = t.property_id AND l.${by} = t.month AND NOT l.of_group AND l.correction IS NOT NULL
  UNION ALL SELECT l.*, NULL FROM unnest($1::text[], $2::text[]) AS t(property_id, month)
    JOIN ledger_line l ON t.property_id IS NULL AND l.of_group AND l.${by} = t.month AND l.correction IS NOT NULL`;

const readCorrections = (tx: Transaction, by: 'corrects_month' | 'month', marks: readonly Mark[]) =>
  tx.prepared<LineRow & { readonly of_mark: string | null }>(`evaluation_corrections_${by}`, corrections(by), [
    marks.map(({ propertyId }) => propertyId),
    marks.map(({ month }) => month),
  ]);

const correctionOf = (row: LineRow): Correction => ({
  key: row.key,
  month: row.month,
  of: row.corrects_key as string,
  name: {
    clause: row.clause,
    propertyId: row.property_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
  },
  ofMonth: row.corrects_month as Month,
  kind: row.correction as Correction['kind'],
  points: BigInt(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  evidence: row.evidence,
  stands: row.stands,
});

const entryOf = (row: LineRow): Entry => ({
  key: row.key,
  clause: row.clause,
  at: row.at.getTime() as Instant,
  propertyId: row.property_id,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.outcome,
  points: BigInt(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
  evidence: row.evidence,
  details: row.details,
});

/** The ledger in PostgreSQL: lines as they stand, and every posting on them, which nobody can change. */
export const ledgerStore = (database: Database, lines = new PostedLines()): Ledger => ({
  posted: (marks, keys) => database.transaction((tx) => lines.of(tx, marks, keys)),

  corrections: (marks) =>
    database.transaction(async (tx) => (await readCorrections(tx, 'corrects_month', marks)).map(correctionOf)),

  correctionsIn: (marks) =>
    database.transaction(async (tx) =>
      (await readCorrections(tx, 'month', marks)).flatMap((row) =>
        row.stands ? [{ propertyId: row.of_mark, month: row.month, entry: entryOf(row) }] : [],
      ),
    ),

  unsettledGroupMonths: () =>
    database.transaction(async (tx) => {
      const rows = await tx.query<{ month: Month }>(
        `SELECT DISTINCT month FROM ledger_line
         WHERE of_group AND stands AND outcome = 'recorded' AND clause LIKE 'W-%' ORDER BY month`,
      );
      return rows.map(({ month }) => month);
    }),

  append: async (placed, at) => {
    if (placed.length === 0) return;
    await database.transaction(async (tx) => {
      lines.noteWritten(tx);
      await writeLines(tx, placed, at);
      const byId = new Map(placed.map((one) => [lineId(one.posting.key), one]));
      const numbers = await appendEntries(
        tx,
        placed.map(({ posting }) => posting),
        at,
      );
      tx.send('evaluation_mark_lines', MARK, [[...byId.keys()], new Date(at), new Date(at - NEWS_MS)]);
      const rows = await tx.query<LineRow>('SELECT * FROM ledger_line WHERE id = ANY ($1::text[])', [
        [...numbers.keys()],
      ]);
      await appendEvents(
        tx,
        'evaluation',
        rows.map((row) => {
          const { posting, zone } = byId.get(row.id) as PlacedPosting;
          return entryPosted(lineOf(row), posting.kind, numbers.get(row.id) as number, zone, at);
        }),
      );
    });
  },
});
