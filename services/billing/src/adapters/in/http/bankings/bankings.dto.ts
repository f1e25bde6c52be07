import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { day, flag, id, list, words, yuan } from '../shapes.dto.js';

/** POST /api/billing/bankings; who sends it is the one who counted. */
export const bankingBody = z.strictObject({
  propertyId: id,
  day: day.meta({ description: 'on which the bank took it' }),
  amount: yuan.meta({ description: 'as on the slip; with shiftIds, what these handed over' }),
  shiftIds: z.array(id).min(1).max(100).optional().meta({ description: 'tills handed over whose cash it took' }),
  bankAccount: words(80),
  slip: words(60),
  witness: id.meta({ description: 'employee of the property who was there' }),
});
/** POST /api/billing/bankings/:id/withdrawal */
export const bankingWithdrawalBody = z.strictObject({ reason: words(500) });

export const bankingsQuery = listQuerySchema({
  filters: { propertyId: list, state: list, amount: list, matched: flag, from: day, until: day },
  sorts: ['day', 'amount'],
});
export const safesQuery = listQuerySchema({ filters: { propertyId: list }, sorts: ['inSafe'] });
