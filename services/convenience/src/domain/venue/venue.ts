import type { Happened } from '../recording.js';

/** A hall, a square or a display place that is let by the hour or the day. */
export interface Venue {
  readonly id: string;
  readonly propertyId: string;
  /** Short, unique in the property, by which people find it; it never changes. */
  readonly code: string;
  readonly name: string;
}

export type VenueEvent = Happened<'VenueRegistered' | 'VenueCorrected', Venue>;
