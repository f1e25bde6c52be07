import { z } from 'zod';
import type { ParkedEventView } from '../../../application/queries/views.js';

export const parkedEvent: z.ZodType<ParkedEventView> = z.object({
  id: z.string(),
  source: z.string(),
  type: z.string(),
  propertyId: z.string().nullable(),
  origin: z.string(),
  error: z.string(),
  attempts: z.int(),
  firstAt: z.string(),
  lastAt: z.string(),
  waitsForReplay: z.boolean(),
});

/** GET /api/evaluation/parked-events */
export const parkedAnswer = z.object({ items: z.array(parkedEvent) });

/** POST /api/evaluation/parked-events/replay: these, or all. */
export const replayBody = z.strictObject({ ids: z.array(z.string().max(300)).min(1).max(500).optional() });
export const replayAnswer = z.object({ asked: z.int() });
