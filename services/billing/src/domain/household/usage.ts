import { accept, type Day, type Decision, type Instant, type Month, type Recording, refuse } from '@goldkey/kernel';
import type { Withdrawal } from '../withdrawal.js';

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
  /** It is billed no more. */
  readonly withdrawn?: Withdrawal;
}

export interface UsageEvent {
  readonly type: 'UsageRecorded' | 'UsageWithdrawn';
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

export interface WithdrawUsage extends Recording, Omit<Withdrawal, 'at'> {
  /** It is billed, and that stands. */
  readonly isBilled: boolean;
  /** Its reading is taken back: what a meter counted goes with it alone. */
  readonly byReading?: true;
}

/** What was written down wrongly is taken back, and billed no more. One that was billed is taken back after its bill. */
export const withdrawUsage = (usage: Usage, command: WithdrawUsage): Decision<UsageEvent> => {
  const { isBilled, byReading, by, byName, reason, eventId, at } = command;
  if (usage.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  if (usage.source === 'order') return refuse('billing.usage-of-order', {});
  if (usage.readingId !== undefined && byReading !== true) return refuse('billing.usage-of-reading', {});
  if (isBilled) return refuse('billing.usage-billed', { month: usage.chargeMonth });
  const withdrawn: Withdrawal = { at, by, byName, reason };
  return accept({ type: 'UsageWithdrawn', eventId, at, usage: { ...usage, withdrawn } });
};
