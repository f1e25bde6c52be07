import { z } from 'zod';
import { appointmentRoles } from '../../../domain/appointment/appointment.js';
import { dayKinds } from '../../../domain/roster/roster-day.js';
import { id } from './shapes.dto.js';

/** GET /api/staffing/roster/months/:month */
export const rosterMonthQuery = z.strictObject({ propertyId: id });

export const rosterMonth = z.object({
  propertyId: z.string(),
  month: z.string(),
  days: z.array(z.object({ date: z.string(), kind: z.enum(['work', 'rest']) })),
  people: z.array(
    z.object({
      employeeId: z.string(),
      number: z.string(),
      name: z.string(),
      roles: z.array(z.enum(appointmentRoles)),
      cells: z.array(z.object({ date: z.string(), kind: z.enum(dayKinds), version: z.int() })),
    }),
  ),
});
