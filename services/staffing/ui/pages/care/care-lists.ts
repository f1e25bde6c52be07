import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The lists of care as they stand in the address, and the questions to the service. */

export const talksList = {
  filters: { property: 'one', q: 'text' },
  sorts: ['at'],
  defaultSort: '-at',
  pageSize: 50,
} as const satisfies ListSpec;

export const talksQuery = ({ filters, sort, page, pageSize }: ListState<typeof talksList>): Query => ({
  propertyId: filters.property,
  state: 'standing',
  q: filters.q,
  sort,
  page,
  pageSize,
});

export const activitiesList = {
  filters: { property: 'one', kind: 'one', q: 'text' },
  sorts: ['at'],
  defaultSort: '-at',
  pageSize: 50,
} as const satisfies ListSpec;

export const activitiesQuery = ({ filters, sort, page, pageSize }: ListState<typeof activitiesList>): Query => ({
  propertyId: filters.property,
  activityKind: filters.kind,
  state: 'standing',
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** Who waits for an answer first: that is what the list is for. */
export const opinionsList = {
  filters: { property: 'one', state: 'one', q: 'text' },
  sorts: ['waiting', 'raisedAt', 'replyDue'],
  defaultSort: 'waiting',
  pageSize: 50,
} as const satisfies ListSpec;

export const opinionsQuery = ({ filters, sort, page, pageSize }: ListState<typeof opinionsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});

export const suggestionsList = {
  filters: { property: 'one', state: 'one', q: 'text' },
  sorts: ['madeAt'],
  defaultSort: '-madeAt',
  pageSize: 50,
} as const satisfies ListSpec;

export const suggestionsQuery = ({ filters, sort, page, pageSize }: ListState<typeof suggestionsList>): Query => ({
  propertyId: filters.property,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});

export const communityList = {
  filters: { property: 'one', kind: 'one', q: 'text' },
  sorts: ['on'],
  defaultSort: '-on',
  pageSize: 50,
} as const satisfies ListSpec;

export const communityQuery = ({ filters, sort, page, pageSize }: ListState<typeof communityList>): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  state: 'standing',
  q: filters.q,
  sort,
  page,
  pageSize,
});
