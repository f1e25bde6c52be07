import type { PostLine } from '../../api.js';

/** A label: what its code says, and what people read below it. */
export interface Label {
  readonly key: string;
  /** What a phone reads: the code alone, as the walk compares it. */
  readonly code: string;
  readonly name: string;
  readonly place: string;
}

/** One label for each post, and one for each of its checkpoints, in the order of the codes. */
export const labelsOf = (posts: readonly PostLine[]): readonly Label[] =>
  [...posts]
    .sort((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }))
    .flatMap(({ id, code, name, place, checkpoints }) => [
      { key: id, code, name, place },
      ...checkpoints.map((checkpoint) => ({
        key: `${id} ${checkpoint.code}`,
        code: checkpoint.code,
        name: `${name} · ${checkpoint.name}`,
        place,
      })),
    ]);
