import type { Year } from '@goldkey/kernel';
import type { ListSpec } from '@goldkey/postgres';
import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { grantOrigins } from '../../../../domain/leave/grant.js';
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
export const leaveQuote = z.object({
  counted: z.boolean(),
  costs: z.array(z.object({ year: z.string(), halves: z.int(), left: z.int() })),
  fits: z.boolean(),
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
export const rulesAnswer = z.object({
  rules,
  /** 0 while the group has none of its own. */
  version: z.int(),
  /** Whether the caller may set them. */
  settable: z.boolean(),
});

const balance = {
  leaveKind,
  year: z.string(),
  counted: z.boolean(),
  days: z.enum(leaveDays),
  entitled: z.int(),
  carried: z.int(),
  extra: z.int(),
  carriedOn: z.int(),
  taken: z.int(),
  planned: z.int(),
  asked: z.int(),
  left: z.int(),
};

export const personsLeave = z.object({
  employeeId: z.string(),
  propertyId: z.string(),
  number: z.string(),
  name: z.string(),
  hiredOn: z.string(),
  workedSince: z.string(),
  year: z.string(),
  balances: z.array(z.object(balance)),
  grants: z.array(
    z.object({
      id: z.string(),
      leaveKind,
      year: z.string(),
      halves: z.int(),
      origin: z.enum(grantOrigins),
      reason: z.string(),
      grantedBy: z.string(),
      grantedByName: z.string().optional(),
      granted: z.object({ at: z.int(), event: z.string() }),
      state: z.enum(['granted', 'withdrawn']),
      why: z.string().optional(),
      version: z.int(),
      /** Whether the caller may take it back. */
      mayWithdraw: z.boolean(),
    }),
  ),
  /** Whether the caller may grant days on top. */
  mayGrant: z.boolean(),
});

/** GET /api/staffing/leave-balances */
export const balancesQuery = listQuerySchema({
  filters: { propertyId: id, year: year.optional(), leaveKind: leaveKind.optional(), unitId: id.optional() },
  sorts: ['number', 'name', 'taken', 'left'],
});
export const balancesPage = z.object({
  items: z.array(
    z.object({
      employeeId: z.string(),
      number: z.string(),
      name: z.string(),
      unitIds: z.array(z.string()),
      unitNames: z.array(z.string()),
      ...balance,
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
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
