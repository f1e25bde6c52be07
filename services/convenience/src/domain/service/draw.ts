/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => string;

/**
 * Whose payments are checked: `count` of the services, in the order of the digests of `seed/id`. Who knows the seed repeats the
 * draw; whoever took the money could not know it.
 */
export const drawServices = (ids: readonly string[], count: number, seed: string, digest: Digest): readonly string[] =>
  [...new Set(ids)]
    .map((id) => ({ id, lot: digest(`${seed}/${id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .slice(0, count)
    .map(({ id }) => id);
