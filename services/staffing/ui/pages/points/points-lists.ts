import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { RuleLine } from '../../people/points-api.js';

/** The lists of points as they stand in the address, and the questions to the service. */

export const entriesList = {
  filters: { property: 'one', from: 'day', until: 'day', q: 'text' },
  sorts: ['on', 'points', 'employee'],
  defaultSort: '-on',
  pageSize: 50,
} as const satisfies ListSpec;

export const entriesQuery = ({ filters, sort, page, pageSize }: ListState<typeof entriesList>): Query => ({
  propertyId: filters.property,
  from: filters.from,
  until: filters.until,
  q: filters.q,
  sort,
  page,
  pageSize,
});

export const rulesList = {
  filters: { property: 'one', state: 'one', q: 'text' },
  sorts: ['name'],
  defaultSort: 'name',
  pageSize: 50,
} as const satisfies ListSpec;

/** Of a property with those of the group, which apply there too. */
export const rulesQuery = ({ filters, sort, page, pageSize }: ListState<typeof rulesList>): Query => ({
  propertyId: filters.property === undefined ? undefined : `${filters.property},*`,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});

/** `+1 – +5`, `−2`: what one entry carries. */
export const boundsOf = ({ direction, least, most }: Pick<RuleLine, 'direction' | 'least' | 'most'>): string =>
  [...new Set([least, most])].map((points) => `${direction === 'earns' ? '+' : '−'}${points}`).join(' – ');
