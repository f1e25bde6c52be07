import type { Refusal } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import type { ImportDefinition, RowFault, RowVerdict } from './definition.js';
import type { ImportJobs, Phase, Verdict } from './import-jobs.js';
import { type RowReading, readRow, type Wording } from './read-row.js';
import { readableWholes, wholeOf } from './wholes.js';

/** Rows in one transaction: short enough that nobody waits, long enough that statements over many rows pay. */
const PORTION = 250;

interface KeptCells extends Record<string, unknown> {
  readonly row: number;
  readonly cells: readonly string[];
}

interface Portion {
  readonly row: number;
  readonly cells: readonly string[];
  /** Of what it is a part, where the import has such. */
  readonly whole: string | undefined;
}

interface Taken {
  readonly portion: readonly Portion[];
  readonly places: Readonly<Record<string, number>>;
}

interface Judged {
  readonly row: number;
  readonly verdict: Verdict;
  readonly key: string | null;
  readonly faults: readonly RowFault[];
}

/** Thrown to undo what a rehearsal did. */
class Rehearsed extends Error {
  constructor(readonly verdicts: readonly RowVerdict[]) {
    super('rehearsed');
  }
}

/** How a worker speaks: of cells, and of what the service refuses. */
export interface WorkWording extends Wording {
  readonly refusal: (refusal: Refusal) => string;
}

/** Works on a job portion by portion. Whoever calls acts for its owner; a portion is done wholly or not at all. */
export class ImportWork<Row> {
  constructor(
    private readonly database: Database,
    private readonly jobs: ImportJobs,
    private readonly definition: ImportDefinition<Row>,
    private readonly wording: WorkWording,
  ) {}

  /** One portion of the phase that the job is in; false where nothing is left to do. */
  async step(jobId: string): Promise<boolean> {
    const phase = await this.database.transaction((tx) => this.jobs.lock(tx, jobId).then((job) => job?.phase));
    if (phase === 'checking') return this.#check(jobId);
    return phase === 'running' ? this.#bringIn(jobId) : false;
  }

  /** The verdict of bringing rows in, all of it undone. */
  async #rehearse(rows: readonly Row[]): Promise<readonly RowVerdict[]> {
    try {
      await this.database.transaction(async () => {
        throw new Rehearsed(await this.definition.bringIn(rows, { isRehearsal: true }));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.verdicts;
      throw error;
    }
    return [];
  }

  async #check(jobId: string): Promise<boolean> {
    const taken = await this.database.transaction((tx) => this.#take(tx, jobId, 'checking', 'verdict IS NULL'));
    if (taken === undefined) return false;
    if (taken.portion.length === 0) return this.database.transaction((tx) => this.#endCheck(tx, jobId));
    const readings = this.#read(taken);
    const good = readings.flatMap((reading) => ('row' in reading ? [reading.row] : []));
    const verdicts = good.length === 0 ? [] : await this.#rehearse(good);
    const judged = this.#judge(taken, readings, verdicts);
    await this.database.transaction(async (tx) => {
      // Other columns may have been chosen meanwhile: then these verdicts are about another reading.
      const job = await this.jobs.lock(tx, jobId);
      if (job?.phase !== 'checking' || JSON.stringify(job.places) !== JSON.stringify(taken.places)) return;
      await this.#keep(tx, jobId, 'verdict', judged);
      await this.jobs.touch(tx, jobId);
    });
    return true;
  }

  /** Of rows with the same key the first counts. */
  async #endCheck(tx: Transaction, jobId: string): Promise<boolean> {
    const twins = await tx.query<{ row: number; first: number }>(
      `SELECT row, first FROM (
         SELECT row, min(row) OVER (PARTITION BY key) AS first FROM import_row
         WHERE job_id = $1::uuid AND key IS NOT NULL AND verdict <> 'bad') t WHERE row <> first`,
      [jobId],
    );
    const judged = twins.map(({ row, first }): Judged => {
      const reason = this.wording.refusal({ code: 'request.import-row-twice', facts: { first: String(first) } });
      return { row, verdict: 'bad', key: null, faults: [{ reason }] };
    });
    await this.#keep(tx, jobId, 'verdict', judged);
    await this.jobs.advance(tx, jobId, 'checking', 'checked');
    return false;
  }

  #bringIn(jobId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const taken = await this.#take(tx, jobId, 'running', "verdict <> 'bad' AND outcome IS NULL");
      if (taken === undefined) return false;
      if (taken.portion.length === 0) {
        await this.jobs.advance(tx, jobId, 'running', 'done');
        return false;
      }
      const readings = this.#read(taken);
      const good = readings.flatMap((reading) => ('row' in reading ? [reading.row] : []));
      const outcomes = good.length === 0 ? [] : await this.definition.bringIn(good, { isRehearsal: false });
      await this.#keep(tx, jobId, 'outcome', this.#judge(taken, readings, outcomes));
      await this.jobs.touch(tx, jobId);
      return true;
    });
  }

  async #take(tx: Transaction, jobId: string, phase: Phase, condition: string): Promise<Taken | undefined> {
    const job = await this.jobs.lock(tx, jobId);
    if (job?.phase !== phase) return undefined;
    const { places } = job;
    const first = await tx.query<KeptCells>(
      `SELECT row, cells FROM import_row WHERE job_id = $1::uuid AND ${condition} ORDER BY row LIMIT ${PORTION}`,
      [jobId],
    );
    const portion = first.map(({ row, cells }): Portion => {
      return { row, cells, whole: wholeOf(this.definition, places, cells, this.wording) };
    });
    const below = portion.length < PORTION ? [] : await this.#belonging(tx, { jobId, places, portion }, condition);
    return { places, portion: [...portion, ...below] };
  }

  /**
   * What belongs to rows of the portion may stand anywhere below them. It is found by what the cells that name it say, of which there are
   * few however many rows say it; so only rows that are taken are read.
   */
  async #belonging(
    tx: Transaction,
    { jobId, places, portion }: Taken & { jobId: string },
    condition: string,
  ): Promise<Portion[]> {
    const { together = [] } = this.definition;
    const said = `jsonb_build_array(${together.map((key) => `cells ->> ${Number(places[key])}`).join(', ')})`;
    const below = `FROM import_row WHERE job_id = $1::uuid AND ${condition} AND row > $2`;
    const begun = new Set(portion.flatMap(({ whole }) => whole ?? []));
    const last = portion.at(-1)?.row ?? 0;
    if (begun.size === 0) return [];
    const ways = await tx.query<{ said: readonly (string | null)[] }>(`SELECT DISTINCT ${said} AS said ${below}`, [
      jobId,
      last,
    ]);
    const own = Object.fromEntries(together.map((key, place) => [key, place]));
    const wholes = new Map<string, string>();
    for (const way of ways) {
      const whole = wholeOf(
        this.definition,
        own,
        way.said.map((cell) => cell ?? ''),
        this.wording,
      );
      if (whole !== undefined && begun.has(whole)) wholes.set(JSON.stringify(way.said), whole);
    }
    if (wholes.size === 0) return [];
    const rows = await tx.query<KeptCells & { said: readonly (string | null)[] }>(
      `SELECT row, cells, ${said} AS said ${below} AND ${said} = ANY ($3::jsonb[]) ORDER BY row`,
      [jobId, last, [...wholes.keys()]],
    );
    return rows.map(({ row, cells, said: way }) => ({ row, cells, whole: wholes.get(JSON.stringify(way)) }));
  }

  #read({ portion, places }: Taken): readonly RowReading<Row>[] {
    const read = portion.map(({ row, cells, whole }) => {
      return { row, whole, reading: readRow(this.definition, places, cells, this.wording) };
    });
    return readableWholes(read, (row) => {
      const reason = this.wording.refusal({ code: 'request.import-row-beside', facts: { row: String(row) } });
      return { faults: [{ reason }] };
    });
  }

  #judge({ portion }: Taken, readings: readonly RowReading<Row>[], verdicts: readonly RowVerdict[]): readonly Judged[] {
    let next = 0;
    return portion.map(({ row, whole }, index) => {
      const reading = readings[index];
      if (reading === undefined || 'faults' in reading)
        return { row, verdict: 'bad', key: null, faults: reading?.faults ?? [] };
      const verdict = verdicts[next];
      next += 1;
      if (verdict === undefined) throw new Error('a row without a verdict');
      const own = this.definition.keyOf(reading.row);
      const key = whole === undefined ? own : `${whole}\n${own}`;
      if (verdict.status !== 'bad') return { row, verdict: verdict.status, key, faults: [] };
      const fault = { column: verdict.column, reason: this.wording.refusal(verdict.refusal) };
      return { row, verdict: 'bad', key, faults: [fault] };
    });
  }

  async #keep(tx: Transaction, jobId: string, what: 'verdict' | 'outcome', judged: readonly Judged[]): Promise<void> {
    if (judged.length === 0) return;
    await tx.execute(
      `UPDATE import_row r SET ${what} = t.verdict, key = coalesce(t.key, r.key), faults = t.faults::jsonb
       FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[]) AS t(row, verdict, key, faults)
       WHERE r.job_id = $1::uuid AND r.row = t.row`,
      [
        jobId,
        judged.map(({ row }) => row),
        judged.map(({ verdict }) => verdict),
        judged.map(({ key }) => key),
        judged.map(({ faults }) => JSON.stringify(faults)),
      ],
    );
  }
}
