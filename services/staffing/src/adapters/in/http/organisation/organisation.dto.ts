import { phoneField } from '@goldkey/service-kit';
import { z } from 'zod';
import { appointmentRoles, endReasons } from '../../../../domain/appointment/appointment.js';
import { dayKinds } from '../../../../domain/roster/roster-day.js';
import { unitKinds } from '../../../../domain/unit/unit.js';
import { at, calendarDay, id, itemsOf, words } from '../shapes.dto.js';

export const unitBody = z.strictObject({
  kind: z.enum(unitKinds),
  parentId: id.optional(),
  name: words(80),
  propertyId: id.optional(),
  key: z.boolean().optional(),
  at,
});
export const unitsBody = itemsOf(unitBody);
export const unitChange = z.strictObject({ name: words(80).optional(), key: z.boolean().optional(), at });

export const employeeBody = z.strictObject({
  number: words(40),
  name: words(80),
  phone: phoneField.optional(),
  hiredOn: calendarDay,
  /** At earlier employers too; left out: since hired here. */
  workedSince: calendarDay.optional(),
  homePropertyId: id.optional(),
  at,
});
export const employeesBody = itemsOf(employeeBody);
export const employeeChange = z.strictObject({
  number: words(40).optional(),
  name: words(80).optional(),
  phone: phoneField.nullable().optional(),
  hiredOn: calendarDay.optional(),
  workedSince: calendarDay.nullable().optional(),
  homePropertyId: id.optional(),
  at,
});

export const appointmentBody = z.strictObject({
  employeeId: id,
  unitId: id,
  role: z.enum(appointmentRoles),
  from: calendarDay,
  newcomer: z.boolean().optional(),
  keyPosition: z.boolean().optional(),
  positionId: id.optional(),
  at,
});
export const appointmentsBody = itemsOf(appointmentBody);
export const endBody = z.strictObject({
  until: calendarDay,
  reason: z.enum(endReasons),
  /** Why the post is left though things of its hand-over list are open. */
  openItemsReason: words(500).optional(),
  at,
});
export const endsBody = itemsOf(endBody.extend({ appointmentId: id }));

export const rosterBody = itemsOf(
  z.strictObject({
    employeeId: id,
    date: calendarDay,
    kind: z.enum(dayKinds),
    /** The template of a day of work; its hours are written to the day. */
    shiftId: id.optional(),
    /** The version that was seen; 0: nothing was set when it was looked at. */
    version: z.int().nonnegative().optional(),
    at,
  }),
);
