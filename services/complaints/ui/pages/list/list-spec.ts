import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import { instantFromClock } from '@goldkey/ui/zone';

/** The complaints list as it stands in the address. */
export const complaintsList = {
  filters: {
    property: 'one',
    department: 'one',
    state: 'many',
    kind: 'one',
    household: 'one',
    incident: 'one',
    waits: 'flag',
    unevaluated: 'flag',
    category: 'one',
    channel: 'one',
    from: 'day',
    until: 'day',
    overdue: 'flag',
    major: 'flag',
    awaitsReport: 'flag',
    proposed: 'flag',
    q: 'text',
  },
  sorts: ['receivedAt', 'dueAt', 'closedAt', 'number', 'category', 'state', 'propertyName', 'departmentName'],
  defaultSort: '-receivedAt',
  pageSize: 50,
} as const satisfies ListSpec;

export type ComplaintsState = ListState<typeof complaintsList>;

/** The question to the service; days are whole days of the zone. */
export const complaintsQuery = ({ filters, sort, page, pageSize }: ComplaintsState, timeZone: string): Query => ({
  propertyId: filters.property,
  departmentId: filters.department,
  state: filters.state,
  kind: filters.kind,
  householdId: filters.household,
  incidentId: filters.incident,
  waits: filters.waits ? true : undefined,
  unevaluated: filters.unevaluated ? true : undefined,
  category: filters.category,
  channel: filters.channel,
  receivedFrom: filters.from === undefined ? undefined : instantFromClock(`${filters.from}T00:00`, timeZone),
  receivedUntil: filters.until === undefined ? undefined : instantFromClock(`${filters.until}T23:59:59`, timeZone),
  overdue: filters.overdue ? true : undefined,
  major: filters.major ? true : undefined,
  awaitsMajorReport: filters.awaitsReport ? true : undefined,
  proposed: filters.proposed ? true : undefined,
  q: filters.q,
  sort,
  page,
  pageSize,
});
