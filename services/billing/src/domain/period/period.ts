import {
  accept,
  type Decision,
  type Fen,
  formatFen,
  type Instant,
  type Month,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Level } from '../authority/authority-limits.js';
import { isOver, refuseMeasured } from '../months.js';

/** What a property is to collect of a month's charges, as a share from 0 to 1 (M-28). */
export interface CollectionTarget {
  /** `<propertyId>:<month>`. */
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  /** A decimal, `0.95`. */
  readonly target: string;
}

export interface CollectionTargetEvent {
  readonly type: 'CollectionTargetSet';
  readonly eventId: string;
  readonly at: Instant;
  readonly collectionTarget: CollectionTarget;
}

/** A month of a property that is closed: what was charged for it, what of that was paid until then, and the target. */
export interface Period {
  readonly id: string;
  readonly propertyId: string;
  readonly month: Month;
  /** Yuan. */
  readonly receivable: string;
  readonly collected: string;
  readonly target: string;
  readonly closedAt: Instant;
}

export interface PeriodEvent {
  readonly type: 'PeriodClosed';
  readonly eventId: string;
  readonly at: Instant;
  readonly period: Period;
}

export const periodId = (propertyId: string, month: Month): string => `${propertyId}:${month}`;

export const evolveTarget = (
  _state: CollectionTarget | undefined,
  { collectionTarget }: CollectionTargetEvent,
): CollectionTarget => collectionTarget;
export const evolvePeriod = (_state: Period | undefined, { period }: PeriodEvent): Period => period;

export interface SetTarget extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  readonly target: string;
  readonly timeZone: string;
  readonly level: Level;
}

/**
 * The target is set, or another one as long as the month runs: who is measured by it (M-28) does not move it afterwards. One that
 * is missing is set afterwards by a level above the property, until the month is closed.
 */
export const setTarget = (
  { known, isClosed }: { readonly known: CollectionTarget | undefined; readonly isClosed: boolean },
  command: SetTarget,
): Decision<CollectionTargetEvent> => {
  const { propertyId, month, target, eventId, at } = command;
  if (isClosed) return refuse('billing.month-closed', { month });
  if (known?.target === target) return accept();
  const late = refuseMeasured(known !== undefined, command);
  if (late !== undefined) return late;
  const collectionTarget = { id: periodId(propertyId, month), propertyId, month, target };
  return accept({ type: 'CollectionTargetSet', eventId, at, collectionTarget });
};

export interface MonthFigures {
  readonly receivable: Fen;
  readonly collected: Fen;
  readonly target: string | undefined;
  readonly isClosed: boolean;
  /** Bills of the property are being issued or taken back. */
  readonly isBilling: boolean;
}

export interface ClosePeriod extends Recording {
  readonly propertyId: string;
  readonly month: Month;
  readonly timeZone: string;
}

/** The month is closed for good, after its last day is over and with a target to hold its collection against. */
export const closePeriod = (
  { receivable, collected, target, isClosed, isBilling }: MonthFigures,
  { propertyId, month, timeZone, now, eventId }: ClosePeriod,
): Decision<PeriodEvent> => {
  if (isClosed) return refuse('billing.month-closed', { month });
  if (!isOver(month, { now, timeZone })) return refuse('billing.month-not-over', { month });
  if (target === undefined) return refuse('billing.target-missing', { month });
  if (isBilling) return refuse('billing.run-under-way', {});
  const period: Period = {
    id: periodId(propertyId, month),
    propertyId,
    month,
    receivable: formatFen(receivable),
    collected: formatFen(collected),
    target,
    closedAt: now,
  };
  return accept({ type: 'PeriodClosed', eventId, at: now, period });
};
