import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { clockDirections } from '../../../../domain/clocking/clocking.js';
import { dayKinds } from '../../../../domain/roster/roster-day.js';
import { dayHalves, leaveKinds } from '../../../../domain/roster-request/leave.js';
import { calendarDay, calendarMonth, id, instant, itemsOf, words } from '../shapes.dto.js';
import { dayPlan, plannedShift } from './roster.dto.js';

const reason = words(500);

export const leaveBody = z.strictObject({
  /** Left out: for oneself; for somebody else it needs the permission to plan the roster. */
  employeeId: id.optional(),
  leaveKind: z.enum(leaveKinds),
  from: calendarDay,
  fromHalf: z.enum(dayHalves).default('morning'),
  until: calendarDay,
  untilHalf: z.enum(dayHalves).default('afternoon'),
  reason,
});
export const swapBody = z.strictObject({ withId: id, dates: z.array(calendarDay).min(1).max(2), reason });
export const correctionBody = z.strictObject({ direction: z.enum(clockDirections), clockedAt: instant, reason });

const MICRO = 1_000_000;
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .transform((value) => Math.round(value * MICRO));

export const clockingBody = z.strictObject({
  direction: z.enum(clockDirections),
  deviceAt: instant.optional(),
  place: z
    .strictObject({ latitude: degrees(90), longitude: degrees(180), accuracyMetres: z.number().min(0).max(1_000_000) })
    .transform(({ latitude, longitude, accuracyMetres }) => ({
      latitudeMicro: latitude,
      longitudeMicro: longitude,
      accuracyMetres: Math.round(accuracyMetres),
    }))
    .optional(),
  postCode: words(40).optional(),
});

/** What time clocks have on record, of whomever. */
export const clockingsBody = itemsOf(
  z.strictObject({
    employeeId: id,
    direction: z.enum(clockDirections),
    clockedAt: instant,
    postCode: words(40).optional(),
  }),
);

export const myShiftsQuery = z.strictObject({ month: calendarMonth.optional() });

const attendanceStates = ['rest', 'leave', 'unplanned', 'upcoming', 'open', 'present', 'absent'] as const;

const dayAttendance = z.object({
  date: z.string(),
  kind: z.enum(dayKinds),
  shift: plannedShift.optional(),
  leave: z.enum(['whole', ...dayHalves]).optional(),
  state: z.enum(attendanceStates),
  in: z.int().optional(),
  out: z.int().optional(),
  lateMinutes: z.int(),
  earlyMinutes: z.int(),
  missing: z.array(z.enum(clockDirections)),
  workedMinutes: z.int(),
});
const myDay = dayAttendance.extend({
  published: z.boolean(),
  before: dayPlan.optional(),
  unseenVersion: z.int().optional(),
});

export const myShifts = z.object({
  employeeId: z.string(),
  propertyId: z.string(),
  timeZone: z.string(),
  month: z.string(),
  today: z.string(),
  days: z.array(myDay),
  shifts: z.array(z.object({ id: z.string(), name: z.string(), sign: z.string(), colour: z.string() })),
  current: myDay,
  next: z.enum(clockDirections),
  requests: z.array(z.looseObject({ id: z.string(), state: z.string(), version: z.int() })),
});

export const colleagues = z.object({
  items: z.array(dayPlan.extend({ employeeId: z.string(), name: z.string(), date: z.string() })),
});

/** GET /api/staffing/attendance/months/:month */
export const attendanceQuery = listQuerySchema({
  filters: { propertyId: id },
  sorts: ['number', 'name', 'late', 'absent', 'worked'],
});

export const attendancePage = z.object({
  items: z.array(
    z.object({
      employeeId: z.string(),
      number: z.string(),
      name: z.string(),
      totals: z.object({
        dueDays: z.int(),
        presentDays: z.int(),
        absentDays: z.int(),
        lateTimes: z.int(),
        lateMinutes: z.int(),
        earlyTimes: z.int(),
        earlyMinutes: z.int(),
        missing: z.int(),
        leaveHalves: z.int(),
        workedMinutes: z.int(),
      }),
      days: z.array(dayAttendance),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  timeZone: z.string(),
});
