import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { clockDirections } from '../../../../domain/clocking/clocking.js';
import { dayHalves, leaveKinds } from '../../../../domain/roster-request/leave.js';
import { calendarDay, calendarMonth, id, instant, itemsOf, words } from '../shapes.dto.js';

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

/** GET /api/staffing/attendance/months/:month */
export const attendanceQuery = listQuerySchema({
  filters: { propertyId: id },
  sorts: ['number', 'name', 'late', 'absent', 'worked'],
});
