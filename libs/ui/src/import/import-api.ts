/** What `/api/<service>/imports/<kind>` takes and answers (libs/service-kit/src/import). */

export type ImportPhase = 'mapping' | 'checking' | 'checked' | 'running' | 'done';
export type Verdict = 'new' | 'changed' | 'unchanged' | 'bad';
export type Counts = Readonly<Record<Verdict, number>>;
export const verdicts: readonly Verdict[] = ['new', 'changed', 'unchanged', 'bad'];

export interface ImportColumn {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly example: string;
  readonly required: boolean;
}

export interface ImportJob {
  readonly jobId: string;
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly places: readonly { readonly column: string; readonly place: number }[];
  readonly phase: ImportPhase;
  readonly rows: number;
  readonly done: number;
  readonly verdicts: Counts;
  readonly outcomes: Counts;
  readonly stalled: boolean;
  readonly failed?: string;
  readonly createdAt: string;
}

export interface OpenJob extends ImportJob {
  /** The first rows of the file. */
  readonly samples: readonly (readonly string[])[];
  /** Things that the rows come to, where several rows are one. */
  readonly wholes?: number;
}

export interface ImportDescription {
  readonly columns: readonly ImportColumn[];
  readonly jobs: readonly ImportJob[];
}

export interface ImportRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly verdict: Verdict | null;
  readonly outcome: Verdict | null;
  readonly faults: readonly { readonly column?: string; readonly reason: string }[];
}

/** Bytes of a file at most. */
export const LARGEST_FILE = 20 * 1_048_576;
