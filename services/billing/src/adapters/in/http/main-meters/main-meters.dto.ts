import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { MAIN_METER_KINDS } from '../../../../domain/main-meter/main-meter.js';
import { at, day, factor, id, list, month, quantity, words } from '../shapes.dto.js';

/** POST /api/billing/main-meters */
export const mainMeterBody = z.strictObject({
  propertyId: id,
  kind: z.enum(MAIN_METER_KINDS).default('main').meta({ description: 'common: counts what is used in common' }),
  code: words(40),
  place: words(80),
  feeItemId: id.meta({ description: 'whose meters hang below it' }),
  buildings: z.array(words(40)).min(1).max(200).optional().meta({ description: 'absent: all of the property' }),
  digits: z.int().min(3).max(9).default(6),
  factor: factor.default('1'),
  installedOn: day,
  value: quantity.meta({ description: 'what it shows at first' }),
  at,
});
/** POST /api/billing/main-meters/:id/readings */
export const mainReadingBody = z.strictObject({
  day,
  value: quantity,
  month: month.optional().meta({ description: 'that it is counted in; absent: that of the day' }),
  rolledOver: z.boolean().optional().meta({ description: 'its register began again at 0' }),
  note: words(200).optional(),
});
/** POST /api/billing/main-meters/:id/readings/:readingId/withdrawal · /removal/withdrawal */
export const mainWithdrawalBody = z.strictObject({ reason: words(500) });
/** POST /api/billing/main-meters/:id/removal */
export const removalBody = mainReadingBody.extend({
  value: quantity.optional().meta({ description: 'what it showed at last; absent: it was read on that day' }),
});
/** GET /api/billing/main-meters/comparison */
export const supplyQuery = z.strictObject({
  propertyId: list.optional().meta({ description: 'ids with commas; absent: all of the scope' }),
  month,
});

export const mainMetersQuery = listQuerySchema({
  filters: { propertyId: list, feeItemId: list, kind: list, code: list, state: list },
  sorts: ['code'],
});
