import type { ListSpec } from '@goldkey/postgres';
import { kept, orGroupWide } from '../kept-lists.js';

const property = (alias: string) => ({ column: `${alias}.property_id`, kind: 'any' as const });
const standing = (alias: string) => ({ column: `${alias}.standing`, kind: 'any' as const });
const person = (alias: string) => ({ column: `${alias}.employee_id`, kind: 'any' as const });

/** Lists of the personal file, of what is done for the staff, and of staff points. */
export const peopleSpecs = {
  'handover-items': {
    from: "handover_item h LEFT JOIN employee e ON e.id = h.employee_id LEFT JOIN employee r ON r.id = h.state ->> 'toEmployeeId'",
    columns: { ...kept('h'), employeeName: 'e.name', toName: 'r.name' },
    scopeColumn: orGroupWide('h.property_id'),
    key: 'h.id',
    filters: {
      propertyId: property('h'),
      employeeId: person('h'),
      appointmentId: { column: 'h.appointment_id', kind: 'any' },
      state: standing('h'),
    },
    sorts: { employee: 'e.name' },
    defaultSort: 'employee',
    search: ['e.name', "h.state ->> 'what'"],
  },
  certificates: {
    from: 'certificate c JOIN employee e ON e.id = c.employee_id',
    columns: { ...kept('c'), employeeName: 'e.name', employeeNumber: 'e.number' },
    scopeColumn: orGroupWide('c.property_id'),
    key: 'c.id',
    filters: {
      propertyId: property('c'),
      employeeId: person('c'),
      state: standing('c'),
      validUntilBefore: { column: 'c.valid_until', kind: 'before' },
    },
    sorts: { validUntil: 'c.valid_until', employee: 'e.name', craft: 'c.craft' },
    neverNull: ['validUntil', 'craft'],
    defaultSort: 'validUntil',
    search: ['e.name', 'e.number', 'c.craft', 'c.number'],
  },
  talks: {
    from: "act a LEFT JOIN employee e ON e.id = a.state -> 'deed' ->> 'employeeId' LEFT JOIN employee m ON m.id = a.state -> 'deed' ->> 'managerId'",
    columns: { ...kept('a'), employeeName: 'e.name', managerName: 'm.name' },
    where: ["a.kind = 'talk-held'"],
    scopeColumn: 'a.property_id',
    key: 'a.id',
    filters: { propertyId: property('a'), employeeId: { column: 'e.id', kind: 'any' }, state: standing('a') },
    sorts: { at: 'a.at' },
    neverNull: ['at'],
    defaultSort: '-at',
    search: ['e.name', 'm.name'],
  },
  activities: {
    from: 'act a LEFT JOIN employee e ON e.id = a.employee_id',
    columns: { ...kept('a'), organizerName: 'e.name' },
    where: ["a.kind = 'activity-held'"],
    scopeColumn: 'a.property_id',
    key: 'a.id',
    filters: {
      propertyId: property('a'),
      activityKind: { column: "a.state -> 'deed' ->> 'activityKind'", kind: 'any' },
      state: standing('a'),
    },
    sorts: { at: 'a.at' },
    neverNull: ['at'],
    defaultSort: '-at',
    search: ['e.name', "a.state -> 'deed' ->> 'note'"],
  },
  suggestions: {
    from: "suggestion s LEFT JOIN employee e ON e.id = s.employee_id LEFT JOIN employee d ON d.id = s.state ->> 'decidedBy'",
    columns: { ...kept('s'), employeeName: 'e.name', decidedByName: 'd.name' },
    scopeColumn: 's.property_id',
    key: 's.id',
    filters: { propertyId: property('s'), employeeId: person('s'), state: standing('s') },
    sorts: { madeAt: 's.made_at' },
    neverNull: ['madeAt'],
    defaultSort: '-madeAt',
    search: ['s.title', 'e.name'],
  },
  'community-deeds': {
    from: 'community_deed d LEFT JOIN employee e ON e.id = d.employee_id',
    columns: { ...kept('d'), employeeName: 'e.name' },
    scopeColumn: 'd.property_id',
    key: 'd.id',
    filters: { propertyId: property('d'), kind: { column: 'd.kind', kind: 'any' }, state: standing('d') },
    sorts: { on: 'd.on_day' },
    neverNull: ['on'],
    defaultSort: '-on',
    search: ["d.state ->> 'title'", "d.state ->> 'place'"],
  },
  'points-rules': {
    from: 'points_rule r',
    columns: kept('r'),
    scopeColumn: orGroupWide('r.property_id'),
    key: 'r.id',
    filters: {
      // Those of the group apply at every property.
      propertyId: { column: "coalesce(r.property_id, '*')", kind: 'any' },
      state: standing('r'),
    },
    sorts: { name: 'r.name' },
    defaultSort: 'name',
    search: ['r.name'],
  },
  'points-entries': {
    from: 'points_entry p LEFT JOIN employee e ON e.id = p.employee_id LEFT JOIN points_entry c ON c.counters = p.id',
    columns: { ...kept('p'), employeeName: 'e.name', counteredBy: 'c.id' },
    scopeColumn: 'p.property_id',
    key: 'p.id',
    filters: {
      propertyId: property('p'),
      employeeId: person('p'),
      ruleId: { column: 'p.rule_id', kind: 'any' },
      from: { column: 'p.on_day', kind: 'from' },
      until: { column: 'p.on_day', kind: 'to' },
    },
    sorts: { on: 'p.on_day', points: 'p.points', employee: 'e.name' },
    neverNull: ['on', 'points'],
    defaultSort: '-on',
    search: ['e.name', "p.state ->> 'reason'", "p.state ->> 'ruleName'"],
  },
  'points-publications': {
    from: 'points_publication q',
    columns: { ...kept('q'), openObjections: 'q.open_objections' },
    scopeColumn: 'q.property_id',
    key: 'q.id',
    filters: { propertyId: property('q'), quarter: { column: 'q.quarter', kind: 'any' }, state: standing('q') },
    sorts: { quarter: 'q.quarter' },
    neverNull: ['quarter'],
    defaultSort: '-quarter',
  },
} satisfies Record<string, ListSpec>;

/** The word of a list's records in history. */
export const PEOPLE_RECORDS: Readonly<Record<keyof typeof peopleSpecs, string>> = {
  'handover-items': 'handover-item',
  certificates: 'certificate',
  talks: 'act',
  activities: 'act',
  suggestions: 'suggestion',
  'community-deeds': 'community-deed',
  'points-rules': 'points-rule',
  'points-entries': 'points-entry',
  'points-publications': 'points-publication',
};
