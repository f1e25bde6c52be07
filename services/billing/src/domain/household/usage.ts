import { accept, type Day, type Decision, type Instant, type Month, type Recording, refuse } from '@goldkey/kernel';

/** How much of a fee item a household used in a span of days: by a meter, or written down by hand for what is paid per use. */
export interface Usage {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly feeItemId: string;
  /** The month that is charged. */
  readonly chargeMonth: Month;
  readonly from: Day;
  readonly until: Day;
  /** A decimal; negative where an estimate was too high. */
  readonly quantity: string;
  readonly source: 'hand' | 'meter' | 'estimate' | 'late' | 'order';
  /** Id of the reading that it follows from. */
  readonly readingId?: string;
  /** Id of the charge that is late, where it is yuan-days. */
  readonly chargeId?: string;
  readonly note?: string;
}

export interface UsageEvent {
  readonly type: 'UsageRecorded';
  readonly eventId: string;
  readonly at: Instant;
  readonly usage: Usage;
}

export const evolveUsage = (_state: Usage | undefined, { usage }: UsageEvent): Usage => usage;

export interface RecordUsage extends Recording {
  readonly usage: Usage;
}

/** A use is written down; it is charged with its month. */
export const recordUsage = (_none: undefined, { usage, eventId, at }: RecordUsage): Decision<UsageEvent> =>
  usage.until < usage.from
    ? refuse('billing.span-reversed-invalid', {})
    : accept({ type: 'UsageRecorded', eventId, at, usage });
