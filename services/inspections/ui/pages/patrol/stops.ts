import type { CheckItem, DuePost, DueRoute } from '../../api.js';

/** The stop at which the round is handed in. */
export const HAND_IN = 'hand-in';
const ITEM = 'item ';
const SCAN = 'scan ';
const PHOTO = 'photo ';

/** What a stop of the round keeps on the phone: what one must know to look, also without a network. */
export type Stop = { readonly kind: 'post'; readonly post: DuePost } | { readonly kind: 'hand-in' };

/** The posts that a round visits: all, or those of a route in its order. */
export const postsAlong = (posts: readonly DuePost[], route: DueRoute | undefined): readonly DuePost[] =>
  route === undefined ? posts : route.postIds.flatMap((id) => posts.find((post) => post.id === id) ?? []);

/** Posts of a route that still want a visit today. */
export const missingAlong = (posts: readonly DuePost[], route: DueRoute): number =>
  postsAlong(posts, route).filter(({ covered }) => !covered).length;

/** The round that is walked: its id, made on the phone, and when it began; it stands beside the stops, which a phone keeps from before. */
export interface Walk {
  readonly roundId: string;
  readonly startedAt: string;
}

export const itemStep = (item: Pick<CheckItem, 'itemId'>): string => `${ITEM}${item.itemId}`;
export const photoStep = (item: Pick<CheckItem, 'itemId'>): string => `${PHOTO}${item.itemId}`;
export const scanStep = (code: string): string => `${SCAN}${code}`;

/** Ids of the photos that show how an item failed. */
const photosOf = (item: CheckItem, answers: Done['answers']): readonly string[] =>
  answers[itemStep(item)] === 'failed' ? (answers[photoStep(item)] ?? '').split(',').filter((id) => id !== '') : [];

/** All photos of a stop, which go before what names them. */
export const photosAt = (stop: Stop, { answers }: Done): readonly string[] =>
  stop.kind === 'post' ? stop.post.items.flatMap((item) => photosOf(item, answers)) : [];

interface Done {
  readonly answers: Readonly<Record<string, string>>;
  readonly doneAt?: string;
}

/** What was done at a post, as the service takes it; the note goes with what failed, so that a finding says it. */
export const visitBody = (post: DuePost, { answers, doneAt }: Done): object => {
  const note = answers['note']?.trim();
  const scanned = post.checkpoints.map(({ code }) => code).filter((code) => (answers[scanStep(code)] ?? '') !== '');
  return {
    postId: post.id,
    at: doneAt,
    ...(post.checkListVersion !== undefined && { checkListVersion: post.checkListVersion }),
    answers: post.items.map((item) => {
      const result = answers[itemStep(item)];
      const photos = photosOf(item, answers);
      return {
        itemId: item.itemId,
        result,
        ...(result === 'failed' && note ? { note } : {}),
        ...(photos.length > 0 && { photos }),
      };
    }),
    scanned,
    ...(note ? { note } : {}),
  };
};

/** What is handed in at a stop: one visit, or that the round is over. */
export const handInBody = (propertyId: string, { startedAt }: Walk, stop: Stop, done: Done): object => ({
  propertyId,
  startedAt,
  visits: stop.kind === 'post' ? [visitBody(stop.post, done)] : [],
  ...(stop.kind === 'hand-in' && { completedAt: done.doneAt }),
});
