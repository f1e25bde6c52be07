/** Chance that always falls the same way: the demo group is the same on every machine, for the same day. */
import { createHash } from 'node:crypto';

/** A source of chance of its own for each part of the story, so that a change in one part leaves the others alone. */
export const chanceFor = (...names) => {
  let state = createHash('sha256')
    .update(['goldkey', ...names].join('/'))
    .digest()
    .readUInt32LE(0);
  /** A number from 0 up to 1, by the mulberry32 generator. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    happens: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)],
    /** `count` different ones of `items`. */
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)[0]);
    },
    /** One of the names, by their shares, which sum to 1. */
    byShare: (shares) => {
      const drawn = next();
      let sum = 0;
      for (const [name, share] of Object.entries(shares)) {
        sum += share;
        if (drawn < sum) return name;
      }
      return Object.keys(shares).at(-1);
    },
  };
};
