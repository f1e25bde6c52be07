import type { Instant } from '@goldkey/kernel';

/** An owners' forum at the start of the month, about ten households (M-24). */
export interface ForumHeldFacts {
  readonly id: string;
  readonly propertyId: string;
  readonly heldAt: Instant;
  readonly households: readonly string[];
  readonly subject?: string;
}

/** Its actions go on file with the quality centre within 24 hours (M-24). */
export type OwnerForum = ForumHeldFacts &
  ({ readonly state: 'held' } | { readonly state: 'filed'; readonly filedAt: Instant; readonly actions: string });

export type OwnerForumHeld = { readonly type: 'OwnerForumHeld' } & ForumHeldFacts;
export interface OwnerForumActionsFiled {
  readonly type: 'OwnerForumActionsFiled';
  readonly filedAt: Instant;
  readonly actions: string;
}
export type OwnerForumEvent = OwnerForumHeld | OwnerForumActionsFiled;

/** The forum after the event. */
export const evolveForum = (forum: OwnerForum, event: OwnerForumActionsFiled): OwnerForum => {
  const { id, propertyId, heldAt, households, subject } = forum;
  const held: ForumHeldFacts = { id, propertyId, heldAt, households, subject };
  return { ...held, state: 'filed', filedAt: event.filedAt, actions: event.actions };
};
