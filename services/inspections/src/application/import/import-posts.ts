import type { Recorder } from '@goldkey/kernel';
import { definePost } from '../../domain/post/decide.js';
import { evolvePost, type Post, type PostEvent } from '../../domain/post/post.js';
import type { BulkStore, RowOutcome, SourceKeys, SourceRow } from '../import-ports.js';
import type { Directory } from '../ports.js';
import { importRows, inTurn, rejected } from './import-rows.js';

/** A post of another system. */
export interface PostRow extends SourceRow, Omit<Post, 'id'> {}

/** Posts of another system enter the register, many at once. */
export class ImportPosts {
  constructor(
    private readonly keys: SourceKeys,
    private readonly store: BulkStore<PostEvent>,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(source: string, rows: readonly PostRow[]): Promise<readonly RowOutcome[]> {
    const there = await propertiesAmong(
      this.directory,
      rows.map(({ propertyId }) => propertyId),
    );
    return importRows(this.keys, source, rows, {
      kind: 'post',
      store: this.store,
      placeOf: ({ propertyId }) =>
        there.has(propertyId)
          ? { propertyId, place: undefined }
          : { unplaced: rejected('property-not-found', { propertyId }) },
      decide: ({ key: _key, hash: _hash, ...said }) => {
        const post: Post = { ...said, id: this.recorder.newId() };
        const define = () => definePost(undefined, { ...this.recorder.recording(undefined), post });
        const decided = inTurn<Post, PostEvent>(evolvePost, [define]);
        return decided.accepted ? { accepted: true, value: { id: post.id, events: decided.value } } : decided;
      },
    });
  }
}

/** Those of the properties that the caller sees. */
export const propertiesAmong = async (
  directory: Directory,
  propertyIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const there = new Set<string>();
  for (const propertyId of new Set(propertyIds)) {
    if ((await directory.property(propertyId)) !== undefined) there.add(propertyId);
  }
  return there;
};
