import type { Instant } from '@goldkey/kernel';

/** When somebody could take the position over. */
export const readinesses = ['ready-now', 'ready-in-a-year', 'ready-in-three-years'] as const;
export type Readiness = (typeof readinesses)[number];

/** A person named to follow on a key position, at a property or for the group. */
export interface Successor {
  readonly id: string;
  readonly positionId: string;
  readonly employeeId: string;
  /** Where the position would be taken over; absent for positions above properties. */
  readonly propertyId?: string;
  readonly readiness: Readiness;
  /** What is still to be learnt. */
  readonly note: string;
  readonly state: 'named' | 'removed';
  readonly why?: string;
}

export type SuccessorEvent = { readonly eventId: string; readonly at: Instant; readonly successorId: string } & (
  | { readonly type: 'SuccessorNamed'; readonly named: Successor }
  | { readonly type: 'SuccessorAssessed'; readonly readiness: Readiness; readonly note: string }
  | { readonly type: 'SuccessorRemoved'; readonly why: string }
);

/** The successor after an event. */
export const evolveSuccessor = (successor: Successor | undefined, event: SuccessorEvent): Successor => {
  if (event.type === 'SuccessorNamed') return event.named;
  if (successor === undefined) throw new Error(`${event.type} of nobody who was named`);
  if (event.type === 'SuccessorRemoved') return { ...successor, state: 'removed', why: event.why };
  const { readiness, note } = event;
  return { ...successor, readiness, note };
};
