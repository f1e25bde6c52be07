/**
 * Who acts: the id by which records and events name them, and every id that is the same person where two are needed: employee,
 * account, and on whose behalf they act. Both are required, so that nobody asks for a second person and forgets the deputy.
 */
export interface Acting {
  readonly by: string;
  readonly selves: readonly string[];
}

/** For acts that are compared and name nobody, or name them by a word of their own. */
export type Selves = Pick<Acting, 'selves'> & { readonly by?: string | undefined };

/** Whether who is known by this id is the one who acts. */
export const isSelf = (id: string | undefined, { by, selves }: Selves): boolean =>
  id !== undefined && (id === by || selves.includes(id));

/**
 * Whether the one who acts took the step before: by who is named for it, and by the ids that were kept of them then (`idsOf`; older
 * records have none).
 */
export const tookStep = (named: string | undefined, kept: readonly string[] | undefined, acting: Selves): boolean =>
  [named, ...(kept ?? [])].some((id) => isSelf(id, acting));

/** All ids of who acts; what a record keeps beside `by`, where a later step asks for another person. */
export const idsOf = ({ by, selves }: Acting): readonly string[] => [...new Set([by, ...selves])];
