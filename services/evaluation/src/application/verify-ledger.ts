import type { Instant } from '@goldkey/kernel';
import { type FactSource, LedgerCheck, type Rulebook, stillThere, type Verified } from '@goldkey/rulebook';
import type { Clock, VerificationStore } from './ports.js';
import type { HeldLedgerReader } from './queries/readers.js';

interface Look extends Verified {
  readonly asOf: Instant;
}

/**
 * Compares the whole ledger, and the figures beside it, with what all stored facts come to, and keeps the outcome. It reads
 * without the selection by which months are judged, so a month that was forgotten shows. A difference counts when a second
 * look, at a later instant, finds it again, as `npm run verify` has it.
 */
export class VerifyLedger {
  constructor(
    private readonly held: HeldLedgerReader,
    private readonly verifications: VerificationStore,
    private readonly rulebook: Rulebook,
    private readonly clock: Clock,
  ) {}

  /** Once since the instant, whichever process does it; answers whether this one did. */
  async run(since: Instant): Promise<boolean> {
    let first: Look | undefined;
    const looked = await this.verifications.once(since, async (facts) => {
      first = await this.#look(facts);
      if (first.differences.length === 0) await this.verifications.add(first, this.clock.now());
    });
    const { differences: found = [] } = (first as Look | undefined) ?? {};
    if (!looked || found.length === 0) return looked;
    return this.verifications.once(since, async (facts) => {
      const again = await this.#look(facts);
      await this.verifications.add({ ...again, differences: stillThere(found, again.differences) }, this.clock.now());
    });
  }

  async #look(facts: FactSource): Promise<Look> {
    const ledger = await this.held.read(() => this.clock.now());
    // Versions that are approved while it looks are not in the ledger that was read.
    const { clauses, versions } = this.rulebook;
    return { ...(await new LedgerCheck(ledger, { clauses, versions }).run(facts)), asOf: ledger.asOf };
  }
}
