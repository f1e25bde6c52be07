import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the service answers: services/convenience/src/adapters/in/http. */
export const VENUES = '/api/convenience/venues';

/** A line of the list. */
export interface VenuesLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface VenuesAnswer {
  readonly items: readonly VenuesLine[];
  readonly total: number;
}

/** The list as it stands in the address. */
export const venuesList = {
  filters: { property: 'one', q: 'text' },
  sorts: ['code', 'name'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const venuesQuery = ({ filters, sort, page, pageSize }: ListState<typeof venuesList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  sort,
  page,
  pageSize,
});
