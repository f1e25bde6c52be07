import type { Year } from '@goldkey/kernel';
import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { CHANNELS } from '../../../../domain/catalogue/catalogue.js';
import { ITEM_KINDS } from '../../../../domain/item/kinds.js';
import { at, id, list, words, yuan } from '../shapes.dto.js';

export const year = z
  .string()
  .regex(/^\d{4}$/, { message: 'request.not-a-year' })
  .transform((text) => text as Year);

/** POST /api/convenience/items */
export const itemBody = z.strictObject({
  propertyId: id,
  code: words(40),
  name: words(80),
  kind: z.enum(ITEM_KINDS),
  unit: words(20),
  departmentId: id,
});
/** PATCH /api/convenience/items/:id */
export const itemChange = z.strictObject({ name: words(80).optional(), unit: words(20).optional() });

const line = z.strictObject({
  itemId: id,
  price: yuan.meta({ description: 'yuan for a unit; 0 for what is done for nothing' }),
  plannedUnits: z.int().min(0).max(1_000_000).meta({ description: 'units a month' }),
  fixedCost: yuan.meta({ description: 'yuan a month' }),
  variableCost: yuan.meta({ description: 'yuan for each unit' }),
  prepaid: z.boolean().default(false),
  deposit: yuan.default('0'),
  demand: words(1000),
  feasibility: words(1000),
  benefit: words(1000),
  nuisance: words(1000),
});
const lines = z.array(line).max(200);

/** POST /api/convenience/catalogues */
export const catalogueBody = z.strictObject({ propertyId: id, year, lines });
/** PUT /api/convenience/catalogues/:id/lines */
export const linesBody = z.strictObject({ lines });
/** POST /api/convenience/catalogues/:id/submit */
export const submitBody = z.strictObject({ at });
/** POST /api/convenience/catalogues/:id/return */
export const returnBody = z.strictObject({ reason: words(1000) });
/** POST /api/convenience/catalogues/:id/approve */
export const approveBody = z.strictObject({
  reasons: z
    .record(id, words(1000))
    .default({})
    .meta({ description: 'by item: why its margin may be out of bounds (C-03)' }),
  at,
});
/** POST /api/convenience/catalogues/:id/publish */
export const publishBody = z.strictObject({ channels: z.array(z.enum(CHANNELS)).min(1), at });

export const itemsQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, state: list },
  sorts: ['code', 'name', 'kind'],
});
export const cataloguesQuery = listQuerySchema({
  filters: { propertyId: list, year: list, state: list },
  sorts: ['year'],
});
export const inForceQuery = z.strictObject({ propertyId: id });
