/** Who acts, and every id that is the same person where two are needed: their account, and on whose behalf they act. */
export interface Acting {
  readonly by: string;
  readonly selves?: readonly string[];
}

/** Whether who is known by this id is the one who acts. */
export const isSelf = (id: string | undefined, { by, selves = [] }: Acting): boolean =>
  id !== undefined && (id === by || selves.includes(id));

/** All ids of who acts. */
export const idsOf = ({ by, selves = [] }: Acting): readonly string[] => [...new Set([by, ...selves])];
