import type { PropertyContact, Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the service answers: services/estates/src/adapters/in/http. */
export const PROPERTIES = '/api/estates/properties';

/** A line of the list. */
export interface PropertiesLine extends PropertyContact {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly households: number;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
}

export interface PropertiesAnswer {
  readonly items: readonly PropertiesLine[];
  readonly total: number;
}

/** The list as it stands in the address. */
export const propertiesList = {
  filters: { q: 'text' },
  sorts: ['code', 'name', 'serviceStart', 'households'],
  defaultSort: 'code',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const propertiesQuery = ({ filters, sort, page, pageSize }: ListState<typeof propertiesList>): Query => ({
  q: filters.q,
  sort,
  page,
  pageSize,
});
