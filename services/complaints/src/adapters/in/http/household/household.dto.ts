import { periodKind, type Year } from '@goldkey/kernel';
import { anyPeriodField, listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { at, id, instant, level, words } from '../shapes.dto.js';

const list = z.string().max(2000);
const moment = instant.transform((when) => new Date(when));
const visited = { propertyId: id, householdId: id, room: words(80), purpose: words(200) };
const told = { findings: words(2000), promised: words(500).optional(), at };

/** POST /api/complaints/home-visits: planned ahead, or made already. */
export const visitBody = z.union([
  z.strictObject({ ...visited, plannedAt: instant }),
  z.strictObject({ ...visited, ...told }),
]);
/** POST /api/complaints/home-visits/:id/making */
export const makingBody = z.strictObject(told);
export const reasonBody = z.strictObject({ reason: words(500) });

/** PUT /api/complaints/household-profiles: the whole of what is known. */
export const profileBody = z.strictObject({
  propertyId: id,
  householdId: id,
  room: words(80),
  homeRegion: words(80).optional(),
  languages: z.array(words(40)).max(10).default([]),
  customs: words(500).optional(),
  care: words(500).optional(),
  contact: words(200).optional(),
  remark: words(1000).optional(),
});

const year = anyPeriodField
  .refine((period) => periodKind(period) === 'year', { message: 'request.not-a-period' })
  .transform((period) => period as Year);
const questions = z.array(z.strictObject({ title: words(200), departmentId: id.optional() })).max(40);

/** POST /api/complaints/opinion-surveys */
export const surveyBody = z.strictObject({ propertyId: id, year, questions });
/** PUT /api/complaints/opinion-surveys/:id/questions */
export const questionsBody = z.strictObject({ questions });
/** POST /api/complaints/opinion-surveys/:id/answers */
export const opinionsBody = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        householdId: id.optional(),
        room: words(80).optional(),
        levels: z.record(id, level),
        words: words(2000).optional(),
      }),
    )
    .min(1)
    .max(200),
});
export const completionBody = z.strictObject({ summary: words(4000) });

export const visitsQuery = listQuerySchema({
  filters: {
    propertyId: list,
    householdId: list,
    employeeId: list,
    state: list,
    madeFrom: moment,
    madeUntil: moment,
  },
  sorts: ['madeAt', 'plannedAt'],
});
export const profilesQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list },
  sorts: ['profiledAt', 'room'],
});
export const surveysQuery = listQuerySchema({ filters: { propertyId: list, state: list }, sorts: ['year'] });
