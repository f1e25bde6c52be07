import {
  accept,
  type Day,
  type Decision,
  dayOf,
  type Fen,
  fen,
  formatFen,
  type Instant,
  type Month,
  monthOf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Withdrawal } from '../withdrawal.js';

export const UTILITIES = ['water', 'electricity', 'gas', 'heating', 'other'] as const;

export interface Recovery {
  /** The id of the event that told of it. Older ones have none and cannot be taken back. */
  readonly id?: string;
  readonly at: Instant;
  readonly amount: string;
  readonly note?: string;
  readonly withdrawn?: Withdrawal;
}

/** Utilities that the property paid on behalf of owners, to be recovered in full by the end of a period (M-29). */
export interface UtilityAdvance {
  readonly id: string;
  readonly propertyId: string;
  readonly utility: (typeof UTILITIES)[number];
  /** Yuan. */
  readonly amount: string;
  readonly recovered: string;
  readonly paidAt: Instant;
  /** Last day by which it is to be recovered. */
  readonly periodEnd: Day;
  readonly supplier: string;
  readonly recoveries: readonly Recovery[];
  /** The event that told of it. Older ones have none and cannot be taken back. */
  readonly paidEvent?: string;
  readonly withdrawn?: Withdrawal;
}

export interface UtilityAdvanceEvent {
  readonly type:
    | 'UtilityAdvancePaid'
    | 'UtilityAdvanceRecovered'
    | 'UtilityAdvanceWithdrawn'
    | 'UtilityAdvanceRecoveryWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly advance: UtilityAdvance;
  /** Yuan of this act. */
  readonly amount: string;
  /** The event that is taken back, and why. */
  readonly withdrawnEvent?: string;
  readonly reason?: string;
}

export const evolveAdvance = (_state: UtilityAdvance | undefined, { advance }: UtilityAdvanceEvent): UtilityAdvance =>
  advance;

export interface PayAdvance extends Recording {
  readonly advance: Omit<UtilityAdvance, 'recovered' | 'recoveries' | 'paidAt' | 'paidEvent' | 'withdrawn'>;
}

export const payAdvance = (
  _none: undefined,
  { advance: said, at, eventId }: PayAdvance,
): Decision<UtilityAdvanceEvent> => {
  if (fen(said.amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const amount = formatFen(fen(said.amount));
  const advance: UtilityAdvance = {
    ...said,
    amount,
    recovered: '0.00',
    recoveries: [],
    paidAt: at,
    paidEvent: eventId,
  };
  return accept({ type: 'UtilityAdvancePaid', eventId, at, advance, amount });
};

export interface RecoverAdvance extends Recording {
  readonly amount: string;
  readonly note?: string;
}

/** Part of it comes back; never more than was paid. */
export const recoverAdvance = (
  advance: UtilityAdvance,
  { amount, note, at, eventId }: RecoverAdvance,
): Decision<UtilityAdvanceEvent> => {
  if (fen(amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (advance.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  if (at < advance.paidAt) return refuse('billing.act-too-early-invalid', {});
  const recovered = (fen(advance.recovered) + fen(amount)) as Fen;
  const left = (fen(advance.amount) - fen(advance.recovered)) as Fen;
  if (recovered > fen(advance.amount)) return refuse('billing.more-than-advanced-invalid', { left: formatFen(left) });
  const part = { id: eventId, at, amount: formatFen(fen(amount)), ...(note !== undefined && { note }) };
  const after = { ...advance, recovered: formatFen(recovered), recoveries: [...advance.recoveries, part] };
  return accept({ type: 'UtilityAdvanceRecovered', eventId, at, advance: after, amount: part.amount });
};

/** The months of the property that are closed. */
export interface ClosedMonths {
  readonly timeZone: string;
  readonly months: ReadonlySet<Month>;
}

interface Withdraw extends Recording, Omit<Withdrawal, 'at'> {
  readonly closed: ClosedMonths;
}

/** What was told on a day of a closed month stands. */
const refuseClosed = (at: Instant, { timeZone, months }: ClosedMonths): Decision<never> | undefined => {
  const month = monthOf(dayOf(at, timeZone));
  return months.has(month) ? refuse('billing.month-closed', { month }) : undefined;
};

/** An advance was entered wrongly: it was never paid. What came back of it is taken back first. */
export const withdrawAdvance = (advance: UtilityAdvance, command: Withdraw): Decision<UtilityAdvanceEvent> => {
  const { by, byName, reason, at, eventId, closed } = command;
  const { paidEvent: withdrawnEvent, paidAt, amount } = advance;
  if (advance.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  if (withdrawnEvent === undefined) return refuse('billing.told-unknown', {});
  if (fen(advance.recovered) > 0n) return refuse('billing.advance-recovered-already', { recovered: advance.recovered });
  const after: UtilityAdvance = { ...advance, withdrawn: { at, by, byName, reason } };
  const event = {
    type: 'UtilityAdvanceWithdrawn',
    eventId,
    at,
    advance: after,
    amount,
    withdrawnEvent,
    reason,
  } as const;
  return refuseClosed(paidAt, closed) ?? accept(event);
};

export interface WithdrawRecovery extends Withdraw {
  readonly recoveryId: string;
}

/** A recovery was entered wrongly: that much is to come back again. */
export const withdrawRecovery = (advance: UtilityAdvance, command: WithdrawRecovery): Decision<UtilityAdvanceEvent> => {
  const { recoveryId, by, byName, reason, at, eventId, closed } = command;
  const recovery = advance.recoveries.find(({ id }) => id === recoveryId);
  if (recovery === undefined) return refuse('billing.recovery-not-found', { id: recoveryId });
  if (recovery.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
  const { amount } = recovery;
  const withdrawn = { ...recovery, withdrawn: { at, by, byName, reason } };
  const after: UtilityAdvance = {
    ...advance,
    recovered: formatFen((fen(advance.recovered) - fen(amount)) as Fen),
    recoveries: advance.recoveries.map((one) => (one === recovery ? withdrawn : one)),
  };
  const said = { eventId, at, advance: after, amount, withdrawnEvent: recoveryId, reason };
  return refuseClosed(recovery.at, closed) ?? accept({ type: 'UtilityAdvanceRecoveryWithdrawn', ...said });
};
