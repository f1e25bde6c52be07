import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Venue, VenueEvent } from './venue.js';

export interface RegisterVenue extends Recording {
  readonly venue: Venue;
}

/** A venue enters the register. `sameCode` is what carries the wished code in the property already. */
export const registerVenue = (sameCode: Venue | undefined, command: RegisterVenue): Decision<VenueEvent> => {
  const { venue, eventId, at } = command;
  if (sameCode !== undefined) return refuse('convenience.code-taken', { code: venue.code, venueId: sameCode.id });
  return refuseFuture(command) ?? accept({ type: 'VenueRegistered', eventId, at, record: venue });
};

export interface CorrectVenue extends Recording {
  readonly name?: string;
}

/** What is known of a venue is put right. Nothing happens where nothing differs. */
export const correctVenue = (venue: Venue, command: CorrectVenue): Decision<VenueEvent> => {
  const { name = venue.name, eventId, at } = command;
  if (name === venue.name) return accept();
  return refuseFuture(command) ?? accept({ type: 'VenueCorrected', eventId, at, record: { ...venue, name } });
};
