import type { Day, Instant } from '@goldkey/kernel';
import type { IncidentKind } from '../domain/incident/incident.js';
import type { Happening, PlannedDrill } from '../domain/measure/measure.js';

/** From the first instant to the last one, both counted. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** Reads what is measured, within the caller's scope; the oldest first. */
export interface MeasureReader {
  /** Emergencies of these kinds that occurred then and were not withdrawn. */
  incidents(propertyId: string, kinds: readonly IncidentKind[], stretch: Stretch): Promise<readonly Happening[]>;
  /** Drills that were planned for these days and not called off. */
  drills(propertyId: string, first: Day, last: Day): Promise<readonly PlannedDrill[]>;
  /** Accidents in the car parks that happened then. */
  accidents(propertyId: string, stretch: Stretch): Promise<readonly Happening[]>;
}
