import type { Year } from '@goldkey/kernel';
import type { ListSpec } from '@goldkey/postgres';
import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { grantOrigins } from '../../../../domain/leave/grant.js';
import type { LeaveRules } from '../../../../domain/leave/rules.js';
import { leaveDays } from '../../../../domain/leave/rules.js';
import { dayHalves, leaveKinds } from '../../../../domain/roster-request/leave.js';
import { kept } from '../kept-lists.js';
import { calendarDay, id, words } from '../shapes.dto.js';

/** A calendar year of this century. */
const year = z
  .string()
  .regex(/^20\d\d$/, { message: 'request.not-a-period' })
  .transform((text) => text as Year);
const leaveKind = z.enum(leaveKinds);
/** Halves of days, at most those of a year. */
const halves = z.int().min(1).max(732);

export const yearQuery = z.strictObject({ year: year.optional() });

export const leaveCostQuery = z.strictObject({
  /** Left out: for oneself; for somebody else it needs the permission to plan the roster. */
  employeeId: id.optional(),
  leaveKind,
  from: calendarDay,
  fromHalf: z.enum(dayHalves).default('morning'),
  until: calendarDay,
  untilHalf: z.enum(dayHalves).default('afternoon'),
});

const rule = z.strictObject({ counted: z.boolean(), days: z.enum(leaveDays) });
const rules = z.strictObject({
  annual: rule,
  personal: rule,
  sick: rule,
  compensatory: rule,
  marriage: rule,
  maternity: rule,
  paternity: rule,
  bereavement: rule,
  injury: rule,
});
export const rulesBody = z.strictObject({ rules, version: z.int().min(0) });
export interface LeaveRulesView {
  readonly rules: LeaveRules;
  readonly version: number;
  /** Whether the caller may set them. */
  readonly settable: boolean;
}

/** GET /api/staffing/leave-balances */
export const balancesQuery = listQuerySchema({
  filters: { propertyId: id, year: year.optional(), leaveKind: leaveKind.optional(), unitId: id.optional() },
  sorts: ['number', 'name', 'taken', 'left'],
});

export const grantBody = z.strictObject({
  employeeId: id,
  leaveKind,
  year,
  halves,
  origin: z.enum(grantOrigins),
  reason: words(500),
});

/** The list of grants, the newest first. */
export const grantSpec = {
  from: 'leave_grant g JOIN employee e ON e.id = g.employee_id',
  columns: { ...kept('g'), employeeName: 'e.name' },
  scopeColumn: 'g.property_id',
  key: 'g.id',
  filters: {
    propertyId: { column: 'g.property_id', kind: 'any' },
    employeeId: { column: 'g.employee_id', kind: 'any' },
    year: { column: 'g.year', kind: 'any' },
    state: { column: 'g.standing', kind: 'any' },
  },
  sorts: { grantedAt: 'g.granted_at' },
  neverNull: ['grantedAt'],
  defaultSort: '-grantedAt',
  search: ['e.name', 'e.number'],
} satisfies ListSpec;
