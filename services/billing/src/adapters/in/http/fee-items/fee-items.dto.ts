import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { AUDIENCES, BASES, SHARED_USES } from '../../../../domain/fee-item/fee-item.js';
import { PREMISES_USES } from '../../../../domain/tariff/premises.js';
import { ROUND_TO, ROUND_WAYS } from '../../../../domain/tariff/tariff.js';
import { at, day, id, list, price, quantity, words, yuan } from '../shapes.dto.js';

const tiers = z
  .array(z.strictObject({ upTo: quantity.optional().meta({ description: 'absent: no end' }), price }))
  .max(12);

export const tariff = z.strictObject({
  from: day,
  until: day.optional().meta({ description: 'last day; absent: until further notice' }),
  tiers: tiers.default([]),
  factor: price.default('1').meta({ description: 'by which the price is multiplied' }),
  minimum: yuan.optional(),
  byUse: z
    .partialRecord(z.enum(PREMISES_USES), z.strictObject({ tiers, minimum: yuan.optional() }))
    .optional()
    .meta({ description: 'what premises of a use cost instead; any other costs the general price' }),
  rounding: z.strictObject({ to: z.enum(ROUND_TO), way: z.enum(ROUND_WAYS) }).default({ to: 'fen', way: 'half-up' }),
});

/** POST /api/billing/fee-items */
export const feeItemBody = z.strictObject({
  propertyId: id,
  code: words(40),
  name: words(80),
  basis: z.enum(BASES),
  audience: z.enum(AUDIENCES).default('every-household'),
  unit: words(20).default('m²'),
  shares: z
    .strictObject({ feeItemId: id, of: z.array(z.enum(SHARED_USES)).min(1).max(SHARED_USES.length) })
    .optional()
    .meta({
      description: 'of a shared basis: what main meters counted of a metered fee item, at the price of the tariff',
    }),
  tariffs: z.array(tariff).max(1),
  at,
});
/** PATCH /api/billing/fee-items/:id */
export const feeItemChange = z.strictObject({ name: words(80).optional(), at });
/** POST /api/billing/fee-items/:id/tariff */
export const tariffBody = z.strictObject({ tariff, at });

export const feeItemsQuery = listQuerySchema({
  filters: { propertyId: list, code: list, basis: list },
  sorts: ['code', 'name'],
});
