import type { Instant, Recorder } from '@goldkey/kernel';
import { type CorrectPost as Correction, correctPost } from '../domain/post/decide.js';
import type { Post } from '../domain/post/post.js';
import type { Kept, PostStore, Target } from './ports.js';

export interface CorrectPostCommand extends Target, Omit<Correction, 'at' | 'now' | 'eventId'> {
  readonly at?: Instant;
}

/** What is known of a post is put right, or its last day is set; who listens hears of it by the event. */
export class CorrectPost {
  constructor(
    private readonly posts: PostStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...changes }: CorrectPostCommand): Promise<Kept<Post>> {
    const command = { ...changes, ...this.recorder.recording(at) };
    return this.posts.change({ id, expectedVersion }, (post) => correctPost(post, command));
  }
}
