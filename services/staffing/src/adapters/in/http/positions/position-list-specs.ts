import { GROUP_ZONE } from '@goldkey/kernel';
import type { ListSpec } from '@goldkey/postgres';

/** Group-wide positions are part of what everybody sees. */
const orGroupWide = (column: string) =>
  `coalesce(${column}, (SELECT min(p) FROM unnest(goldkey_scope_properties()) AS t(p)))`;

/** By the day where each of them works. */
const TODAY = `(now() AT TIME ZONE coalesce(c.time_zone, '${GROUP_ZONE}'))::date`;
const HELD_NOW = `(SELECT count(DISTINCT a.employee_id) FROM appointment a LEFT JOIN property_copy c ON c.id = a.property_id
  WHERE a.position_id = p.id AND a.standing <> 'withdrawn' AND a.from_day <= ${TODAY}
    AND (a.until_day IS NULL OR a.until_day >= ${TODAY}))::int`;

/** A line of positions tells what people look for; the record tells the description. */
export interface PositionLine {
  readonly id: string;
  readonly propertyId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  readonly grade: string;
  readonly keyPosition: boolean;
  readonly standing: string;
  readonly approvedFrom: string | null;
  readonly lastDay: string | null;
  /** People who hold it today. */
  readonly holders: number;
  readonly version: number;
}

export const positionsSpec = {
  from: 'staff_position p JOIN unit u ON u.id = p.unit_id',
  columns: {
    id: 'p.id',
    propertyId: 'p.property_id',
    unitId: 'p.unit_id',
    unitName: 'u.name',
    code: 'p.code',
    name: 'p.name',
    grade: 'p.grade',
    keyPosition: 'p.key_position',
    standing: 'p.standing',
    approvedFrom: 'p.approved_from',
    lastDay: 'p.last_day',
    holders: HELD_NOW,
    version: 'p.version',
  },
  scopeColumn: orGroupWide('p.property_id'),
  key: 'p.id',
  filters: {
    propertyId: { column: 'p.property_id', kind: 'any' },
    groupWide: { column: '(p.property_id IS NULL)', kind: 'flag' },
    unitId: { column: 'p.unit_id', kind: 'any' },
    standing: { column: 'p.standing', kind: 'any' },
    keyPosition: { column: 'p.key_position', kind: 'flag' },
  },
  sorts: { name: 'p.name', code: 'p.code', unit: 'u.name' },
  defaultSort: 'code',
  search: ['p.name', 'p.code', 'u.name'],
} satisfies ListSpec;

export const recruitmentsSpec = {
  from: 'recruitment r JOIN staff_position p ON p.id = r.position_id JOIN unit u ON u.id = r.unit_id',
  columns: {
    id: 'r.id',
    propertyId: 'r.property_id',
    version: 'r.version',
    record: 'r.state',
    positionName: 'p.name',
    unitName: 'u.name',
  },
  scopeColumn: 'r.property_id',
  key: 'r.id',
  filters: {
    propertyId: { column: 'r.property_id', kind: 'any' },
    positionId: { column: 'r.position_id', kind: 'any' },
    state: { column: 'r.standing', kind: 'any' },
  },
  sorts: { neededBy: 'r.needed_by' },
  neverNull: ['neededBy'],
  defaultSort: 'neededBy',
  search: ['p.name', 'u.name'],
} satisfies ListSpec;
