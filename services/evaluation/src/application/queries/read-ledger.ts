import { formatInstant } from '@goldkey/kernel';
import type { Clock } from '../ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { HeldLedgerReader } from './readers.js';
import type { HeldLedgerView } from './verification-views.js';

/** The ledger and figures of the caller's properties as they are kept, for whoever compares them with the facts. */
export class ReadLedger {
  constructor(
    private readonly held: HeldLedgerReader,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<HeldLedgerView> {
    const { asOf, ...held } = await this.held.read(() => this.clock.now());
    return { ...held, asOf: formatInstant(asOf, DEFAULT_ZONE) };
  }
}
