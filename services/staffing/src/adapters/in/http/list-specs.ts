import type { ListSpec } from '@goldkey/postgres';

const state = (alias: string) => ({
  id: `${alias}.id`,
  propertyId: `${alias}.property_id`,
  version: `${alias}.version`,
  record: `${alias}.state`,
});

/** Group-wide rows (regions, staff of the group) are part of what everybody sees. */
const orGroupWide = (column: string) =>
  `coalesce(${column}, (SELECT min(p) FROM unnest(goldkey_scope_properties()) AS t(p)))`;

/** What each list may be asked by, and in which order; its columns are what a line of it tells. */
export const specs = {
  units: {
    from: 'unit u',
    columns: state('u'),
    scopeColumn: orGroupWide('u.property_id'),
    key: 'u.id',
    filters: {
      kind: { column: 'u.kind', kind: 'any' },
      parentId: { column: 'u.parent_id', kind: 'equals' },
      propertyId: { column: 'u.property_id', kind: 'any' },
    },
    sorts: { name: 'u.name', kind: 'u.kind' },
    defaultSort: 'name',
    search: ['u.name'],
  },
  employees: {
    from: 'employee e',
    columns: state('e'),
    scopeColumn: orGroupWide('e.property_id'),
    key: 'e.id',
    filters: { number: { column: 'e.number', kind: 'equals' }, propertyId: { column: 'e.property_id', kind: 'any' } },
    sorts: { name: 'e.name', number: 'e.number' },
    defaultSort: 'number',
    search: ['e.name', 'e.number'],
  },
  appointments: {
    from: 'appointment a JOIN employee e ON e.id = a.employee_id',
    columns: { ...state('a'), employeeName: 'e.name' },
    scopeColumn: orGroupWide('a.property_id'),
    key: 'a.id',
    filters: {
      employeeId: { column: 'a.employee_id', kind: 'any' },
      unitId: { column: 'a.unit_id', kind: 'any' },
      role: { column: 'a.role', kind: 'any' },
      propertyId: { column: 'a.property_id', kind: 'any' },
      state: { column: 'a.standing', kind: 'any' },
    },
    sorts: { from: 'a.from_day', role: 'a.role' },
    neverNull: ['from'],
    defaultSort: '-from',
    search: ['e.name'],
  },
  roster: {
    from: 'roster_day r',
    columns: state('r'),
    scopeColumn: 'r.property_id',
    key: 'r.id',
    filters: {
      employeeId: { column: 'r.employee_id', kind: 'any' },
      propertyId: { column: 'r.property_id', kind: 'any' },
      from: { column: 'r.date', kind: 'from' },
      until: { column: 'r.date', kind: 'to' },
    },
    sorts: { date: 'r.date' },
    defaultSort: 'date',
  },
  tasks: {
    from: "task t LEFT JOIN employee e ON e.id = t.employee_id LEFT JOIN employee b ON b.id = t.state ->> 'assignedBy'",
    columns: { ...state('t'), employeeName: 'e.name', assignedByName: 'b.name' },
    scopeColumn: 't.property_id',
    key: 't.id',
    filters: {
      propertyId: { column: 't.property_id', kind: 'any' },
      employeeId: { column: 't.employee_id', kind: 'any' },
      state: { column: 't.standing', kind: 'any' },
    },
    sorts: { assignedAt: 't.assigned_at' },
    neverNull: ['assignedAt'],
    defaultSort: '-assignedAt',
    search: ['t.title'],
  },
  'work-plans': {
    from: 'work_plan w LEFT JOIN employee e ON e.id = w.employee_id',
    columns: { ...state('w'), employeeName: 'e.name' },
    scopeColumn: 'w.property_id',
    key: 'w.id',
    filters: {
      propertyId: { column: 'w.property_id', kind: 'any' },
      employeeId: { column: 'w.employee_id', kind: 'any' },
      planKind: { column: 'w.plan_kind', kind: 'any' },
      period: { column: 'w.period', kind: 'any' },
      state: { column: 'w.standing', kind: 'any' },
    },
    sorts: { period: 'w.period', employee: 'e.name' },
    neverNull: ['period'],
    defaultSort: '-period',
    search: ['e.name', 'w.period'],
  },
  problems: {
    from: "problem p LEFT JOIN employee e ON e.id = p.state -> 'remedy' ->> 'responsibleId'",
    columns: { ...state('p'), responsibleName: 'e.name' },
    scopeColumn: 'p.property_id',
    key: 'p.id',
    filters: {
      propertyId: { column: 'p.property_id', kind: 'any' },
      meetingKind: { column: 'p.meeting_kind', kind: 'any' },
      meetingId: { column: 'p.meeting_id', kind: 'equals' },
      state: { column: 'p.standing', kind: 'any' },
      dueBefore: { column: 'p.due_on', kind: 'before' },
    },
    sorts: { raisedAt: 'p.raised_at', dueOn: 'p.due_on' },
    neverNull: ['raisedAt'],
    defaultSort: '-raisedAt',
    search: ["p.state ->> 'what'"],
  },
  'material-requisitions': {
    from: 'requisition q LEFT JOIN employee e ON e.id = q.requested_by',
    columns: { ...state('q'), requestedByName: 'e.name' },
    scopeColumn: 'q.property_id',
    key: 'q.id',
    filters: {
      propertyId: { column: 'q.property_id', kind: 'any' },
      month: { column: 'q.month', kind: 'any' },
      state: { column: 'q.standing', kind: 'any' },
    },
    sorts: { month: 'q.month' },
    neverNull: ['month'],
    defaultSort: '-month',
    search: ['q.month', 'e.name'],
  },
  acts: {
    from: 'act a',
    columns: state('a'),
    scopeColumn: 'a.property_id',
    key: 'a.id',
    filters: {
      propertyId: { column: 'a.property_id', kind: 'any' },
      employeeId: { column: 'a.employee_id', kind: 'any' },
      kind: { column: 'a.kind', kind: 'any' },
      state: { column: 'a.standing', kind: 'any' },
    },
    sorts: { at: 'a.at' },
    neverNull: ['at'],
    defaultSort: '-at',
  },
  opinions: {
    from: 'opinion o',
    columns: state('o'),
    scopeColumn: 'o.property_id',
    key: 'o.id',
    filters: { propertyId: { column: 'o.property_id', kind: 'any' }, state: { column: 'o.standing', kind: 'any' } },
    sorts: { raisedAt: 'o.raised_at', replyDue: 'o.reply_due' },
    neverNull: ['raisedAt'],
    defaultSort: '-raisedAt',
  },
} satisfies Record<string, ListSpec>;

/** The word of a list's records in history. */
export const RECORDS: Readonly<Record<keyof typeof specs, string>> = {
  units: 'unit',
  employees: 'employee',
  appointments: 'appointment',
  roster: 'roster-day',
  tasks: 'task',
  'work-plans': 'plan',
  problems: 'problem',
  'material-requisitions': 'requisition',
  acts: 'act',
  opinions: 'opinion',
};
