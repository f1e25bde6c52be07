import type { Mark } from './ports.js';

/** The first parts hold something of every kind: who looks anew any sooner would never come to the last. */
export const KINDS = 3;

const partsOf = (marks: readonly Mark[], size: number): Mark[][] =>
  Array.from({ length: Math.ceil(marks.length / size) }, (_, index) => marks.slice(index * size, (index + 1) * size));

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
 * What waits, the newest month first, in parts of `size` months at most that are judged one after another. Of the properties, one
 * part of the newest month, which most people look at, and one of all others in turn, the fewer of the two first: so a flood of
 * new events cannot keep a late one waiting, and a version that has every month judged again not the new events. The group's
 * months, for each of which all properties are read, come after them and hold none of them up.
 */
export const inTurns = (waiting: readonly Mark[], size: number): Mark[][] => {
  const ofProperties = waiting.filter(({ propertyId }) => propertyId !== null);
  const newest = ofProperties[0]?.month;
  const first = partsOf(
    ofProperties.filter(({ month }) => month === newest),
    size,
  );
  const others = partsOf(byProperty(ofProperties.filter(({ month }) => month !== newest)), size);
  const ofGroup = partsOf(
    waiting.filter(({ propertyId }) => propertyId === null),
    size,
  );
  const kinds = others.length < first.length ? [others, first, ofGroup] : [first, others, ofGroup];
  return Array.from({ length: Math.max(...kinds.map(({ length }) => length)) }, (_, turn) =>
    kinds.flatMap((parts) => parts.slice(turn, turn + 1)),
  ).flat();
};
