import { accept, type Decision, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { type LimitsEvent, limitBounds, RUNGS, type SupervisionLimits } from './limits.js';

export interface SetLimits extends Recording {
  readonly limits: SupervisionLimits;
}

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean =>
  Number.isInteger(value) && least <= value && value <= most;

/** The limits of a property are set. Nothing happens where they stand so already. */
export const setLimits = (known: SupervisionLimits, { limits, at, eventId }: SetLimits): Decision<LimitsEvent> => {
  const { sameHourMinutes, graceHours, night, sleepyHours } = limits;
  const far = RUNGS.find((rung) => !isBetween(graceHours[rung], limitBounds.graceHours));
  if (far !== undefined || !isBetween(sameHourMinutes, limitBounds.sameHourMinutes))
    return refuse('inspections.limit-out-of-bounds-invalid', { limit: far ?? 'sameHourMinutes' });
  if (night.from === night.until || sleepyHours.from === sleepyHours.until)
    return refuse('inspections.clock-span-invalid');
  if (isAlike(known, limits)) return accept();
  return accept({ type: 'SupervisionLimitsSet', eventId, at, limits });
};
