import type { Instant, Recorder } from '@goldkey/kernel';
import { grouped } from '../../domain/grouped.js';
import type { Post } from '../../domain/post/post.js';
import { handInRound } from '../../domain/round/decide.js';
import { evolveRound, type Round, type RoundEvent } from '../../domain/round/round.js';
import type { BulkStore, KnownRecord, RowOutcome, SourceKeys, SourceRow } from '../import-ports.js';
import type { PostStore } from '../ports.js';
import { importRows, inTurn, type Placed, rejected } from './import-rows.js';

/** A round of another system. Its posts are named by the keys that they came in under. */
export interface RoundRow extends SourceRow {
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly startedAt: Instant;
  readonly completedAt: Instant;
  readonly visits: readonly { readonly postKey: string; readonly at: Instant; readonly note?: string }[];
}

/** Rounds that were walked under another system come in, many at once. They lie where their posts do. */
export class ImportRounds {
  constructor(
    private readonly keys: SourceKeys,
    private readonly store: BulkStore<RoundEvent>,
    private readonly posts: PostStore,
    private readonly recorder: Recorder,
  ) {}

  async run(source: string, rows: readonly RoundRow[]): Promise<readonly RowOutcome[]> {
    const postKeys = [...new Set(rows.flatMap(({ visits }) => visits.map(({ postKey }) => postKey)))];
    const known = await this.keys.find(source, 'post', postKeys);
    const posts = await this.#posts([...known.values()].flat());
    return importRows(this.keys, source, rows, {
      kind: 'round',
      store: this.store,
      placeOf: (row) => placeOf(row, known),
      decide: (row, { propertyId, place }) => this.#decide(row, { propertyId, postIds: place, posts }),
    });
  }

  async #posts(known: readonly KnownRecord[]): Promise<ReadonlyMap<string, Post>> {
    const posts = new Map<string, Post>();
    for (const [propertyId, records] of grouped(known, (record) => record.propertyId)) {
      const found = await this.posts.find(
        propertyId,
        records.map(({ id }) => id),
      );
      for (const post of found) posts.set(post.id, post);
    }
    return posts;
  }

  #decide(
    { key: _key, hash: _hash, visits: said, ...row }: RoundRow,
    {
      propertyId,
      postIds,
      posts,
    }: { propertyId: string; postIds: readonly string[]; posts: ReadonlyMap<string, Post> },
  ) {
    const id = this.recorder.newId();
    const visits = said.map(({ postKey: _postKey, ...visit }, at) => ({
      ...visit,
      postId: postIds[at] ?? '',
      answers: [],
      scanned: [],
    }));
    const visited = new Map(
      postIds.flatMap((postId) => {
        const post = posts.get(postId);
        return post === undefined ? [] : [[postId, { post }] as const];
      }),
    );
    const { now, eventId } = this.recorder.recording(undefined);
    const decided = inTurn<Round, RoundEvent>(evolveRound, [
      (round) => handInRound(round, { ...row, id, propertyId, visits, now, eventId, posts: visited }),
    ]);
    return decided.accepted ? { accepted: true as const, value: { id, events: decided.value } } : decided;
  }
}

/** A round lies in the one property in which all its posts lie. */
const placeOf = (
  { visits }: RoundRow,
  known: ReadonlyMap<string, readonly KnownRecord[]>,
): Placed<readonly string[]> => {
  const posts: KnownRecord[] = [];
  for (const { postKey } of visits) {
    const [post, ...others] = known.get(postKey) ?? [];
    if (post === undefined || others.length > 0) return { unplaced: rejected('post-not-found', { id: postKey }) };
    posts.push(post);
  }
  const [first] = posts;
  if (first === undefined) return { unplaced: rejected('round-empty') };
  const astray = posts.findIndex(({ propertyId }) => propertyId !== first.propertyId);
  if (astray >= 0) return { unplaced: rejected('post-not-found', { id: visits[astray]?.postKey }) };
  return { propertyId: first.propertyId, place: posts.map(({ id }) => id) };
};
