import { type Instant, isZone, offsetAt } from '@goldkey/kernel';

/**
 * What a local time means on the two nights when clocks change. A time that does not exist (the clock jumps over it) is
 * `reject`ed, or taken `later`, by as much as the clock jumped. A time that exists twice is the `earlier` of the two,
 * the `later`, or `reject`ed.
 */
export interface ClockChange {
  readonly gap: 'reject' | 'later';
  readonly overlap: 'earlier' | 'later' | 'reject';
}

/** An instant, or why the local time names none. */
export type LocalReading = Instant | 'local-time-does-not-exist' | 'local-time-is-ambiguous';

const DAY_MS = 24 * 3_600_000;

/** Reads local times of one zone. */
export class LocalZone {
  /** Throws RangeError when the zone is not one of the IANA database. */
  constructor(
    readonly zone: string,
    private readonly onChange: ClockChange,
  ) {
    if (!isZone(zone)) throw new RangeError(`no such zone: ${zone}`);
  }

  /** `wall` is the local time as if it were UTC, in milliseconds. */
  read(wall: number): LocalReading {
    const before = wall - this.#offsetAt(wall - DAY_MS);
    const after = wall - this.#offsetAt(wall + DAY_MS);
    // With the offset of the day before and of the day after, a wall time is met by one of them, by both, or by none.
    const earlier = Math.min(before, after);
    const later = Math.max(before, after);
    const meetsEarlier = this.#wallOf(earlier) === wall;
    const meetsLater = this.#wallOf(later) === wall;
    if (earlier !== later && meetsEarlier && meetsLater) return this.#twice(earlier, later);
    if (meetsEarlier) return earlier as Instant;
    if (meetsLater) return later as Instant;
    // In a gap the offset from before the jump gives the later instant: the same span after the jump.
    return this.onChange.gap === 'later' ? (later as Instant) : 'local-time-does-not-exist';
  }

  #twice(earlier: number, later: number): LocalReading {
    if (this.onChange.overlap === 'reject') return 'local-time-is-ambiguous';
    return (this.onChange.overlap === 'earlier' ? earlier : later) as Instant;
  }

  #wallOf(instant: number): number {
    return instant + this.#offsetAt(instant);
  }

  #offsetAt(instant: number): number {
    return offsetAt(instant as Instant, this.zone);
  }
}
