import { type Day, dayOf, GROUP_ZONE, type Instant } from '@goldkey/kernel';
import type { Directory } from './ports.js';

/** Which day it is at a property; that of the group where nobody here sees one, which is refused later. */
export const dayAtProperty = async (
  directory: Pick<Directory, 'property'>,
  propertyId: string | undefined,
  at: Instant,
): Promise<Day> => {
  const property = propertyId === undefined ? undefined : await directory.property(propertyId);
  return dayOf(at, property?.timeZone ?? GROUP_ZONE);
};
