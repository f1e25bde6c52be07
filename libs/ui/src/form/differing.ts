/** A fact of a record as its page shows it; of a list only what came and what went is told. */
export interface Told {
  readonly label: string;
  readonly value: string | readonly string[] | undefined;
}

/** A fact that another person changed, in words. */
export interface Difference {
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

const listed = (value: Told['value']): readonly string[] => {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
};

const without = (all: readonly string[], others: readonly string[]): string =>
  all.filter((one) => !others.includes(one)).join('、');

/** What a record tells otherwise than before; a fact that it told at one time only is empty at the other. */
export const differing = (was: readonly Told[] = [], now: readonly Told[] = []): readonly Difference[] => {
  const labels = new Set([...was, ...now].map(({ label }) => label));
  return [...labels].flatMap((label) => {
    const before = listed(was.find((fact) => fact.label === label)?.value);
    const after = listed(now.find((fact) => fact.label === label)?.value);
    const difference = { label, was: without(before, after), now: without(after, before) };
    return difference.was === difference.now ? [] : [difference];
  });
};
