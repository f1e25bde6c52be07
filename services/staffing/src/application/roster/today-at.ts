import { type Day, dayOf, type Instant, type Outcome, refused } from '@goldkey/kernel';
import type { PropertyDirectory } from '../ports.js';

/** The day that it is on the property's calendar. */
export const todayAt = async (
  properties: PropertyDirectory,
  propertyId: string,
  now: Instant,
): Promise<Outcome<Day>> => {
  const property = (await properties.find([propertyId])).get(propertyId);
  return property === undefined
    ? refused('staffing.property-not-found', { propertyId })
    : { accepted: true, value: dayOf(now, property.zone) };
};
