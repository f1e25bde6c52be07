import { z } from 'zod';
import type { PersonMonthView, PropertyMonthView } from '../../../application/queries/views.js';
import { duties, entry, incomplete, monthParameter, rate, targets, trend } from './figures.dto.js';

/** `?month=2026-08`; without it the running month of the group's default zone. */
export const monthQuery = z.object({ month: monthParameter.optional() });

const complaintRates = {
  closing: rate.nullable(),
  closingSatisfaction: rate.nullable(),
  establishment: rate.nullable(),
};

/** One property and month: the drawer and page behind a row of the overview. */
export const propertyMonthAnswer: z.ZodType<PropertyMonthView> = z.object({
  propertyId: z.string(),
  code: z.string(),
  name: z.string(),
  timeZone: z.string(),
  month: z.string(),
  closed: z.boolean(),
  asOf: z.string(),
  managerId: z.string().optional(),
  managerName: z.string().optional(),
  rates: z.object({ ...complaintRates, collection: rate.nullable(), dutyCompletion: rate.nullable() }),
  targets,
  points: z.int(),
  fine: z.string(),
  overdue: z.int(),
  missed: z.int(),
  incomplete: incomplete.optional(),
  people: z.array(
    z.object({
      employeeId: z.string(),
      name: z.string(),
      role: z.string().optional(),
      duties,
      points: z.int(),
      fine: z.string(),
    }),
  ),
  departments: z.array(z.object({ unitId: z.string(), name: z.string(), rates: z.object(complaintRates) })),
  entries: z.array(entry),
  trend12: trend,
});

/** One person and month: *my month*. */
export const personMonthAnswer: z.ZodType<PersonMonthView> = z.object({
  employeeId: z.string(),
  name: z.string(),
  month: z.string(),
  closed: z.boolean(),
  asOf: z.string(),
  roles: z.array(z.object({ role: z.string(), propertyId: z.string(), propertyName: z.string() })),
  points: z.int(),
  fine: z.string(),
  duties,
  dutyCompletion: rate,
  clauses: z.array(z.object({ clause: z.string(), title: z.string(), due: z.int(), done: z.int() })),
  properties: z.array(
    z.object({
      propertyId: z.string(),
      name: z.string(),
      closing: rate.nullable(),
      closingSatisfaction: rate.nullable(),
    }),
  ),
  targets,
  due: z.array(
    z.object({
      clause: z.string(),
      title: z.string(),
      propertyId: z.string(),
      propertyName: z.string(),
      deadline: z.string(),
      points: z.int(),
      fine: z.string(),
      about: z.string().optional(),
      done: z.boolean(),
    }),
  ),
  entries: z.array(entry),
});
