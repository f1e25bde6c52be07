import type { Outcome, Recorder } from '@goldkey/kernel';
import { withdrawForum } from '../domain/owner-forum/decide.js';
import type { OwnerForum } from '../domain/owner-forum/owner-forum.js';
import type { Actor } from './clock-ports.js';
import type { Expectation, OwnerForumStore, Stored } from './ports.js';

/** Takes an owners' forum back that was written down by mistake (M-24): another person than who wrote it down does so. */
export class WithdrawOwnerForum {
  constructor(
    private readonly forums: OwnerForumStore,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  run(forumId: string, expectation: Expectation, reason: string): Promise<Outcome<Stored<OwnerForum>>> {
    const command = { ...this.recorder.recording(undefined), ...this.actor.acting(), reason };
    return this.forums.change(forumId, expectation, (forum) => withdrawForum(forum, command));
  }
}
