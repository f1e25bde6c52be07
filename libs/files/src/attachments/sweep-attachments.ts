import { type Instant, plus } from '@goldkey/kernel';
import type { FileBox, UnnamedAttachments } from './ports.js';

/** A phone may be without a network for days: what was sent before the line broke waits for its record so long. */
const KEPT_MS = 14 * 86_400_000;
const AT_ONCE = 100;

/** Removes files that were handed in and that no record came to name. */
export class SweepAttachments {
  constructor(
    private readonly attachments: UnnamedAttachments,
    private readonly files: Pick<FileBox, 'remove'>,
    private readonly clock: { now(): Instant },
  ) {}

  /** How many were removed. */
  async run(): Promise<number> {
    const before = plus(this.clock.now(), -KEPT_MS);
    let swept = 0;
    for (;;) {
      const forgotten = await this.attachments.forget(before, AT_ONCE, (one) => this.files.remove(one));
      swept += forgotten;
      if (forgotten < AT_ONCE) return swept;
    }
  }
}
