import type { Instant } from '@goldkey/kernel';
import type { Notice, Reason } from './notice.js';

/** What is given to somebody: a finding to put right, a task from above. */
export const ASSIGNED_KINDS = ['finding', 'task'] as const;
export type AssignedKind = (typeof ASSIGNED_KINDS)[number];

/** Who answers for it, since when, and who said so where that is known. */
export interface Assignment {
  readonly employeeId: string;
  readonly at: Instant;
  readonly by?: string;
}

/** A finding or a task as it stands. */
export interface AssignedThing {
  readonly kind: AssignedKind;
  readonly id: string;
  readonly propertyId: string;
  /** Absent where nobody answers for it, or it was taken back. */
  readonly assignment?: Assignment;
  /** When it was last done. */
  readonly doneAt?: Instant;
}

/** The matter of whom something is given to; deadlines of the same thing are a matter of their own. */
export const matterOfAssigned = ({ kind, propertyId, id }: Pick<AssignedThing, 'kind' | 'propertyId' | 'id'>): string =>
  `assigned:${kind}:${propertyId}/${id}`;

/**
 * Why somebody is told that something is theirs now: another person gave it to them, and it is not done since. Given to somebody
 * else, done or taken back it has lost its reason. What is no news is told to nobody who was not told of it before.
 */
export const reasonsOfAssigned = (
  thing: AssignedThing,
  { known, oldest }: { readonly known: readonly Notice[]; readonly oldest: Instant },
): Reason[] => {
  const { kind, id, propertyId, assignment, doneAt } = thing;
  if (assignment === undefined || assignment.by === assignment.employeeId) return [];
  const { employeeId: recipient, at } = assignment;
  if (doneAt !== undefined && doneAt >= at) return [];
  const matter = matterOfAssigned(thing);
  const key = [matter, at, recipient].join(':');
  if (at < oldest && !known.some((notice) => notice.key === key)) return [];
  return [{ key, matter, recipient, kind: 'assigned', propertyId, at, about: { kind, id }, details: {} }];
};
