import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { VenueStore } from '../../../../application/ports.js';
import type { Venue, VenueEvent } from '../../../../domain/venue/venue.js';
import { venueMessages } from '../../events.js';
import { bookOf, changeIn } from '../books.js';
import { statesIn } from '../read.js';

const venueBook = bookOf<Venue, VenueEvent>({
  recordKind: 'venue',
  table: 'venue',
  columns: { code: 'text', name: 'text' },
  row: ({ code, name }) => ({ code, name }),
  remember: ({ record: { id: _id, propertyId: _propertyId, ...known } }) => known,
  messages: venueMessages,
});

export const venueStore = (database: Database): VenueStore => ({
  ...changeIn(database, venueBook),
  one: async (id) => (await statesIn<Venue>(database, 'venue', 'id = $1', [id]))[0],
  register: ({ propertyId, code }, decide) =>
    inBookSession(database, venueBook, async (open, tx) => {
      await lockSubjects(tx, [`venue ${JSON.stringify([propertyId, code])}`]);
      await open.load('property_id = $1 AND code = $2', [propertyId, code]);
      return open.settle(decide(open.states()[0]));
    }),
});
