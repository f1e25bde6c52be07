import type { Mark } from './ports.js';

/** So many parts hold something of both kinds: who looks anew any sooner would never come to the second. */
export const BOTH_KINDS = 2;

const partsOf = (marks: readonly Mark[], size: number): Mark[][] =>
  Array.from({ length: Math.ceil(marks.length / size) }, (_, index) => marks.slice(index * size, (index + 1) * size));

/** Property by property, since the months of one are read together; what the group's clauses say last. */
const byProperty = (marks: readonly Mark[]): Mark[] => {
  const groups = new Map<string | null, Mark[]>();
  for (const mark of marks) {
    const known = groups.get(mark.propertyId);
    if (known) known.push(mark);
    else groups.set(mark.propertyId, [mark]);
  }
  const ofGroup = groups.get(null) ?? [];
  groups.delete(null);
  return [...groups.values()].flat().concat(ofGroup);
};

/**
 * What waits, the newest month first, in parts of `size` months at most that are judged one after another: one of the newest
 * month, which most people look at, and one of everything else in turn, the fewer of the two first. So a flood of new events
 * cannot keep a late one waiting, and a version that has every month judged again not the new events.
 */
export const inTurns = (waiting: readonly Mark[], size: number): Mark[][] => {
  const newest = waiting[0]?.month;
  const isNewest = ({ propertyId, month }: Mark): boolean => propertyId !== null && month === newest;
  const first = partsOf(waiting.filter(isNewest), size);
  const others = partsOf(byProperty(waiting.filter((mark) => !isNewest(mark))), size);
  const kinds = others.length < first.length ? [others, first] : [first, others];
  return Array.from({ length: Math.max(first.length, others.length) }, (_, turn) =>
    kinds.flatMap((parts) => parts.slice(turn, turn + 1)),
  ).flat();
};
