import { accept, type Decision, type Instant, refuse } from '@goldkey/kernel';
import { liesInTheFuture } from '../complaint/rules.js';
import { ownerForumMachine } from './machine.js';
import type { ForumHeldFacts, OwnerForum, OwnerForumActionsFiled, OwnerForumHeld } from './owner-forum.js';

/** How many households are enough is the rulebook's business (M-24); here it is only a fact who came. */
export const holdForum = (command: ForumHeldFacts & { readonly now: Instant }): Decision<OwnerForumHeld> => {
  const { now, ...facts } = command;
  if (liesInTheFuture(facts.heldAt, now)) return refuse('complaints.in-the-future', { at: facts.heldAt });
  return accept({ type: 'OwnerForumHeld', ...facts, households: [...new Set(facts.households)] });
};

export interface FileForumActions {
  readonly at: Instant;
  readonly now: Instant;
  readonly actions: string;
}

/** Puts the actions on file, once. Late is allowed: whether it was in time is judged elsewhere. */
export const fileForumActions = (forum: OwnerForum, command: FileForumActions): Decision<OwnerForumActionsFiled> => {
  if (ownerForumMachine[forum.state]['file-actions'] === undefined)
    return refuse('complaints.actions-already-filed', forum.state === 'filed' ? { filedAt: forum.filedAt } : {});
  if (liesInTheFuture(command.at, command.now)) return refuse('complaints.in-the-future', { at: command.at });
  if (command.at < forum.heldAt)
    return refuse('complaints.filed-before-held', { at: command.at, heldAt: forum.heldAt });
  return accept({ type: 'OwnerForumActionsFiled', filedAt: command.at, actions: command.actions });
};
