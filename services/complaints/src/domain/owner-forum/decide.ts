import { type Acting, accept, type Decision, type Recording, refuse, tookStep } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { ownerForumMachine } from './machine.js';
import type {
  ForumHeldFacts,
  OwnerForum,
  OwnerForumActionsFiled,
  OwnerForumHeld,
  OwnerForumWithdrawn,
} from './owner-forum.js';

export interface HoldForum extends Recording {
  readonly forum: Pick<ForumHeldFacts, 'id' | 'propertyId' | 'households' | 'subject'>;
  /** All ids of whoever writes it down. */
  readonly recordedAs: readonly string[];
}

/** How many households are enough is the rulebook's business (M-24); here it is only a fact who came. */
export const holdForum = (command: HoldForum): Decision<OwnerForumHeld> => {
  const { forum, recordedAs, at: heldAt, eventId: toldBy } = command;
  const households = [...new Set(forum.households)];
  return refuseFuture(command) ?? accept({ type: 'OwnerForumHeld', ...forum, households, heldAt, recordedAs, toldBy });
};

export interface FileForumActions extends Recording {
  readonly actions: string;
}

/** Why nothing can be done about the forum any more. */
const refuseState = (forum: OwnerForum): Decision<never> =>
  forum.state === 'withdrawn'
    ? refuse('complaints.forum-withdrawn', {})
    : refuse('complaints.actions-already-filed', forum.state === 'filed' ? { filedAt: forum.filedAt } : {});

/** Puts the actions on file, once. Late is allowed: whether it was in time is judged elsewhere. */
export const fileForumActions = (forum: OwnerForum, command: FileForumActions): Decision<OwnerForumActionsFiled> => {
  const { at: filedAt, eventId, actions } = command;
  if (ownerForumMachine[forum.state]['file-actions'] === undefined) return refuseState(forum);
  if (filedAt < forum.heldAt) return refuse('complaints.filed-before-held', { at: filedAt, heldAt: forum.heldAt });
  return refuseFuture(command) ?? accept({ type: 'OwnerForumActionsFiled', eventId, filedAt, actions });
};

export interface WithdrawForum extends Recording, Acting {
  readonly reason: string;
}

/** It was not held so, or was written down twice: another person than who wrote it down says so, for it counts (M-24). */
export const withdrawForum = (forum: OwnerForum, command: WithdrawForum): Decision<OwnerForumWithdrawn> => {
  const { at, by, reason } = command;
  if (ownerForumMachine[forum.state].withdraw === undefined) return refuseState(forum);
  if (forum.toldBy === undefined) return refuse('complaints.forum-too-old', {});
  if (tookStep(undefined, forum.recordedAs, command)) return refuse('complaints.own-forum.forbidden', {});
  return accept({ type: 'OwnerForumWithdrawn', at, by, reason });
};
