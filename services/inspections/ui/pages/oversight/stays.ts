interface Mergeable {
  readonly id: string;
  readonly source: string;
  readonly dueAt?: string;
  readonly raisedAt: string;
}

/**
 * Which of the chosen findings stays: the one that is due first, for what goes into it may not become due later. One without a
 * deadline stays only where none has one. `undefined` where they are of several sources or fewer than two.
 */
export const staysOf = <Line extends Mergeable>(chosen: readonly Line[]): Line | undefined => {
  if (chosen.length < 2 || new Set(chosen.map(({ source }) => source)).size > 1) return undefined;
  const order = (line: Line) => (line.dueAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(line.dueAt));
  return [...chosen].sort(
    (one, other) => order(one) - order(other) || Date.parse(one.raisedAt) - Date.parse(other.raisedAt),
  )[0];
};
