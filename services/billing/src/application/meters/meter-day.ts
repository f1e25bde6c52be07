import { type Day, dayOf, GROUP_ZONE, type Instant } from '@goldkey/kernel';
import type { MeterStore } from '../meter-ports.js';
import type { Directory } from '../ports.js';

/** Which day it is where a meter hangs; that of the group for one that nobody here sees, which is refused later. */
export const dayAtMeter = async (
  meters: Pick<MeterStore, 'propertyOf'>,
  directory: Directory,
  meterId: string,
  now: Instant,
): Promise<Day> => {
  const propertyId = await meters.propertyOf(meterId);
  const property = propertyId === undefined ? undefined : await directory.property(propertyId);
  return dayOf(now, property?.timeZone ?? GROUP_ZONE);
};
