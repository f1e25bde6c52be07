import type { ListSpec } from '@goldkey/postgres';
import { kept } from '../kept-lists.js';

/** The lists of what the roster is planned from, of requests about it, and of the clock. */
export const rosterSpecs = {
  'duty-posts': {
    from: 'duty_post d',
    columns: kept('d'),
    scopeColumn: 'd.property_id',
    key: 'd.id',
    filters: {
      propertyId: { column: 'd.property_id', kind: 'any' },
      state: { column: 'd.standing', kind: 'any' },
    },
    sorts: { name: 'd.name' },
    defaultSort: 'name',
    search: ['d.name'],
  },
  shifts: {
    from: 'shift s',
    columns: kept('s'),
    scopeColumn: 's.property_id',
    key: 's.id',
    filters: {
      propertyId: { column: 's.property_id', kind: 'any' },
      state: { column: 's.standing', kind: 'any' },
    },
    sorts: { name: 's.name', start: "s.state ->> 'start'" },
    defaultSort: 'start',
    search: ['s.name', 's.sign'],
  },
  'roster-requests': {
    from: `roster_request q JOIN employee e ON e.id = q.employee_id LEFT JOIN employee w ON w.id = q.with_id`,
    columns: { ...kept('q'), employeeName: 'e.name', withName: 'w.name' },
    scopeColumn: 'q.property_id',
    key: 'q.id',
    filters: {
      propertyId: { column: 'q.property_id', kind: 'any' },
      employeeId: { column: 'q.employee_id', kind: 'any' },
      kind: { column: 'q.kind', kind: 'any' },
      state: { column: 'q.standing', kind: 'any' },
    },
    sorts: { askedAt: 'q.asked_at', from: 'q.from_day' },
    neverNull: ['askedAt'],
    defaultSort: '-askedAt',
    search: ['e.name', 'w.name'],
  },
  clockings: {
    from: 'clocking k JOIN employee e ON e.id = k.employee_id',
    columns: { ...kept('k'), employeeName: 'e.name' },
    scopeColumn: 'k.property_id',
    key: 'k.id',
    filters: {
      propertyId: { column: 'k.property_id', kind: 'any' },
      employeeId: { column: 'k.employee_id', kind: 'any' },
      from: { column: 'k.clocked_at', kind: 'from' },
      until: { column: 'k.clocked_at', kind: 'to' },
    },
    sorts: { clockedAt: 'k.clocked_at' },
    neverNull: ['clockedAt'],
    defaultSort: '-clockedAt',
    search: ['e.name', 'e.number'],
  },
} satisfies Record<string, ListSpec>;

/** The word of each list's records in history. */
export const ROSTER_RECORDS: Readonly<Record<keyof typeof rosterSpecs, string>> = {
  'duty-posts': 'duty-post',
  shifts: 'shift',
  'roster-requests': 'roster-request',
  clockings: 'clocking',
};
