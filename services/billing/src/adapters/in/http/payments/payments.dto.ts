import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { MEANS } from '../../../../domain/ledger/ledger.js';
import { day, flag, id, list, moment, words, yuan } from '../shapes.dto.js';

const means = z.enum(MEANS);

/** POST /api/billing/payments */
export const paymentBody = z.strictObject({
  householdId: id,
  means,
  amount: yuan,
  tendered: yuan.optional().meta({ description: 'cash only: what was put down' }),
  reference: words(80).optional(),
  chosen: z
    .array(id)
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'charges to settle, in order; absent: oldest first' }),
  owed: yuan.meta({ description: 'what the payer was shown to owe in all' }),
});
/** POST /api/billing/payments/:id/rebooking */
export const rebookingBody = z.strictObject({
  householdId: id.meta({ description: 'the right home, of the same property' }),
  reason: words(500),
});
/** POST /api/billing/payments/:id/means */
export const meansBody = z.strictObject({ means, reference: words(80).optional(), reason: words(500) });
/** POST /api/billing/credits/use */
export const creditBody = z.strictObject({ householdId: id });
/** POST /api/billing/refunds */
export const refundBody = z.strictObject({ householdId: id, amount: yuan, means, reason: words(500) });
/** POST /api/billing/shifts */
export const shiftBody = z.strictObject({ propertyId: id, float: yuan.default('0') });
/** POST /api/billing/shifts/:id/count */
/** POST /api/billing/refunds/:id/approve and …/refuse */
export const refundDecisionBody = z.strictObject({ note: words(500).optional() });
export const countBody = z.strictObject({ counted: yuan, note: words(500).optional() });
/** POST /api/billing/shifts/:id/hand-over; who sends it is the one who watches. */
export const handOverBody = z.strictObject({ to: id.meta({ description: 'employee who takes the money' }) });

export const paymentsQuery = listQuerySchema({
  filters: {
    propertyId: list,
    householdId: list,
    means: list,
    shiftId: list,
    cashier: list,
    state: list,
    receipt: list,
    source: list,
    takenFrom: moment,
    takenUntil: moment,
    from: day,
    until: day,
  },
  sorts: ['takenAt', 'amount', 'receipt'],
});
export const takingsQuery = listQuerySchema({
  filters: { propertyId: list, cashier: list, means: list, source: list, from: day, until: day },
  sorts: ['day'],
});
export const refundsQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, state: list, level: list },
  sorts: ['state'],
});
export const shiftsQuery = listQuerySchema({
  filters: { propertyId: list, cashier: list, state: list, banked: flag, mine: z.enum(['true']) },
  sorts: ['openedAt'],
});
