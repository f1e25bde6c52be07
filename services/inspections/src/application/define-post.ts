import { type Day, dayOf, type Instant, type Recorder, refused } from '@goldkey/kernel';
import { definePost } from '../domain/post/decide.js';
import type { Post } from '../domain/post/post.js';
import type { Directory, Kept, PostStore } from './ports.js';

export interface DefinePostCommand extends Omit<Post, 'id' | 'activeFrom'> {
  /** Absent: today, where the property lies. */
  readonly activeFrom?: Day;
  readonly at?: Instant;
}

/** A post enters the register of a property. */
export class DefinePost {
  constructor(
    private readonly posts: PostStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...rest }: DefinePostCommand): Promise<Kept<Post>> {
    const { propertyId } = rest;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const recording = this.recorder.recording(at);
    const activeFrom = rest.activeFrom ?? dayOf(recording.now, property.timeZone);
    const post = { ...rest, activeFrom, id: this.recorder.newId() };
    return this.posts.define(post, (sameCode) => definePost(sameCode, { ...recording, post }));
  }
}
