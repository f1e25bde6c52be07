import { type Outcome, refuse } from '@goldkey/kernel';
import type { LedgerReader, Viewer } from './readers.js';
import type { ShowEntry } from './show-entry.js';
import type { ExplanationView } from './views.js';

/** The line that the code on a printed explanation leads back to, as it stands now. */
export class VerifyEntry {
  constructor(
    private readonly ledger: LedgerReader,
    private readonly showEntry: ShowEntry,
  ) {}

  async run(code: string, viewer: Viewer): Promise<Outcome<ExplanationView>> {
    const entryId = await this.ledger.entryOfCode(code);
    return entryId === undefined ? refuse('evaluation.code-not-found', { code }) : this.showEntry.run(entryId, viewer);
  }
}
