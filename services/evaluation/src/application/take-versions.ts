import { type Month, monthOf } from '@goldkey/kernel';
import type { RulebookVersion } from '@goldkey/rulebook';
import type { InTransaction, MarkStore } from './ports.js';
import type { VersionStore } from './version-ports.js';

/** The rulebook that judges in this process: versions approved since its start are added to it. */
export interface TakesVersions {
  take(approved: readonly RulebookVersion[]): string | undefined;
}

/**
 * Takes versions that were approved meanwhile, also by another process. Months from the first of them on are marked by every
 * process that takes it: so what one judged before it knew is judged again.
 */
export class TakeVersions {
  constructor(
    private readonly versions: Pick<VersionStore, 'approved'>,
    private readonly rulebook: TakesVersions,
    private readonly marks: Pick<MarkStore, 'addEveryMonth'>,
    private readonly inTransaction: InTransaction,
  ) {}

  run(): Promise<void> {
    return this.inTransaction(async () => {
      const since = this.rulebook.take(await this.versions.approved());
      if (since !== undefined) await this.marks.addEveryMonth(monthOf(since as never) as Month);
    });
  }
}
