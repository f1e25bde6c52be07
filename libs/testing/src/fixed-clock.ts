/** A clock that stands still until it is told otherwise; instants are milliseconds since 1970. */
export interface FixedClock {
  /** The current instant. */
  now(): number;
  /** Sets it to this RFC 3339 text. */
  set(instant: string): void;
  /** Moves it on. */
  advance(milliseconds: number): void;
}

const read = (instant: string): number => {
  const value = Date.parse(instant);
  if (Number.isNaN(value) || !/(Z|[+-]\d\d:\d\d)$/.test(instant))
    throw new RangeError(`not an RFC 3339 instant: ${instant}`);
  return value;
};

/** A clock for tests, standing at `instant` (RFC 3339 with offset). */
export const fixedClock = (instant: string): FixedClock => {
  let current = read(instant);
  return {
    now: () => current,
    set: (next) => {
      current = read(next);
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
};
