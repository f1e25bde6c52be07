import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { PAUSE_REASONS } from '../../../../domain/clock/clock.js';
import { MOST_PHOTOS, PAYERS, PHOTO_TIMES } from '../../../../domain/work-order/work-order.js';
import { at, id, instant, words } from '../shapes.dto.js';

/** Yuan with at most two decimals, up to 999,999.99. */
export const money = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,2})?$/)
  .meta({ description: 'yuan with at most two decimals' });
const quantity = z.string().regex(/^\d{1,6}(\.\d{1,3})?$/);

/** POST /api/complaints/work-orders */
export const workOrderBody = z.strictObject({
  matterId: id,
  craft: words(40).optional(),
  steps: z.array(words(120)).max(30).default([]),
  plannedAt: instant.optional(),
  workerId: id.optional(),
  offShiftReason: words(200).optional(),
});

/** POST /api/complaints/work-orders/:id/giving */
export const givingBody = z.strictObject({
  workerId: id,
  offShiftReason: words(200).optional(),
  plannedAt: instant.optional(),
  reason: words(500).optional().meta({ description: 'why work that has begun goes to somebody else' }),
});
export const momentBody = z.strictObject({ at });
export const reasonBody = z.strictObject({ reason: words(500), at });
export const waitingBody = z.strictObject({ reason: z.enum(PAUSE_REASONS), note: words(500), at });

/** PUT /api/complaints/work-orders/:id/record: everything done and used so far. */
export const recordBody = z.strictObject({
  steps: z.array(z.strictObject({ title: words(120), doneAt: instant.optional() })).max(30),
  materials: z
    .array(
      z.strictObject({
        name: words(80),
        quantity,
        unit: words(20),
        unitPrice: money,
        paidBy: z.enum(PAYERS),
      }),
    )
    .max(50),
  labour: money.default('0.00'),
  labourPaidBy: z.enum(PAYERS).default('centre'),
  tools: z
    .array(z.strictObject({ name: words(80), number: words(40).optional() }))
    .max(20)
    .default([]),
  photos: z
    .array(z.strictObject({ id, when: z.enum(PHOTO_TIMES) }))
    .max(MOST_PHOTOS)
    .optional()
    .meta({ description: 'attachments that were handed in; absent: those that are there already' }),
  at,
});
/** POST /api/complaints/work-orders/:id/photos */
export const photoBody = z.strictObject({ id, when: z.enum(PHOTO_TIMES), at });
export const finishingBody = z.strictObject({ result: words(2000), at });

const coordinate = z.int().min(0).max(1000);
/** The owner's name in their own hand; lines in thousandths of the field that was signed in. */
export const signatureBody = z.strictObject({
  name: words(80),
  lines: z
    .array(
      z
        .array(z.tuple([coordinate, coordinate]))
        .min(1)
        .max(400),
    )
    .min(1)
    .max(80),
});
/** POST /api/complaints/work-orders/:id/confirmation */
export const confirmationBody = z.strictObject({ signature: signatureBody.optional(), at });

const list = z.string().max(2000);
/** GET /api/complaints/work-orders */
export const workOrdersQuery = listQuerySchema({
  filters: { propertyId: list, state: list, workerId: list, craft: list, matterId: list, mine: z.enum(['true']) },
  sorts: ['madeAt', 'plannedAt', 'finishedAt', 'number', 'total'],
});
/** GET /api/complaints/workforce */
export const workforceQuery = z.strictObject({ propertyId: id, at: instant.optional() });
