import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { RecruitmentLine } from '../../positions/api.js';

/** A need of people as the list of all needs tells it. */
export interface RecruitmentRow extends RecruitmentLine {
  readonly propertyId?: string | null;
  readonly positionName: string;
  readonly unitName: string;
  /** How many came, once it is closed. */
  readonly hired?: number;
  /** Why it was declined or withdrawn. */
  readonly why?: string;
}

/** The list as it stands in the address. */
export const recruitmentsList = {
  filters: { property: 'one', state: 'one', q: 'text' },
  sorts: ['neededBy'],
  defaultSort: 'neededBy',
  pageSize: 50,
} as const satisfies ListSpec;

/** What is still looked for; a view asks for what is over. */
const RUNNING: readonly RecruitmentLine['state'][] = ['requested', 'approved'];
export const OVER: readonly RecruitmentLine['state'][] = ['closed', 'declined', 'withdrawn'];

export const recruitmentsQuery = ({ filters, sort, page, pageSize }: ListState<typeof recruitmentsList>): Query => ({
  propertyId: filters.property,
  state: filters.state === 'over' ? OVER : (filters.state ?? RUNNING),
  q: filters.q,
  sort,
  page,
  pageSize,
});
