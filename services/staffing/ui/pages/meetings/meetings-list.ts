import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The meetings as they stand in the address. */
export const meetingsList = {
  filters: { property: 'one' },
  sorts: ['at'],
  defaultSort: '-at',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service: meetings are acts of duty. */
export const meetingsQuery = ({ filters, sort, page, pageSize }: ListState<typeof meetingsList>): Query => ({
  propertyId: filters.property,
  kind: 'meeting-held',
  state: 'standing',
  sort,
  page,
  pageSize,
});

/** The problems as they stand in the address. */
export const problemsList = {
  filters: { property: 'one', state: 'one', kind: 'one', q: 'text' },
  sorts: ['raisedAt', 'dueOn'],
  defaultSort: 'dueOn',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const problemsQuery = ({ filters, sort, page, pageSize }: ListState<typeof problemsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  meetingKind: filters.kind,
  q: filters.q,
  sort,
  page,
  pageSize,
});
