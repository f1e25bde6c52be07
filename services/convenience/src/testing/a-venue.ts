import type { Venue } from '../domain/venue/venue.js';

/** A venue for tests; a test names only what it is about. */
export const aVenue = (changes: Partial<Venue> = {}): Venue => ({
  id: 'venue-1',
  propertyId: 'p-1',
  code: 'A-01',
  name: 'the first',
  ...changes,
});
