const LONGEST_PAUSE_MS = 60_000;
const FIRST_PAUSE_MS = 1_000;

/** Milliseconds until another service is asked again that was away so many times: doubled each time, a minute at most. */
export const pauseAfter = (tries: number): number =>
  tries > 6 ? LONGEST_PAUSE_MS : Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
