import type { Instant, Outcome } from '@goldkey/kernel';
import type { Recording } from '../domain/recording.js';
import type { Clock, Ids } from './ports.js';

/** Gives each command what the outside world adds to it. */
export class Recorder {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  newId(): string {
    return this.ids.next();
  }

  /** The present instant, a new event id, and when the fact became true: `at`, or now where nothing is said. */
  recording(at: Instant | undefined): Recording {
    const now = this.clock.now();
    return { at: at ?? now, now, eventId: this.ids.next() };
  }
}

/** A use case's own refusal. */
export const refused = (code: string, facts: Readonly<Record<string, unknown>> = {}): Outcome<never> => ({
  accepted: false,
  refusal: { code, facts },
});
