import type { Mark } from './ports.js';

/** In the order of their turns. */
const KINDS = ['others', 'newest', 'group'] as const;
export type Kind = (typeof KINDS)[number];

/** Months that are judged in one transaction. */
export interface Part {
  readonly kind: Kind;
  readonly marks: readonly Mark[];
}

const partsOf = (kind: Kind, marks: readonly Mark[], size: number): Part[] =>
  Array.from({ length: Math.ceil(marks.length / size) }, (_, index) => ({
    kind,
    marks: marks.slice(index * size, (index + 1) * size),
  }));

/** Property by property, since the months of one are read together. */
const byProperty = (marks: readonly Mark[]): Mark[] => {
  const groups = new Map<string | null, Mark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.propertyId);
    if (known) known.push(mark);
    else groups.set(mark.propertyId, [mark]);
  }
  return [...groups.values()].flat();
};

/**
 * What waits, the newest month first, in parts of `size` months at most that are judged one after another. The newest month of the
 * properties, which most people look at, their other months, and the group's, for each of which all properties are read, have their
 * turns one after the other, beginning with the one that follows `after`, which had the last. So a flood of new events cannot keep a
 * late one waiting for more than a part or two, a version that has every month judged again not the new events, and whoever looks
 * anew after every part still comes to all.
 */
export const inTurns = (waiting: readonly Mark[], size: number, after: Kind = 'group'): Part[] => {
  const ofProperties = waiting.filter(({ propertyId }) => propertyId !== null);
  const newest = ofProperties[0]?.month;
  const parts: Readonly<Record<Kind, Part[]>> = {
    newest: partsOf(
      'newest',
      ofProperties.filter(({ month }) => month === newest),
      size,
    ),
    others: partsOf('others', byProperty(ofProperties.filter(({ month }) => month !== newest)), size),
    group: partsOf(
      'group',
      waiting.filter(({ propertyId }) => propertyId === null),
      size,
    ),
  };
  const first = KINDS.indexOf(after) + 1;
  const turns = KINDS.map((_, index) => parts[KINDS[(first + index) % KINDS.length] as Kind]);
  return Array.from({ length: Math.max(...turns.map(({ length }) => length)) }, (_, turn) =>
    turns.flatMap((own) => own.slice(turn, turn + 1)),
  ).flat();
};

/**
 * Works parts off in their order, `most` at once, but never two of the same property. Begins none once it is `over`; answers those
 * that were not begun. Throws what the work throws, once what was begun has ended.
 */
export const besideEachOther = async (
  parts: readonly Part[],
  { most, work, over }: { readonly most: number; work(part: Part): Promise<void>; over(): boolean },
): Promise<readonly Part[]> => {
  const left = [...parts];
  const held = new Set<string | null>();
  const lane = async (): Promise<void> => {
    while (!over()) {
      const index = left.findIndex(({ marks }) => !marks.some(({ propertyId }) => held.has(propertyId)));
      const [part] = index < 0 ? [] : left.splice(index, 1);
      if (part === undefined) return;
      const places = new Set(part.marks.map(({ propertyId }) => propertyId));
      for (const place of places) held.add(place);
      await work(part);
      for (const place of places) held.delete(place);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: most }, lane));
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  return left;
};
