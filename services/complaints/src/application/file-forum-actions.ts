import type { Instant, Outcome } from '@goldkey/kernel';
import { fileForumActions } from '../domain/owner-forum/decide.js';
import type { OwnerForum } from '../domain/owner-forum/owner-forum.js';
import { dated } from './dated.js';
import type { Clock, Expectation, OwnerForumStore, Stored } from './ports.js';

/** Puts the actions of an owners' forum on file with the quality centre (M-24). */
export class FileForumActions {
  constructor(
    private readonly forums: OwnerForumStore,
    private readonly clock: Clock,
  ) {}

  run(
    forumId: string,
    expectation: Expectation,
    command: { readonly actions: string; readonly at?: Instant },
  ): Promise<Outcome<Stored<OwnerForum>>> {
    return this.forums.change(forumId, expectation, (forum) => fileForumActions(forum, dated(command, this.clock)));
  }
}
