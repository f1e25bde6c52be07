import { instant } from '@goldkey/kernel';
import { parseEventLine } from '@goldkey/proto';
import { venueMessages } from '../src/adapters/out/events.js';
import { aVenue } from '../src/testing/a-venue.js';

const at = instant(Date.UTC(2026, 2, 5, 2, 30));

test.each(['VenueRegistered', 'VenueCorrected'] as const)('what %s tells fits its contract', (kind) => {
  const messages = venueMessages({ type: kind, eventId: 'event-1', at, record: aVenue() });
  expect(messages).toHaveLength(1);
  for (const { id, type, subject, time, propertyId, data } of messages) {
    const envelope = {
      specversion: '1.0',
      id,
      source: '/goldkey/convenience',
      type,
      subject,
      time,
      propertyid: propertyId,
    };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  }
});
