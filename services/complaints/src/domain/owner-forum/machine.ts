/** The way of an owners' forum, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const OWNER_FORUM_ACTS = ['file-actions', 'withdraw'] as const;
export type OwnerForumAct = (typeof OWNER_FORUM_ACTS)[number];

export const OWNER_FORUM_STATES = ['held', 'filed', 'withdrawn'] as const;
export type OwnerForumState = (typeof OWNER_FORUM_STATES)[number];

/** State → act → the state after it. */
export const ownerForumMachine: Readonly<
  Record<OwnerForumState, Readonly<Partial<Record<OwnerForumAct, OwnerForumState>>>>
> = {
  held: { 'file-actions': 'filed', withdraw: 'withdrawn' },
  filed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** A forum is known once it was held. */
export const ownerForumBegins: readonly OwnerForumState[] = ['held'];
