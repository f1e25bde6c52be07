import type { Fen, Month } from '@goldkey/kernel';
import type { Transaction } from '@goldkey/postgres';
import type { Mark, PostedAt } from '../../../application/ports.js';
import { lineId } from './line-id.js';

interface LineRow {
  readonly key: string;
  readonly property_id: string | null;
  readonly month: Month;
  readonly clause: string;
  readonly subject_kind: PostedAt['subjectKind'];
  readonly subject_id: string;
  readonly outcome: PostedAt['outcome'];
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
  readonly stands: boolean;
  readonly details: Readonly<Record<string, string>>;
}

/** What settling compares. No instants, which the driver would read one by one. */
const columns = [
  ...['key', 'property_id', 'month', 'clause', 'subject_kind', 'subject_id'],
  ...['outcome', 'points', 'fine_fen', 'evidence', 'stands', 'details'],
]
  .map((name) => `l.${name}`)
  .join(', ');

/** The lines of some months, each with the place of its month among those asked for; without what corrects others. */
const ofMonths = (told: string, grouped = ''): string => `
  SELECT t.place::int AS place, ${told} FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(property_id, month, place)
    JOIN ledger_line l ON l.property_id = t.property_id AND l.month = t.month AND NOT l.of_group AND l.correction IS NULL ${grouped}
  UNION ALL SELECT t.place::int, ${told} FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS t(property_id, month, place)
    JOIN ledger_line l ON t.property_id IS NULL AND l.of_group AND l.month = t.month AND l.correction IS NULL ${grouped}`;

const LINES = ofMonths(columns);
/** Another one whenever a line of the month was written, came or went, in whichever process. */
const STATES = ofMonths(
  "count(*) || ' ' || bit_xor(hashtextextended(l.id || ' ' || l.xmin::text, 7046)) AS state",
  'GROUP BY t.place',
);
const BY_ID = `SELECT ${columns} FROM ledger_line l WHERE l.id = ANY ($1::text[])`;

const postedOf = (row: LineRow): PostedAt => ({
  propertyId: row.property_id,
  month: row.month,
  clause: row.clause,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  details: row.details,
  key: row.key,
  points: BigInt(row.points),
  fine: BigInt(row.fine_fen) as Fen,
  outcome: row.outcome,
  stands: row.stands,
  evidence: row.evidence,
});

const listsOf = (marks: readonly Mark[]): [(string | null)[], string[]] => [
  marks.map(({ propertyId }) => propertyId),
  marks.map(({ month }) => month),
];
const nameOf = ({ propertyId, month }: Mark): string => `${propertyId ?? ''}\n${month}`;

interface Known {
  readonly state: string;
  readonly lines: readonly PostedAt[];
}
const NOTHING: Known = { state: '', lines: [] };

/** So many lines are known at once; the months read longest ago are the first to go. */
const MOST_KNOWN = 40_000;

/**
 * What the lines of months hold. A month has a hundred and more of them, and judging it again mostly changes none: lines are read
 * once and known for as long as their rows are the same.
 */
export class PostedLines {
  readonly #known = new Map<string, Known>();
  readonly #wrote = new WeakSet<Transaction>();
  #count = 0;

  constructor(private readonly most = MOST_KNOWN) {}

  /** This transaction has written lines: what it reads from now on may change without a sign of it. */
  noteWritten(tx: Transaction): void {
    this.#wrote.add(tx);
  }

  /** The lines of these months, and those of these keys wherever they are. */
  async of(tx: Transaction, marks: readonly Mark[], keys: readonly string[]): Promise<readonly PostedAt[]> {
    const lines = new Map((await this.#ofMonths(tx, marks)).map((line) => [line.key, line]));
    const others = keys.filter((key) => !lines.has(key));
    if (others.length === 0) return [...lines.values()];
    const rows = await tx.prepared<LineRow>('evaluation_posted_by_id', BY_ID, [others.map(lineId)]);
    return [...lines.values(), ...rows.map(postedOf)];
  }

  async #ofMonths(tx: Transaction, marks: readonly Mark[]): Promise<readonly PostedAt[]> {
    const rows = await tx.prepared<{ place: number; state: string }>(
      'evaluation_posted_states',
      STATES,
      listsOf(marks),
    );
    const states = new Map(rows.map(({ place, state }) => [place, state]));
    const known = marks.map((mark, index) => {
      const state = states.get(index + 1);
      const before = state === undefined ? NOTHING : this.#known.get(nameOf(mark));
      return { mark, state, before: before?.state === (state ?? '') ? before : undefined };
    });
    const unknown = known.filter(({ before }) => before === undefined);
    const read = unknown.length === 0 ? [] : await this.#read(tx, unknown);
    return [...known.flatMap(({ before }) => before?.lines ?? []), ...read];
  }

  async #read(
    tx: Transaction,
    unknown: readonly { readonly mark: Mark; readonly state: string | undefined }[],
  ): Promise<readonly PostedAt[]> {
    const rows = await tx.prepared<LineRow & { place: number }>(
      'evaluation_posted_lines',
      LINES,
      listsOf(unknown.map(({ mark }) => mark)),
    );
    const lines = unknown.map((): PostedAt[] => []);
    for (const row of rows) lines[row.place - 1]?.push(postedOf(row));
    if (!this.#wrote.has(tx))
      unknown.forEach(({ mark, state = '' }, index) => {
        this.#remember(nameOf(mark), { state, lines: lines[index] ?? [] });
      });
    return lines.flat();
  }

  #remember(name: string, known: Known): void {
    this.#forget(name);
    this.#known.set(name, known);
    this.#count += known.lines.length;
    for (const oldest of this.#known.keys()) {
      if (this.#count <= this.most) return;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#count -= this.#known.get(name)?.lines.length ?? 0;
    this.#known.delete(name);
  }
}
