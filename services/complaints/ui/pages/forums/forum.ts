import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

export type { ForumLine as Forum } from '../../gen/answers.js';

export const FORUMS = '/api/complaints/forums';

/** The list as it stands in the address. */
export const forumsList = {
  filters: { property: 'one', state: 'many' },
  sorts: ['heldAt'],
  defaultSort: '-heldAt',
  pageSize: 50,
} as const satisfies ListSpec;

export const forumsQuery = ({ filters, sort, page, pageSize }: ListState<typeof forumsList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? undefined : filters.state.join(','),
  sort,
  page,
  pageSize,
});
