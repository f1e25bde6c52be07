import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the service answers: services/estates/src/adapters/in/http. */
export const HOUSEHOLDS = '/api/estates/households';

/** A line of the list. */
export interface HouseholdsLine {
  readonly id: string;
  readonly propertyId: string;
  readonly room: string;
  readonly building: string;
  readonly areaSquareMetres: string;
  readonly ownerName?: string;
  readonly ownerPhone?: string;
}

export interface HouseholdsAnswer {
  readonly items: readonly HouseholdsLine[];
  readonly total: number;
}

/** The list as it stands in the address. */
export const householdsList = {
  filters: { property: 'one', building: 'one', q: 'text' },
  sorts: ['building', 'room'],
  defaultSort: 'building',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const householdsQuery = ({ filters, sort, page, pageSize }: ListState<typeof householdsList>): Query => ({
  propertyId: filters.property,
  building: filters.building,
  q: filters.q,
  sort,
  page,
  pageSize,
});
