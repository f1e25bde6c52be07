import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address; `new` opens the form at once. */
export const incidentsList = {
  filters: { property: 'one', state: 'many', kind: 'one', owes: 'flag', new: 'flag', q: 'text' },
  sorts: ['occurredAt', 'kind', 'state'],
  defaultSort: '-occurredAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const incidentsQuery = ({ filters, sort, page, pageSize }: ListState<typeof incidentsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  kind: filters.kind,
  owes: filters.owes ? 'true' : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
