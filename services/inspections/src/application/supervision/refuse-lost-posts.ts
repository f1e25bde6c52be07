import { type Refused, refuse } from '@goldkey/kernel';
import type { PostStore } from '../ports.js';

/** Refuses the first post that is none of the property. */
export const refuseLostPosts = async (
  posts: Pick<PostStore, 'find'>,
  propertyId: string,
  ids: readonly string[],
): Promise<Refused | undefined> => {
  const found = await posts.find(propertyId, ids);
  const lost = ids.find((id) => found.every((post) => post.id !== id));
  return lost === undefined ? undefined : refuse('inspections.post-not-found', { id: lost });
};
