import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list as it stands in the address; `due` is the last day until which a check may fall due. */
export const equipmentList = {
  filters: { property: 'one', kind: 'one', due: 'one', meter: 'flag', retired: 'flag', q: 'text' },
  sorts: ['dueOn', 'code', 'name', 'kind'],
  defaultSort: 'dueOn',
  pageSize: 50,
} as const satisfies ListSpec;

const DAY_MS = 86_400_000;
/** What falls due so soon is worth a way to the machine room now. */
const SOON_DAYS = 7;

/** The question to the service. What is out of use is asked for by itself. */
export const equipmentQuery = (
  { filters, sort, page, pageSize }: ListState<typeof equipmentList>,
  now: number,
): Query => ({
  propertyId: filters.property,
  kind: filters.kind,
  dueUntil: filters.due === 'soon' ? new Date(now + SOON_DAYS * DAY_MS).toISOString().slice(0, 10) : undefined,
  dueByMeter: filters.meter ? 'true' : undefined,
  retired: filters.retired ? 'true' : 'false',
  q: filters.q,
  sort,
  page,
  pageSize,
});
