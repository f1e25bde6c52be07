import type { Instant } from '@goldkey/kernel';
import { LedgerCheck, type Rulebook } from '@goldkey/rulebook';
import type { Clock, VerificationStore } from './ports.js';
import type { HeldLedgerReader } from './queries/readers.js';

/**
 * Compares the whole ledger, and the figures beside it, with what all stored facts come to, and keeps the outcome. It reads
 * without the selection by which months are judged, so a month that was forgotten shows.
 */
export class VerifyLedger {
  constructor(
    private readonly held: HeldLedgerReader,
    private readonly verifications: VerificationStore,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** Once since the instant, whichever process does it; answers whether this one did. */
  run(since: Instant): Promise<boolean> {
    return this.verifications.once(since, async (facts) => {
      const ledger = await this.held.read(() => this.clock.now());
      const verified = await new LedgerCheck(ledger, this.rulebook).run(facts);
      await this.verifications.add({ ...verified, asOf: ledger.asOf }, this.clock.now());
    });
  }
}
