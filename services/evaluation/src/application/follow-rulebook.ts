import type { InTransaction, MarkStore } from './ports.js';

/**
 * Where another rulebook judges than before (a version of the group's own, a number or formula put right), marks every month
 * that was ever judged: what already is as it ought to be will append nothing.
 */
export class FollowRulebook {
  constructor(
    private readonly marks: MarkStore,
    private readonly fingerprint: string,
    private readonly inTransaction: InTransaction,
  ) {}

  run(): Promise<void> {
    return this.inTransaction(async () => {
      if (await this.marks.judgesAsBefore(this.fingerprint)) return;
      await this.marks.addEveryMonth();
    });
  }
}
