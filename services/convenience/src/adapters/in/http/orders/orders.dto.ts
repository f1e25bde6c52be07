import { attachmentIds } from '@goldkey/files';
import { instantField, listQuerySchema, phoneField } from '@goldkey/service-kit';
import { z } from 'zod';
import { MEANS } from '../../../../domain/billing-command/billing-command.js';
import { ITEM_KINDS } from '../../../../domain/item/kinds.js';
import { ADVANCE_KINDS, ORDER_MODES } from '../../../../domain/order/order.js';
import { RHYTHMS } from '../../../../domain/order/rhythm.js';
import { at, day, flag, id, list, moment, month, words, yuan } from '../shapes.dto.js';

const coordinate = z.int().min(0).max(1000);
const lines = z
  .array(
    z
      .array(z.tuple([coordinate, coordinate]))
      .min(1)
      .max(400),
  )
  .min(1)
  .max(80)
  .meta({ description: 'lines of points, in thousandths of the field that was signed in' });
const signature = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('screen'), name: words(80), lines }),
  z.strictObject({ on: z.literal('paper'), name: words(80), paperNumber: words(40) }),
]);

const span = { from: day, until: day.optional().meta({ description: 'last day; absent: until the order ends' }) };
const every = z.int().min(1);
const rhythm = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('days'), count: every.max(366), ...span }),
  z.strictObject({
    every: z.literal('weeks'),
    count: every.max(52),
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7).meta({ description: '1 is Monday' }),
    ...span,
  }),
  z.strictObject({
    every: z.literal('month'),
    dayOfMonth: z.int().min(1).max(31).meta({ description: 'the last day where the month is shorter' }),
    ...span,
  }),
]);

/** POST /api/convenience/orders */
export const orderBody = z.strictObject({
  itemId: id,
  mode: z.enum(ORDER_MODES),
  householdId: id,
  ownerName: words(80),
  phone: phoneField,
  details: z.record(words(40), words(200)).default({}),
  quantity: z.int().min(1).max(10_000).default(1),
  signature: signature.optional().meta({ description: 'absent: asked for by telephone, signed later' }),
  placeId: id.optional().meta({ description: 'a parking place of estates that the order has for itself' }),
  rhythm: rhythm.optional().meta({ description: 'when a standing order is due; absent: its owner calls each time' }),
  at,
});
/** POST /api/convenience/orders/:id/sign */
export const signBody = z.strictObject({ signature, at });
/** POST /api/convenience/orders/:id/scan */
export const scanBody = z.strictObject({
  pages: attachmentIds.min(1).meta({ description: 'attachments that were handed in, a page each, in order' }),
  at,
});
/** POST /api/convenience/orders/:id/appointment */
export const appointmentBody = z.strictObject({
  plannedAt: instantField,
  employeeId: id,
  reason: words(500).optional().meta({ description: 'needed where an appointment is put off' }),
});
/** POST /api/convenience/orders/:id/end and /withdraw */
export const reasonBody = z.strictObject({ reason: words(500), at });
/** POST /api/convenience/orders/:id/advance */
export const advanceBody = z.strictObject({
  kind: z.enum(ADVANCE_KINDS),
  amount: yuan,
  means: z
    .enum(MEANS)
    .optional()
    .meta({ description: 'the caller is the cashier: billing books it and gives the receipt' }),
  reference: words(80).optional().meta({ description: 'of the card terminal, the bank or the wallet' }),
  receipt: words(40).optional().meta({
    description:
      'of a receipt that lies elsewhere, noted by a cashier; where neither is told the caller took the money',
  }),
  at,
});
/** POST /api/convenience/orders/:id/deposit-return */
export const depositReturnBody = z.strictObject({ amount: yuan, withheldReason: words(500).optional(), at });
/** POST /api/convenience/orders/:id/prepayment-return */
export const prepaymentReturnBody = z.strictObject({
  amount: yuan.optional().meta({ description: 'left out: all that is left' }),
});
/** POST /api/convenience/orders/:id/services */
export const serviceBody = z.strictObject({
  employeeId: id.optional(),
  quantity: z.int().min(1).max(10_000).optional(),
  note: words(1000).optional(),
  dueOn: z
    .union([day, z.literal('none')])
    .optional()
    .meta({
      description: 'the day it was due on; absent: today, or the first that was missed; none: beside the rhythm',
    }),
  at,
});
/** POST /api/convenience/orders/:id/days */
export const dayBody = z.strictObject({ dueOn: day, reason: words(500) });
/** POST /api/convenience/orders/:id/place */
export const placeBody = z.strictObject({ placeId: id });
/** POST /api/convenience/orders/:id/pause */
export const pauseBody = z.strictObject({ from: day, until: day, reason: words(500) });
/** POST /api/convenience/orders/:id/rhythm */
export const rhythmBody = z.strictObject({
  rhythm: rhythm.meta({
    description: 'takes the place of the present one from its first day on, today at the earliest',
  }),
  reason: words(500),
});
const whole = z.coerce.number().int();
/** GET /api/convenience/orders/:id/days-to-come: a rhythm as in the body, in one line of an address. */
export const rhythmQuery = z
  .strictObject({
    every: z.enum(RHYTHMS),
    count: whole.optional(),
    weekdays: z
      .string()
      .regex(/^[1-7](,[1-7])*$/)
      .transform((said) => said.split(',').map(Number))
      .optional(),
    dayOfMonth: whole.optional(),
    from: z.string(),
    until: z.string().optional(),
  })
  .transform((said) => said as z.input<typeof rhythm>)
  .pipe(rhythm);
/** GET /api/convenience/due */
export const dueQuery = listQuerySchema({
  filters: {
    propertyId: list,
    orderId: id,
    mine: z.enum(['true']),
    stands: list,
    until: day.meta({ description: 'last day, two months ahead at most; absent: a week ahead' }),
  },
  sorts: ['dueOn'],
});
/** POST /api/convenience/payment-checks */
export const checksBody = z.strictObject({ propertyId: id, month, count: z.int().min(1).max(50) });
/** POST /api/convenience/owner/:token/answer */
export const ownerAnswerBody = z.strictObject({
  done: z.boolean(),
  paid: yuan.optional().meta({ description: 'yuan that the owner paid in all' }),
  remark: words(1000).optional(),
});
/** POST /api/convenience/owner/orders/:token/signature */
export const ownerSignatureBody = z.strictObject({ name: words(80), lines });

export const ordersQuery = listQuerySchema({
  filters: {
    propertyId: list,
    state: list,
    mode: list,
    itemId: list,
    kind: z.enum(ITEM_KINDS),
    householdId: list,
    employeeId: list,
    mine: z.enum(['true']),
    unscanned: flag,
    requestedFrom: moment,
    requestedUntil: moment,
  },
  sorts: ['requestedAt', 'appointedAt', 'number'],
});
export const servicesQuery = listQuerySchema({
  filters: {
    propertyId: list,
    state: list,
    orderId: list,
    itemId: list,
    employeeId: list,
    mine: z.enum(['true']),
    late: flag,
    paidOtherwise: flag,
    performedFrom: moment,
    performedUntil: moment,
  },
  sorts: ['performedAt', 'confirmDueAt'],
});
