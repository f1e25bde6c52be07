import type { Query } from '@goldkey/ui';
import { millisecondsBetween } from '@goldkey/ui/format';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import { toldIn } from '@goldkey/ui/zone';
import type { TaskLine } from '../../work/api.js';

const LIMIT_MS = 24 * 3_600_000;

/** When a task must be on file with administration: 24 hours after it was assigned (rulebook M-02). */
export const filingDue = ({ assignedAt, timeZone }: Pick<TaskLine, 'assignedAt' | 'timeZone'>): string =>
  toldIn(Date.parse(assignedAt) + LIMIT_MS, timeZone);

/** By how much the filing was late, in milliseconds; undefined where it was in time or is still to come. */
export const filedLateBy = ({ assignedAt, filedAt }: TaskLine): number | undefined => {
  if (filedAt === undefined) return undefined;
  const late = millisecondsBetween(assignedAt, filedAt) - LIMIT_MS;
  return late > 0 ? late : undefined;
};

/** The list as it stands in the address. */
export const tasksList = {
  filters: { property: 'one', state: 'one', employee: 'one', q: 'text' },
  sorts: ['assignedAt'],
  defaultSort: '-assignedAt',
  pageSize: 50,
} as const satisfies ListSpec;

/** The question to the service. */
export const tasksQuery = ({ filters, sort, page, pageSize }: ListState<typeof tasksList>): Query => ({
  propertyId: filters.property,
  employeeId: filters.employee,
  state: filters.state,
  q: filters.q,
  sort,
  page,
  pageSize,
});
