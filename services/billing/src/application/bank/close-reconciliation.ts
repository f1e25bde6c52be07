import { type Day, dayOf, daysOf, isDay, type Month, type Recorder, refused } from '@goldkey/kernel';
import type { StatementAccount } from '../../domain/bank-format/bank-format.js';
import {
  closeReconciliation,
  type Reconciliation,
  reconciliationId,
  type Span,
} from '../../domain/reconciliation/reconciliation.js';
import type { ReconciliationStore } from '../bank-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface CloseReconciliationCommand {
  readonly propertyId: string;
  readonly account: StatementAccount;
  /** A day or a month. */
  readonly span: Day | Month;
  readonly difference: string;
  readonly note?: string;
}

/** The days of a day or a month. */
export const daysIn = (span: Day | Month): Span => (isDay(span) ? { first: span, last: span } : daysOf(span));

/** A person answers for a day or a month of an account: what is matched, what is missing, and why. */
export class CloseReconciliation {
  constructor(
    private readonly reconciliations: ReconciliationStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ difference: shown, ...said }: CloseReconciliationCommand): Promise<Kept<Reconciliation>> {
    const { propertyId, account, span } = said;
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const recording = this.recorder.recording(undefined);
    const { timeZone } = property;
    const days = daysIn(span);
    const id = reconciliationId(propertyId, account, span);
    const who = { by: this.self.id(), closerName: this.self.name() };
    return this.reconciliations.close({ propertyId, account, timeZone }, { ...days, id }, (standing) =>
      closeReconciliation(standing, {
        ...recording,
        ...said,
        ...who,
        shown,
        last: days.last,
        today: dayOf(recording.at, timeZone),
      }),
    );
  }
}
