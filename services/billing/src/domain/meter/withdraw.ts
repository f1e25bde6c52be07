import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { Withdrawal } from '../withdrawal.js';
import type { Meter, MeterEvent, Reading } from './meter.js';

export interface WithdrawReading extends Recording, Omit<Withdrawal, 'at'> {
  /** What the household was charged for it is billed, and that stands. */
  readonly isBilled: boolean;
}

/**
 * The last reading was wrong and is taken back with what was to be charged for it: the meter is as it was before, and is read anew. One
 * that was billed is taken back after its bill.
 */
export const withdrawReading = (
  meter: Meter,
  reading: Reading,
  { isBilled, by, byName, reason, eventId, at }: WithdrawReading,
): Decision<MeterEvent> => {
  if (reading.state === 'withdrawn') return refuse('billing.withdrawn-already', {});
  if (reading.meterId !== meter.id || reading.state !== 'accepted')
    return refuse('billing.reading-not-found', { id: reading.id });
  if (meter.state === 'removed') return refuse('billing.meter-removed', { code: meter.code });
  if (meter.held !== undefined) return refuse('billing.reading-waits', { readingId: meter.held.id });
  if (reading.day !== meter.last.day) return refuse('billing.reading-not-last', { day: meter.last.day });
  if (reading.before === undefined) return refuse('billing.told-unknown', {});
  if (isBilled) return refuse('billing.reading-billed', { month: reading.chargeMonth });
  const { last: _last, lastSeen: _seen, estimated: _estimated, daily: _daily, carried: _carried, ...plate } = meter;
  const withdrawn: Withdrawal = { at, by, byName, reason };
  return accept({
    type: 'ReadingWithdrawn',
    eventId,
    at,
    meter: { ...plate, ...reading.before },
    reading: { ...reading, state: 'withdrawn', withdrawn },
  });
};
