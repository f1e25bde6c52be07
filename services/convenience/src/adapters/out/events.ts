import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { CatalogueEvent } from '../../domain/catalogue/catalogue.js';
import type { VenueEvent } from '../../domain/venue/venue.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
export const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

interface About {
  readonly eventId: string;
  readonly at: Instant;
  readonly record: { readonly id: string; readonly propertyId: string };
}

export const news = (name: string, { eventId, at, record }: About, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.convenience.${name}.v1`,
  subject: record.id,
  time: text(at),
  propertyId: record.propertyId,
  data,
});

export const venueMessages = (event: VenueEvent): NewEvent[] => {
  const { id: venueId, propertyId, code, name } = event.record;
  return [news('venue.registered', event, { venueId, propertyId, code, name })];
};

/** Approval and publication are news; a draft is nobody else's. */
export const catalogueMessages = (event: CatalogueEvent): NewEvent[] => {
  const { propertyId, year, approvedAt, publishedAt, channels } = event.record;
  if (event.type === 'CatalogueApproved' && approvedAt !== undefined)
    return [news('catalogue.approved', event, { propertyId, year, approvedAt: text(approvedAt) })];
  if (event.type === 'CataloguePublished' && publishedAt !== undefined)
    return [news('catalogue.published', event, { propertyId, year, publishedAt: text(publishedAt), channels })];
  return [];
};
