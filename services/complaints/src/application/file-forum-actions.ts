import type { Instant, Outcome, Recorder } from '@goldkey/kernel';
import { fileForumActions } from '../domain/owner-forum/decide.js';
import type { OwnerForum } from '../domain/owner-forum/owner-forum.js';
import type { Expectation, OwnerForumStore, Stored } from './ports.js';

/** Puts the actions of an owners' forum on file with the quality centre (M-24). */
export class FileForumActions {
  constructor(
    private readonly forums: OwnerForumStore,
    private readonly recorder: Recorder,
  ) {}

  run(
    forumId: string,
    expectation: Expectation,
    { actions, at }: { readonly actions: string; readonly at?: Instant },
  ): Promise<Outcome<Stored<OwnerForum>>> {
    const command = { ...this.recorder.recording(at), actions };
    return this.forums.change(forumId, expectation, (forum) => fileForumActions(forum, command));
  }
}
