import type { Day, Instant } from '@goldkey/kernel';

/** A matter that can be drawn: closed in the seven local days before (S-01). */
export interface Candidate {
  readonly matterId: string;
  readonly number: string;
  readonly departmentId: string;
  /** Drawn on an earlier day: comes after those that were not. */
  readonly drawnBefore: boolean;
}

/** S-01: so many matters of every department each working day. */
export const CALLS_A_DEPARTMENT = 2;
/** S-01: closed in so many local days before the day of the call. */
export const DAYS_BEFORE = 7;

/** The order in which the matters of a department are called, all of them. */
export interface DepartmentOrder {
  readonly departmentId: string;
  readonly order: readonly { readonly matterId: string; readonly number: string }[];
}

/**
 * What was drawn on a day, with everything that proves it: nobody could choose the seed after seeing the matters, because its
 * digest stood in the draw before (`commitment`), and anybody can repeat the order from it (docs/adr/0032).
 */
export interface SurveyDraw {
  readonly id: string;
  readonly propertyId: string;
  readonly day: Day;
  readonly seed: string;
  /** SHA-256 of the seed, as the draw before has published it. */
  readonly commitment: string;
  /** SHA-256 of the seed of the next draw. */
  readonly nextCommitment: string;
  readonly candidates: readonly Candidate[];
  readonly orders: readonly DepartmentOrder[];
  readonly drawnAt: Instant;
}

/**
 * The matters of each department in the order of their lots, those that were never drawn first. `lotOf` is a digest of seed and
 * matter; equal lots cannot be, and would stand in the order of their ids.
 */
export const drawOrders = (
  candidates: readonly Candidate[],
  lotOf: (matterId: string) => string,
): readonly DepartmentOrder[] => {
  const departments = [...new Set(candidates.map(({ departmentId }) => departmentId))].sort();
  return departments.map((departmentId) => ({
    departmentId,
    order: candidates
      .filter((candidate) => candidate.departmentId === departmentId)
      .map((candidate) => ({ ...candidate, lot: lotOf(candidate.matterId) }))
      .sort(
        (a, b) =>
          Number(a.drawnBefore) - Number(b.drawnBefore) ||
          (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.matterId < b.matterId ? -1 : 1),
      )
      .map(({ matterId, number }) => ({ matterId, number })),
  }));
};

/** What a lot is the digest of. */
export const lotText = (seed: string, matterId: string): string => `${seed} ${matterId}`;

/** An order in one text, whatever the order of the fields that a store gave back. */
const ordersText = (orders: readonly DepartmentOrder[]): string =>
  orders
    .map(({ departmentId, order }) => [departmentId, ...order.map(({ matterId }) => matterId)].join(' '))
    .join('\n');

/** Does the draw hold: is the seed the one that was promised, and does it give this order? */
export const isProven = (
  { seed, commitment, candidates, orders }: SurveyDraw,
  hash: (text: string) => string,
): boolean =>
  hash(seed) === commitment &&
  ordersText(drawOrders(candidates, (matterId) => hash(lotText(seed, matterId)))) === ordersText(orders);
