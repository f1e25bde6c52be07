/** What is left to chance, drawn by a generator with a seed: the same seed gives the same register and the same kills. */

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export const generator = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of the list. */
export const oneOf = (random, list) => list[Math.floor(random() * list.length)];

/** The list in another order. */
export const shuffled = (random, list) => {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]);
};

/** How long after its mark a kill comes at most, so that it may hit any moment of a request. */
const LONGEST_DELAY_MS = 200;
const LONGEST_DELAY_AFTER_MS = 1_500;
/** What share of the kills waits until the import has ended and hits the settling of the ledger. */
const SHARE_AFTER = 0.25;

/**
 * `count` kills in the order in which they come. Every victim has its turn before one comes again. `at` is the share of the
 * work that is done at that moment (rows in the register, acts of the till); absent where the kill comes after the work, when
 * `theImport`, the victim that does it, is none.
 */
export const drawKills = (random, count, victims, theImport) => {
  const all = theImport === undefined ? victims : [...victims, theImport];
  const turns = [];
  while (turns.length < 2 * count) turns.push(...shuffled(random, all));
  const take = (allowed) => turns.splice(turns.findIndex(allowed), 1)[0];
  const after = count < 2 ? 0 : Math.max(1, Math.round(count * SHARE_AFTER));
  const late = Array.from({ length: after }, () => ({
    victim: take((name) => name !== theImport),
    at: undefined,
    delayMs: Math.round(random() * LONGEST_DELAY_AFTER_MS),
  }));
  const marks = Array.from({ length: count - after }, () => random() * 0.95).sort((a, b) => a - b);
  const early = marks.map((at) => ({
    victim: take(() => true),
    at,
    delayMs: Math.round(random() * LONGEST_DELAY_MS),
  }));
  return [...early, ...late];
};
