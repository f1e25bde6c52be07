import type { PointsEntry } from './entry.js';

/** A person's points of a period: got, lost (without sign), and what is left. */
export interface PersonTotal {
  readonly employeeId: string;
  readonly earned: number;
  readonly lost: number;
  readonly total: number;
}

/** What the entries come to, person by person; those with the most points first. A counter entry undoes its own side. */
export const totalsOf = (
  entries: readonly Pick<PointsEntry, 'employeeId' | 'direction' | 'points'>[],
): readonly PersonTotal[] => {
  const totals = new Map<string, PersonTotal>();
  for (const { employeeId, direction, points } of entries) {
    const { earned, lost, total } = totals.get(employeeId) ?? { earned: 0, lost: 0, total: 0 };
    totals.set(employeeId, {
      employeeId,
      earned: direction === 'earns' ? earned + points : earned,
      lost: direction === 'costs' ? lost - points : lost,
      total: total + points,
    });
  }
  return [...totals.values()].sort(byPoints);
};

const byPoints = (a: PersonTotal, b: PersonTotal): number =>
  b.total - a.total || (a.employeeId < b.employeeId ? -1 : a.employeeId > b.employeeId ? 1 : 0);

/** The totals of several months together. */
export const addTotals = (months: readonly (readonly PersonTotal[])[]): readonly PersonTotal[] => {
  const sums = new Map<string, PersonTotal>();
  for (const person of months.flat()) {
    const { earned, lost, total } = sums.get(person.employeeId) ?? { earned: 0, lost: 0, total: 0 };
    sums.set(person.employeeId, {
      employeeId: person.employeeId,
      earned: earned + person.earned,
      lost: lost + person.lost,
      total: total + person.total,
    });
  }
  return [...sums.values()].sort(byPoints);
};
