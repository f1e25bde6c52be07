import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { at, day, id, list, quantity, words, yuan } from '../shapes.dto.js';

const until = day.optional().meta({ description: 'last day; absent: until further notice' });

/** POST /api/billing/occupancies */
export const occupancyBody = z.strictObject({
  householdId: id,
  from: day,
  until,
  heads: z.int().min(1).max(99).default(1),
  at,
});
/** POST /api/billing/subscriptions */
export const subscriptionBody = z.strictObject({
  householdId: id,
  feeItemId: id,
  quantity: quantity.default('1'),
  from: day,
  until,
  at,
});
/** POST …/:id/end */
export const endBody = z.strictObject({ until: day, at });
/** POST /api/billing/usages */
export const usageBody = z.strictObject({
  householdId: id,
  feeItemId: id,
  day,
  quantity: quantity.default('1'),
  note: words(200).optional(),
  at,
});
/** POST /api/billing/{usages,occupancies,subscriptions}/:id/withdrawal */
export const withdrawalBody = z.strictObject({ reason: words(200) });
/** POST /api/billing/concessions */
export const concessionBody = z.strictObject({
  householdId: id,
  feeItemId: id,
  relief: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exempt') }),
    z.strictObject({
      kind: z.literal('percent'),
      percent: z.string().regex(/^(\d{1,2}(\.\d{1,2})?|100)$/, { message: 'request.not-an-amount' }),
    }),
    z.strictObject({ kind: z.literal('amount'), amount: yuan }),
  ]),
  from: day,
  until,
  reason: words(500),
  at,
});
/** POST /api/billing/concessions/:id/{approve,refuse,end} */
export const decisionBody = z.strictObject({ note: words(500).optional(), at });
export const endConcessionBody = z.strictObject({ until: day, note: words(500).optional(), at });

export const spansQuery = listQuerySchema({ filters: { propertyId: list, householdId: list }, sorts: ['from'] });
export const usagesQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, feeItemId: list, month: list },
  sorts: ['from'],
});
export const concessionsQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, feeItemId: list, state: list, level: list },
  sorts: ['from', 'state'],
});
export const householdsQuery = listQuerySchema({
  filters: { propertyId: list, building: list, owes: z.enum(['true', 'false']) },
  sorts: ['home', 'owed'],
});
