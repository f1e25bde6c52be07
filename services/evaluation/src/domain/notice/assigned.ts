import type { Instant } from '@goldkey/kernel';
import type { Notice, Reason } from './notice.js';

/** What is given to somebody: a finding to put right, a task from above, a matter to handle, work or an order to perform, the card of their position. */
export const ASSIGNED_KINDS = ['finding', 'task', 'matter', 'work-order', 'order', 'position-card'] as const;
export type AssignedKind = (typeof ASSIGNED_KINDS)[number];

/** What a fact says of one of them: whose it is from then on, or by which field when it was done. */
export interface AssignedFact {
  readonly kind: AssignedKind;
  /** The field that names it. */
  readonly id: string;
  /** Absent: the fact gives it, or takes it from whose it was. */
  readonly done?: string;
}

/** What is told of them. */
export const ASSIGNED_FACTS: Readonly<Record<string, AssignedFact>> = {
  'inspections.finding.raised': { kind: 'finding', id: 'findingId' },
  'inspections.finding.rectified': { kind: 'finding', id: 'findingId', done: 'rectifiedAt' },
  'inspections.finding.verified': { kind: 'finding', id: 'findingId', done: 'verifiedAt' },
  'staffing.task.assigned': { kind: 'task', id: 'taskId' },
  'staffing.task.filed': { kind: 'task', id: 'taskId', done: 'filedAt' },
  'complaints.matter.assigned': { kind: 'matter', id: 'matterId' },
  'complaints.matter.closed': { kind: 'matter', id: 'matterId', done: 'closedAt' },
  'complaints.work-order.worker-set': { kind: 'work-order', id: 'workOrderId' },
  'convenience.order.worker-set': { kind: 'order', id: 'orderId' },
  'staffing.position-card.approved': { kind: 'position-card', id: 'cardId' },
};

/** Who answers for it, since when, and who said so where that is known. */
export interface Assignment {
  readonly employeeId: string;
  readonly at: Instant;
  readonly by?: string;
  /** What was done before is done no more; absent: what was done before it was given. */
  readonly openSince?: Instant;
  /** They hear of it with something else that was given to them together with it. */
  readonly toldOtherwise?: boolean;
}

/** One of these as it stands. */
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
  if (assignment === undefined) return [];
  const { employeeId: recipient, at, by, openSince = at, toldOtherwise = false } = assignment;
  if (by === recipient || toldOtherwise) return [];
  if (doneAt !== undefined && doneAt >= openSince) return [];
  const matter = matterOfAssigned(thing);
  const key = [matter, at, recipient].join(':');
  if (at < oldest && !known.some((notice) => notice.key === key)) return [];
  return [{ key, matter, recipient, kind: 'assigned', propertyId, at, about: { kind, id }, details: {} }];
};
