/** An act on many rows, one after the other, each with what became of it. */
export type RowState =
  | { readonly state: 'waiting' | 'sending' }
  | { readonly state: 'done'; readonly answer?: unknown }
  | { readonly state: 'failed'; readonly reason: string; readonly problem: unknown };

export interface BulkItem<Row> {
  readonly key: string;
  readonly row: Row;
  readonly result: RowState;
}

export type BulkRun<Row> = readonly BulkItem<Row>[];

export const beginRun = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): BulkRun<Row> =>
  rows.map((row) => ({ key: keyOf(row), row, result: { state: 'waiting' } }));

export const settled = <Row>(run: BulkRun<Row>, key: string, result: RowState): BulkRun<Row> =>
  run.map((item) => (item.key === key ? { ...item, result } : item));

/** What failed waits again; what was done stays done. */
export const retried = <Row>(run: BulkRun<Row>): BulkRun<Row> =>
  run.map((item) => (item.result.state === 'failed' ? { ...item, result: { state: 'waiting' } } : item));

export const nextWaiting = <Row>(run: BulkRun<Row>): BulkItem<Row> | undefined =>
  run.find(({ result }) => result.state === 'waiting');

export const countOf = (run: BulkRun<unknown>, state: RowState['state']): number =>
  run.filter(({ result }) => result.state === state).length;

/** The rows that are done, with what the service answered, in their order. */
export const answered = <Row>(run: BulkRun<Row>): readonly { readonly row: Row; readonly answer: unknown }[] =>
  run.flatMap(({ row, result }) => (result.state === 'done' ? [{ row, answer: result.answer }] : []));

/** Rows that an act can be done with, and the others by why not, the most frequent reason first. */
export const sorted = <Row>(
  rows: readonly Row[],
  hindered: (row: Row) => string | undefined,
): { readonly able: readonly Row[]; readonly reasons: readonly (readonly [string, number])[] } => {
  const reasons = new Map<string, number>();
  const able = rows.filter((row) => {
    const reason = hindered(row);
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return reason === undefined;
  });
  return { able, reasons: [...reasons].sort(([, a], [, b]) => b - a) };
};
