import type { DutyCount } from './views.js';

/** Due and done over clauses. */
export const sumOfDuties = (all: readonly Readonly<Record<string, DutyCount>>[]): DutyCount => {
  let [due, done] = [0, 0];
  for (const duties of all) {
    for (const count of Object.values(duties)) [due, done] = [due + count.due, done + count.done];
  }
  return { due, done };
};

/** The counts of each clause over properties, by clause. */
export const dutiesByClause = (
  all: readonly Readonly<Record<string, DutyCount>>[],
): readonly (readonly [string, DutyCount])[] => {
  const clauses = [...new Set(all.flatMap((duties) => Object.keys(duties)))].sort();
  return clauses.map((clause) => [
    clause,
    sumOfDuties(all.map((duties) => (duties[clause] === undefined ? {} : { [clause]: duties[clause] }))),
  ]);
};
