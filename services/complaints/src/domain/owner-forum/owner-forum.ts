import type { Instant } from '@goldkey/kernel';
import type { OwnerForumState } from './machine.js';

/** An owners' forum at the start of the month, about ten households (M-24). */
export interface ForumHeldFacts {
  readonly id: string;
  readonly propertyId: string;
  readonly heldAt: Instant;
  readonly households: readonly string[];
  readonly subject?: string;
  /** All ids of whoever wrote it down; absent on older ones. */
  readonly recordedAs?: readonly string[];
  /** Id of the event that told of it; absent on older ones. */
  readonly toldBy?: string;
}

/** Its actions go on file with the quality centre within 24 hours (M-24). */
export interface ForumActions {
  readonly filedAt: Instant;
  readonly actions: string;
  /** Id of the event that told of them. */
  readonly actionsToldBy?: string;
}

/** Who said that it never was held so, and why; it counts no more and stays to be read. */
export interface ForumWithdrawal {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

export type OwnerForum = ForumHeldFacts &
  Partial<ForumActions> & { readonly withdrawn?: ForumWithdrawal } & (
    | { readonly state: Exclude<OwnerForumState, 'filed'> }
    | ({ readonly state: 'filed' } & ForumActions)
  );

export type OwnerForumHeld = { readonly type: 'OwnerForumHeld' } & ForumHeldFacts;
export interface OwnerForumActionsFiled {
  readonly type: 'OwnerForumActionsFiled';
  readonly eventId: string;
  readonly filedAt: Instant;
  readonly actions: string;
}
export interface OwnerForumWithdrawn extends ForumWithdrawal {
  readonly type: 'OwnerForumWithdrawn';
}
export type OwnerForumEvent = OwnerForumHeld | OwnerForumActionsFiled | OwnerForumWithdrawn;

/** The forum after the event. */
export const evolveForum = (forum: OwnerForum, event: OwnerForumActionsFiled | OwnerForumWithdrawn): OwnerForum => {
  if (event.type === 'OwnerForumWithdrawn') {
    const { at, by, reason } = event;
    return { ...forum, state: 'withdrawn', withdrawn: { at, by, reason } };
  }
  const { filedAt, actions, eventId: actionsToldBy } = event;
  return { ...forum, state: 'filed', filedAt, actions, actionsToldBy };
};
