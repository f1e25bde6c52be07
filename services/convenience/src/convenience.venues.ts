import { VenuesController } from './adapters/in/http/venues/venues.controller.js';
import { callerReach } from './adapters/out/postgres/caller.js';
import { CorrectVenue } from './application/venues/correct-venue.js';
import { RegisterVenue } from './application/venues/register-venue.js';
import { recorder, type Subject, useCase } from './convenience.wiring.js';

/** Halls, squares and display places. */
export const venues: Subject = {
  controllers: [VenuesController],
  providers: [
    useCase(RegisterVenue, ({ venues }) => new RegisterVenue(venues, callerReach, recorder)),
    useCase(CorrectVenue, ({ venues }) => new CorrectVenue(venues, recorder)),
  ],
};
