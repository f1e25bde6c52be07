import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { aVenue } from '../../testing/a-venue.js';
import { correctVenue, registerVenue } from './decide.js';
import type { Venue } from './venue.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const FIVE_MINUTES = 5 * 60_000;
const said = { at: now, now, eventId: 'event-1' };
const venue = aVenue();
const told = (type: 'VenueRegistered' | 'VenueCorrected', state: Venue = venue) => ({
  type,
  eventId: 'event-1',
  at: now,
  record: state,
});

test('a code that nobody carries is taken', () => {
  given(undefined)
    .when(registerVenue, { ...said, venue })
    .then(told('VenueRegistered'));
});

test('a code that is taken is refused, and told who carries it', () => {
  given<Venue | undefined>(venue)
    .when(registerVenue, { ...said, venue: { ...venue, id: 'another' } })
    .refuses('convenience.code-taken', { code: venue.code, venueId: venue.id });
});

test('a clock may run five minutes ahead, and not a millisecond more', () => {
  const at = instant(now + FIVE_MINUTES);
  given(undefined)
    .when(registerVenue, { ...said, at, venue })
    .then({ ...told('VenueRegistered'), at });
  given(undefined)
    .when(registerVenue, { ...said, at: instant(at + 1), venue })
    .refuses('convenience.future-instant-invalid', { minutesAllowed: 5 });
});

test('a correction tells the whole record as it stands then', () => {
  given(venue)
    .when(correctVenue, { ...said, name: 'another name' })
    .then(told('VenueCorrected', { ...venue, name: 'another name' }));
});

test('a correction of nothing, or to what is known already, changes nothing', () => {
  given(venue).when(correctVenue, said).then();
  given(venue)
    .when(correctVenue, { ...said, name: venue.name })
    .then();
});

test('a correction from the future is refused', () => {
  given(venue)
    .when(correctVenue, { ...said, name: 'another name', at: instant(now + FIVE_MINUTES + 1) })
    .refuses('convenience.future-instant-invalid');
});
