import { currentCaller } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import type { RowFault } from './definition.js';
import type { Table } from './read-table.js';

export type Phase = 'mapping' | 'checking' | 'checked' | 'running' | 'done';
export type Verdict = 'new' | 'changed' | 'unchanged' | 'bad';
export type Counts = Readonly<Record<Verdict, number>>;

/** An import of one file by one person. */
export interface Job {
  readonly jobId: string;
  readonly fileName: string;
  readonly headings: readonly string[];
  /** From which place of the headings each column is read. */
  readonly places: readonly { readonly column: string; readonly place: number }[];
  readonly phase: Phase;
  readonly rows: number;
  /** Rows that the running phase has behind it. */
  readonly done: number;
  /** What the rows would do. */
  readonly verdicts: Counts;
  /** What they did. */
  readonly outcomes: Counts;
  /** A phase that is under way and that nobody works on: it goes on when asked. */
  readonly stalled: boolean;
  /** Why the work stopped, as a sentence, until it goes on. */
  readonly failed?: string;
  readonly createdAt: string;
}

/** A row as it stands in the file, with what became of it. */
export interface KeptRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly verdict: Verdict | null;
  readonly outcome: Verdict | null;
  readonly faults: readonly RowFault[];
}

const KEPT_DAYS = 30;
/** Work touches its job with every portion of rows; a longer silence means that nobody works. */
const SILENCE = "interval '15 seconds'";

const verdictsOf = (column: 'verdict' | 'outcome'): string =>
  `jsonb_build_object(${['new', 'changed', 'unchanged', 'bad']
    .map((word) => `'${word}', count(*) FILTER (WHERE ${column} = '${word}')`)
    .join(', ')})`;

const JOB = `
  SELECT j.id AS "jobId", j.file_name AS "fileName", j.headings, j.places, j.phase, j.row_count AS rows,
         to_char(j.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt", j.failed,
         j.phase IN ('checking', 'running') AND (j.failed IS NOT NULL OR j.touched_at < now() - ${SILENCE}) AS stalled,
         r.verdicts, r.outcomes, r.checked, r.brought
  FROM import_job j CROSS JOIN LATERAL (
    SELECT ${verdictsOf('verdict')} AS verdicts, ${verdictsOf('outcome')} AS outcomes,
           count(verdict)::integer AS checked,
           (count(outcome) + count(*) FILTER (WHERE verdict = 'bad' AND outcome IS NULL))::integer AS brought
    FROM import_row WHERE job_id = j.id) r`;

interface JobLine extends Omit<Job, 'done' | 'failed' | 'places'> {
  readonly places: Readonly<Record<string, number>>;
  readonly checked: number;
  readonly brought: number;
  readonly failed: string | null;
}

const jobOf = ({ checked, brought, failed, places, ...line }: JobLine): Job => ({
  ...line,
  places: Object.entries(places)
    .map(([column, place]) => ({ column, place }))
    .sort((one, other) => one.place - other.place),
  done: line.phase === 'running' || line.phase === 'done' ? brought : checked,
  ...(failed === null ? {} : { failed }),
});

/** The imports of one kind. Every question is bounded by the caller, whose files they are. */
export class ImportJobs {
  constructor(
    private readonly database: Database,
    private readonly kind: string,
  ) {}

  /** Keeps a file. The same file of the same person, while its import is not done, is that import. */
  add(id: string, file: { name: string; hash: string }, table: Table, places: object): Promise<string> {
    return this.database.transaction(async (tx) => {
      await tx.execute(`DELETE FROM import_job WHERE created_at < now() - interval '${KEPT_DAYS} days'`);
      const { subject } = currentCaller();
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${subject} ${file.hash}`]);
      const [there] = await tx.query<{ id: string }>(
        "SELECT id FROM import_job WHERE owner = $1 AND kind = $2 AND file_hash = $3 AND phase <> 'done'",
        [subject, this.kind, file.hash],
      );
      if (there !== undefined) return there.id;
      await tx.query(
        `INSERT INTO import_job (id, kind, owner, file_name, file_hash, headings, places, phase, row_count)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'mapping', $8)`,
        [
          id,
          this.kind,
          subject,
          file.name,
          file.hash,
          JSON.stringify(table.headings),
          JSON.stringify(places),
          table.rows.length,
        ],
      );
      await tx.copyIn(
        'import_row',
        ['job_id', 'row', 'cells'],
        table.rows.map(({ row, cells }) => ({ job_id: id, row, cells: JSON.stringify(cells) })),
      );
      return id;
    });
  }

  /** Undefined: there is none, or it is a stranger's. */
  find(jobId: string): Promise<Job | undefined> {
    return this.database.transaction(
      async (tx) => {
        const [line] = await tx.query<JobLine>(`${JOB} WHERE j.id::text = $1 AND j.owner = $2 AND j.kind = $3`, [
          jobId,
          currentCaller().subject,
          this.kind,
        ]);
        return line === undefined ? undefined : jobOf(line);
      },
      { readOnly: true },
    );
  }

  /** The caller's last ones, the newest first. */
  recent(): Promise<readonly Job[]> {
    return this.database.transaction(
      async (tx) => {
        const parameters = [currentCaller().subject, this.kind];
        const lines = await tx.query<JobLine>(
          `${JOB} WHERE j.owner = $1 AND j.kind = $2 ORDER BY j.created_at DESC LIMIT 5`,
          parameters,
        );
        return lines.map(jobOf);
      },
      { readOnly: true },
    );
  }

  /** A page of the rows, or of the bad ones only. */
  rows(
    jobId: string,
    asked: { bad: boolean; page: number; pageSize: number },
  ): Promise<{ items: KeptRow[]; total: number }> {
    const bad = asked.bad ? "AND 'bad' IN (r.verdict, r.outcome)" : '';
    const from = `FROM import_row r JOIN import_job j ON j.id = r.job_id
      WHERE j.id::text = $1 AND j.owner = $2 AND j.kind = $3 ${bad}`;
    return this.database.transaction(
      async (tx) => {
        const parameters = [jobId, currentCaller().subject, this.kind];
        const [count] = await tx.query<{ total: number }>(`SELECT count(*)::integer AS total ${from}`, parameters);
        const items = await tx.query<KeptRow>(
          `SELECT r.row, r.cells, r.verdict, r.outcome, r.faults ${from}
           ORDER BY r.row LIMIT ${asked.pageSize} OFFSET ${(asked.page - 1) * asked.pageSize}`,
          parameters,
        );
        return { items, total: count?.total ?? 0 };
      },
      { readOnly: true },
    );
  }

  /** Of how many things the rows are parts that come in, or came in (`together` of the definition). */
  wholes(jobId: string): Promise<number> {
    return this.database.transaction(
      async (tx) => {
        const [count] = await tx.query<{ wholes: number }>(
          `SELECT count(DISTINCT split_part(r.key, chr(10), 1))::integer AS wholes
           FROM import_row r JOIN import_job j ON j.id = r.job_id
           WHERE j.id::text = $1 AND j.owner = $2 AND j.kind = $3 AND coalesce(r.outcome, r.verdict) IN ('new', 'changed')`,
          [jobId, currentCaller().subject, this.kind],
        );
        return count?.wholes ?? 0;
      },
      { readOnly: true },
    );
  }

  remove(jobId: string): Promise<number> {
    return this.database.transaction((tx) =>
      tx.execute('DELETE FROM import_job WHERE id::text = $1 AND owner = $2 AND kind = $3', [
        jobId,
        currentCaller().subject,
        this.kind,
      ]),
    );
  }

  /** Other places for the columns: every row is looked at anew. Nothing happens where rows were brought in already. */
  remap(jobId: string, places: Readonly<Record<string, number>>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const job = await this.lock(tx, jobId);
      if (job === undefined || job.phase === 'running' || job.phase === 'done') return;
      await tx.execute(
        "UPDATE import_job SET places = $2, phase = 'checking', failed = NULL, touched_at = now() WHERE id::text = $1",
        [jobId, JSON.stringify(places)],
      );
      await tx.execute(
        "UPDATE import_row SET key = NULL, verdict = NULL, faults = '[]' WHERE job_id = $1::uuid AND verdict IS NOT NULL",
        [jobId],
      );
    });
  }

  /** Begins to bring in what was looked at; nothing happens in another phase. */
  start(jobId: string): Promise<boolean> {
    return this.database.transaction((tx) => this.advance(tx, jobId, 'checked', 'running'));
  }

  /** The job's row, locked: two workers of one job take turns. */
  async lock(tx: Transaction, jobId: string): Promise<{ phase: Phase; places: Record<string, number> } | undefined> {
    const [job] = await tx.query<{ phase: Phase; places: Record<string, number> }>(
      'SELECT phase, places FROM import_job WHERE id::text = $1 AND owner = $2 AND kind = $3 FOR UPDATE',
      [jobId, currentCaller().subject, this.kind],
    );
    return job;
  }

  /** Goes from one phase to the next; false where it is another one by now. */
  advance(tx: Transaction, jobId: string, from: Phase, to: Phase): Promise<boolean> {
    return tx
      .execute(
        'UPDATE import_job SET phase = $3, failed = NULL, touched_at = now() WHERE id::text = $1 AND phase = $2 AND owner = $4',
        [jobId, from, to, currentCaller().subject],
      )
      .then((touched) => touched > 0);
  }

  async touch(tx: Transaction, jobId: string, failed: string | null = null): Promise<void> {
    await tx.execute('UPDATE import_job SET touched_at = now(), failed = $2 WHERE id::text = $1 AND owner = $3', [
      jobId,
      failed,
      currentCaller().subject,
    ]);
  }
}
