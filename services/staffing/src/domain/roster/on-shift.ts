import { addDays, atTime, type Day, dayOf, type Instant, isWorkingDay } from '@goldkey/kernel';
import { endsNextDay } from '../shift/shift.js';
import type { DayPlan } from './roster-day.js';

/** Whether a person works at an instant, and in which hours where a shift is planned. */
export interface OnShift {
  readonly onShift: boolean;
  readonly shift?: { readonly start: string; readonly end: string };
}

/**
 * Whether the roster has the person at work at the instant: within a shift of today, or of yesterday where that goes on past
 * midnight. A working day without shift counts as a whole; where nothing is set the Chinese public calendar decides
 * (rulebook 0).
 */
export const onShiftAt = (planOf: (day: Day) => DayPlan | undefined, at: Instant, zone: string): OnShift => {
  const today = dayOf(at, zone);
  const spanOf = (day: Day) => {
    const shift = planOf(day)?.kind === 'work' ? planOf(day)?.shift : undefined;
    if (shift === undefined) return undefined;
    const { start, end } = shift;
    const until = atTime(endsNextDay(shift) ? addDays(day, 1) : day, end, zone);
    return { shift: { start, end }, isNow: atTime(day, start, zone) <= at && at < until };
  };
  const night = spanOf(addDays(today, -1));
  if (night?.isNow) return { onShift: true, shift: night.shift };
  const planned = spanOf(today);
  if (planned !== undefined) return { onShift: planned.isNow, shift: planned.shift };
  const plan = planOf(today);
  return { onShift: plan === undefined ? isWorkingDay(today) : plan.kind === 'work' };
};
