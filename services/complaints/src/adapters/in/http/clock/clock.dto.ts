import { dayField } from '@goldkey/service-kit';
import { z } from 'zod';
import { CLIMB_TARGETS, COUNTINGS, KINDS, PAUSE_REASONS, PRIORITIES } from '../../../../domain/clock/clock.js';
import { SERVICE_DAYS } from '../../../../domain/clock/service-hours.js';
import { at, id, instant, words } from '../shapes.dto.js';

export const kind = z.enum(KINDS);
export const priority = z.enum(PRIORITIES);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ninetyDays = 129_600;

/** PUT /api/complaints/clock-rules */
export const clockRulesBody = z.strictObject({
  propertyId: id,
  hours: z.strictObject({
    days: z.enum(SERVICE_DAYS),
    from: clockTime,
    until: z.union([clockTime, z.literal('24:00')]),
    exceptions: z
      .array(z.strictObject({ day: dayField, works: z.boolean() }))
      .max(400)
      .default([]),
  }),
  limits: z
    .array(
      z.strictObject({
        kind,
        priority,
        minutes: z.int().min(1).max(ninetyDays),
        counting: z.enum(COUNTINGS),
        warnMinutes: z.int().min(0).max(ninetyDays).default(0),
        climbs: z
          .array(z.strictObject({ afterMinutes: z.int().min(0).max(ninetyDays), to: z.enum(CLIMB_TARGETS) }))
          .max(CLIMB_TARGETS.length)
          .default([]),
      }),
    )
    .max(KINDS.length * PRIORITIES.length),
});

/** GET /api/complaints/clock-rules */
export const clockRulesQuery = z.strictObject({ propertyId: id });

/** GET /api/complaints/clock-preview */
export const previewQuery = z.strictObject({ propertyId: id, kind, priority: priority.default('normal') });

/** POST /api/complaints/complaints/:id/pause */
export const pauseBody = z.strictObject({ reason: z.enum(PAUSE_REASONS), note: words(500), at });
/** POST /api/complaints/complaints/:id/resumption, …/acceptance */
export const momentBody = z.strictObject({ at });
/** POST /api/complaints/complaints/:id/agreed-time */
export const agreedTimeBody = z.strictObject({ dueAt: instant, note: words(500).optional(), at });
/** POST /api/complaints/complaints/:id/clock-renewal, …/refusal */
export const reasonBody = z.strictObject({ reason: words(500) });
